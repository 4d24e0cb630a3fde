import type { FoundDirective } from '../found';
import type { TailGrammar, TitledGrammar } from '../grammar';
import type { Head } from '../heads';
import type { DirectiveLexicon } from '../lexicon';
import { numberAt } from '../number';
import { tailAt } from '../tail';
import { alternatives } from '../words';
import { charterFrom, constitutionFrom, made } from './charters';
import { yearAt } from './dates';
import { type Bounds, sticky, type Titled, titleUntil } from './free-title';

/** `Luật HN&GĐ`: capitals throughout; `Luật TNHH` is a firm's. */
const abbreviated =
  / (?<title>(?!TNHH|TP|HCM)\p{Lu}{2,6}(?:&\p{Lu}{2,6})?)(?![\p{L}\p{N}&]|\.\p{L}| và (?!(?:Bộ )?Luật)\p{Lu}\p{Ll})/uy;
/** A show is called `Chương trình "…"` too; a programme of work has a horizon or begins like one. */
const horizon = /(?:giai đoạn|đến năm|năm) \d{4}|mục tiêu quốc gia|hành động/u;
/** More laws than one act amends. */
const mostAmended = 12;
const longestQuote = 300;
/** `Luật An ninh quốc gia Hồng Kông`: a land behind the title, in two capitalised syllables or one of the short names. */
const ofLand =
  / (?:\p{Lu}[\p{Ll}\p{M}]+ \p{Lu}[\p{Ll}\p{M}]+|Mỹ|Nga|Anh|Pháp|Đức|Ý|Lào|Singapore|Malaysia|Indonesia|Philippines|Ukraine|Australia|Israel|Iran)(?! ?\p{Lu}\p{Ll}|[\p{L}\p{M}])/uy;
/** `Luật Điện lực sửa đổi không có …` is a name; `Luật Điện lực sửa đổi 12 điều` tells what the law does. */
const amended =
  / \((?:sửa đổi|sửa đổi, bổ sung|mới)\)| sửa đổi(?=$|[.;:?!)"\n]|,(?! bổ sung)| (?:năm|lần|có|không|được|sẽ|đã|đang|cũng|vừa|mới|là|và|với|để|trước|từ|ngay|tại|trong|vào|vốn|chưa|cần|phải|do|ra)(?!\p{L})| \(| (?:19|20)\d{2})/uy;
const draft = /dự (?:án|thảo) $/iu;
/** What two sides sign is an agreement. */
const agreed = /ký kết[^.;:\n]{0,40}$/iu;
/** `Đề án phát triển kinh tế - xã hội`: every place has one. */
const anybodys = /^phát triển kinh tế ?- ?xã hội$/iu;
/** Verbs that begin a title as well as they end one: `Đề án xác định nhu cầu vốn … đến năm 2030`. */
const verbFirst = / (?:xác định|tiếp tục|giúp|góp phần|quy hoạch|cho phép)(?= )/uy;

export function titledGrammar(lexicon: DirectiveLexicon, issuers: TailGrammar): TitledGrammar {
  const end = '(?![\\p{L}\\p{M}\\p{N}])';
  const lawTitle = new RegExp(` (?<title>(?:${alternatives(lexicon.lawTitles)})${end})`, 'uy');
  const opening = new RegExp(` (?:\\p{Lu}|(?:${alternatives(lexicon.titleOpenings)})${end})`, 'uy');
  const opened = new RegExp(` (?:${alternatives(lexicon.titleOpenings)})${end}`, 'uy');
  const ends = `(?:${alternatives(lexicon.titleEnds)})${end}`;
  const stop = new RegExp(` ${ends}`, 'uy');
  // A comma belongs to a title where its period follows before any word that ends it.
  const comma = new RegExp(`,(?= (?:(?!${ends})[\\p{L}\\p{M}-]+,? ){1,12}(?:đến năm|giai đoạn) \\d{4})`, 'uy');
  const bounds: Bounds = { stop, comma };
  const named = (at: number, text: string): Titled | null => {
    const title = titleAt(lawTitle, text, at);
    const land = title === null ? null : sticky(ofLand, text, title.end);
    return title === null || land === null ? title : { title: title.title + land, end: title.end + land.length };
  };
  const national = / (?:mục tiêu )?quốc gia về/uy;
  const free = (at: number, text: string): Titled | null => {
    const rest = titleUntil(bounds, text, at + (sticky(national, text, at)?.length ?? 0));
    return rest === null ? null : { title: text.slice(at, rest.end).trim(), end: rest.end };
  };

  /** `Luật Xuất, nhập cảnh`: a law is not named by half a pair of verbs. */
  const overComma = (at: number, text: string): Titled | null => {
    const title = free(at, text);
    if (title === null || title.title.includes(' ') || sticky(/, \p{Ll}/uy, text, title.end) === null) return title;
    const rest = free(title.end + 1, text);
    return rest === null ? title : { title: text.slice(at, rest.end).trim(), end: rest.end };
  };

  /** `… một số điều của Luật A, Luật B và Luật C`: one law that amends several, where the list ends with `và`. */
  const moreAmended = (from: number, text: string): number => {
    let [at, end] = [from, from];
    for (let count = 0; count < mostAmended; count++) {
      const joint = sticky(/(?:,|;| và) (?:Bộ )?[Ll]uật/uy, text, at);
      const title = joint === null ? null : (named(at + joint.length, text) ?? free(at + joint.length, text));
      if (joint === null || title === null) return end;
      at = title.end;
      if (joint.startsWith(' và')) end = at;
    }
    return end;
  };

  const amending = (text: string, head: Head): Titled | null => {
    const match = sticky(/ [Ss]ửa đổi,? bổ sung (?:một số|\d+) điều của (?:các )?/uy, text, head.end);
    const inner = match === null ? null : sticky(/(?:Bộ )?[Ll]uật/uy, text, head.end + match.length);
    if (match === null || inner === null) return null;
    const at = head.end + match.length + inner.length;
    const title = named(at, text) ?? free(at, text);
    if (title === null) return null;
    const end = moreAmended(title.end, text);
    return { title: text.slice(head.end, end).trim(), end };
  };

  const lawTitleAt = (text: string, head: Head): Titled | null =>
    amending(text, head) ??
    named(head.end, text) ??
    (head.capital ? titleAt(abbreviated, text, head.end) : null) ??
    (head.capital && sticky(/ (?:\p{Lu}\p{Ll}|\p{Lu}{2,} và \p{Lu}\p{Ll})/uy, text, head.end) !== null
      ? overComma(head.end, text)
      : null);

  const law = (text: string, head: Head): FoundDirective | null => {
    if (head.type.name === 'hiến pháp') return constitutionFrom(text, head);
    const title = lawTitleAt(text, head);
    if (title === null || !properLaw(text, head, title)) return null;
    const amendment = sticky(amended, text, title.end);
    const after = title.end + (amendment?.length ?? 0);
    const signed = sticky(/,? số /uy, text, after);
    const number = signed === null ? null : numberAt(text, after + signed.length);
    const dated = number === null ? yearAt(text, after) : null;
    const tail = tailAt(issuers, text, number?.end ?? dated?.end ?? after);
    return made(
      head,
      { title: amendment === null ? title.title : `${title.title} (sửa đổi)`, end: tail.end },
      {
        number: number?.text ?? null,
        date: dated?.date ?? tail.date ?? yearIn(title.title),
        issuer: tail.issuer,
        draft: draft.test(text.slice(Math.max(0, head.start - 20), head.start)),
        rule: 'directive.law',
      },
    );
  };

  /** `luật Ngân sách năm 2002` is one, `luật đất đai` is a subject. */
  const properLaw = (text: string, head: Head, title: Titled): boolean =>
    head.capital || /^\p{Lu}/u.test(title.title) || yearAt(text, title.end) !== null;

  const quoted = (text: string, head: Head): FoundDirective | null => {
    const open = sticky(/:? ?"/uy, text, head.end);
    if (open === null || !(head.type.titled || head.type.law)) return null;
    const close = text.indexOf('"', head.end + open.length);
    const title = text.slice(head.end + open.length, close);
    if (head.type.opened && !(head.capital && horizon.test(title))) return null;
    if (close < 0 || title.length > longestQuote || title.includes('\n')) return null;
    return made(head, { title, end: close + 1 }, { rule: 'directive.quoted-title' });
  };

  /** A title that stands whole between quotation marks, type word and all. */
  const enclosed = (text: string, head: Head): Titled | null => {
    const close = text[head.start - 1] === '"' ? text.indexOf('"', head.end) : -1;
    const title = text.slice(head.end, close).trim();
    return close < 0 ||
      title.length > longestQuote ||
      /[\n.;:]/.test(title) ||
      (head.type.opened && !horizon.test(title))
      ? null
      : { title, end: close };
  };

  /** `Đề án xác định nhu cầu vốn bảo trì quốc lộ đến năm 2030` */
  const verbal = (text: string, head: Head): Titled | null => {
    const verb = sticky(verbFirst, text, head.end);
    const rest = verb === null ? null : free(head.end + verb.length, text);
    const title = rest === null ? null : { title: text.slice(head.end, rest.end).trim(), end: rest.end };
    return title !== null && hasHorizon(title) ? title : null;
  };

  const proper = (text: string, head: Head): FoundDirective | null => {
    const before = text.slice(Math.max(0, head.start - 60), head.start);
    const outer = !head.capital && sticky(inner, text, head.end) !== null;
    if (!head.type.titled || !(head.capital || outer) || /về "$/u.test(before)) return null;
    const title = enclosed(text, head) ?? free(head.end, text) ?? verbal(text, head);
    if (title === null || title.title.split(' ').length < 3) return null;
    const begins = head.capital && sticky(head.type.opened ? opened : opening, text, head.end) !== null;
    if (!begins && !hasHorizon(title)) return null;
    if (foreign.test(title.title) || anybodys.test(title.title) || (head.type.opened && agreed.test(before)))
      return null;
    return made(head, title, { date: yearIn(title.title), rule: 'directive.proper-title' });
  };

  const dated = (text: string, head: Head): FoundDirective | null => {
    const tail = tailAt(issuers, text, head.end);
    if (tail.date === null || tail.issuer === null) return null;
    // An hour is that of what happened: `theo báo cáo của Sở, hồi 6 giờ ngày 29/5`.
    if (/ (?:hồi|lúc) \d/u.test(text.slice(head.end, tail.end))) return null;
    return made(
      head,
      { title: '', end: tail.end },
      { date: tail.date, issuer: tail.issuer, rule: 'directive.date-and-issuer' },
    );
  };

  return {
    from: (text, head) => {
      if (head.abbreviated) return null;
      return (
        (head.type.law ? law(text, head) : charterFrom(issuers, text, head)) ??
        quoted(text, head) ??
        proper(text, head) ??
        dated(text, head)
      );
    },
  };
}

/** The year that a free title closes with; a horizon is none. */
const yearIn = (title: string): string | null => /(?<!(?:đến|nhìn) )năm (\d{4})$/u.exec(title)?.[1] ?? null;

/** `kế hoạch Chiến lược phát triển … đến năm 2030`: the name has two type words. */
const inner = / (?:Chiến lược|Chương trình|Đề án|Kế hoạch) /uy;
/** `Chương trình Phát triển Liên Hợp Quốc` is a body. */
const foreign = /Liên [Hh]ợp [Qq]uốc$/u;

/** `Chiến lược hạ tầng số đến năm 2025`: what has a horizon has a proper title, whatever its first letter. */
const hasHorizon = ({ title }: Titled): boolean => /(?:đến năm|giai đoạn) \d{4}/u.test(title);

function titleAt(pattern: RegExp, text: string, at: number): Titled | null {
  pattern.lastIndex = at;
  const title = pattern.exec(text)?.groups?.title;
  return title === undefined ? null : { title, end: pattern.lastIndex };
}
