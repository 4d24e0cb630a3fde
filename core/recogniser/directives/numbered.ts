import type { FoundDirective } from './found';
import type { NumberSigns, TailGrammar } from './grammar';
import type { Head } from './heads';
import type { DirectiveLexicon } from './lexicon';
import { misspeltType } from './misspelt';
import { type NumberFound, numberAt, symbolSource } from './number';
import { type Tail, tailAt } from './tail';
import { alternatives } from './words';

export interface NumberedGrammar {
  /** `Nghị quyết số 18-NQ/TW ngày 25/10/2017 của …`, and the further numbers of a list that shares the type word. */
  readonly from: (text: string, head: Head) => readonly FoundDirective[];
  /** `16/CT-TTg` without a type word. */
  readonly bare: (text: string) => readonly FoundDirective[];
}

const standAlone = new RegExp(`(?<![\\p{L}\\p{N}/.-])(?:${symbolSource})`, 'gu');

export function numberedGrammar(lexicon: DirectiveLexicon, issuers: TailGrammar, signs: NumberSigns): NumberedGrammar {
  const counted = new RegExp(` ?%| (?:${alternatives(lexicon.counted)})(?![\\p{L}\\p{M}])`, 'uy');
  const otherPaper = new RegExp(`(?:${alternatives(lexicon.otherPapers)})${signs.otherPaper}$`, 'u');
  const isCounted = (text: string, at: number): boolean => {
    counted.lastIndex = at;
    return counted.test(text);
  };

  const types = new RegExp(
    `(?<![\\p{L}\\p{M}])(?:${alternatives([...lexicon.types.map(({ name }) => name), ...lexicon.otherPapers])})(?![\\p{L}\\p{M}])`,
    'u',
  );
  /** A number a few words on is another document's where the words name one, or the symbol tells another type. */
  const isOthers = (between: string, head: Head, { found }: Signed): boolean => {
    const told = found.symbol ? typeOf(lexicon, found.text) : null;
    return types.test(between) || (told !== null && told !== head.type.name);
  };

  /** A term behind the last of a list speaks of them all, and is no part of the last. */
  const itemTails: TailGrammar = { ...issuers, term: null };

  const listed = (text: string, first: FoundDirective): readonly FoundDirective[] => {
    const found: FoundDirective[] = [];
    let at = first.span.end;
    for (;;) {
      const number = afterSign(signs, 'further', text, at);
      if (number === null || isDate(text, number.found)) break;
      const tail = tailAt(itemTails, text, number.found.end);
      if (!number.found.symbol && tail.date === null && isCounted(text, number.found.end)) break;
      if (!number.found.symbol && /\d[/.]\d/.test(number.found.text) && !isOfYear(first, number)) break;
      found.push({
        ...first,
        span: { start: number.at, end: tail.end },
        number: number.found.text,
        issuer: tail.issuer,
        date: tail.date,
        rule: 'directive.list',
      });
      at = tail.end;
    }
    return found;
  };

  return {
    from: (text, head) => {
      const number = numberOf(signs, issuers, text, head);
      if (number === null || (number.distant !== undefined && isOthers(text.slice(head.end, number.at), head, number)))
        return [];
      const bare = !number.found.symbol && !number.signed;
      const tail = tailAt(issuers, text, number.found.end);
      // `Kết luận 14 ngày 22/9/2021` is dated; `kế hoạch 5 năm` counts.
      if (bare && tail.date === null && isCounted(text, number.found.end)) return [];
      if (!identifies(head, number) && !issued(head, number, tail)) return [];
      const first: FoundDirective = {
        span: { start: head.start, end: tail.end },
        type: head.type.name,
        number: number.found.text,
        issuer: number.issuer ?? tail.issuer,
        date: tail.date,
        title: null,
        rule: number.found.symbol ? 'directive.symbol' : 'directive.number',
      };
      return [first, ...listed(text, first)];
    },
    bare: (text) => {
      const found: FoundDirective[] = [];
      for (const match of text.matchAll(standAlone)) {
        const type = typeOf(lexicon, match[0]);
        const before = text.slice(Math.max(0, match.index - 60), match.index);
        if (type === null || otherPaper.test(before)) continue;
        const tail = tailAt(issuers, text, match.index + match[0].length);
        found.push({
          span: { start: match.index - before.length + (misspeltType(before, type) ?? before.length), end: tail.end },
          type,
          number: match[0],
          issuer: tail.issuer,
          date: tail.date,
          title: null,
          rule: 'directive.symbol-alone',
        });
      }
      return found;
    },
  };
}

interface Signed {
  readonly at: number;
  readonly found: NumberFound;
  /** Who issued it, where that stands between type and number: `Nghị quyết của Bộ Chính trị số 57-NQ/TW`. */
  readonly issuer?: string | null;
  /** True where `số` or `No.` stands before it. */
  readonly signed: boolean;
  /** Set where other words stand between type and number. */
  readonly distant?: true;
}

/** The number right after the type word, or a few words on where a symbol or a day makes it sure. */
function numberOf(signs: NumberSigns, tails: TailGrammar, text: string, head: Head): Signed | null {
  const near = afterSign(signs, 'near', text, head.end);
  if (near !== null || head.abbreviated) return near;
  const issuer = tails.after(text, head.end);
  const behind = issuer === null ? null : afterSign(signs, 'near', text, issuer.end);
  if (issuer !== null && behind?.signed === true) return { ...behind, issuer: issuer.text };
  // `Thông tư ngày 5/6/2018 số 54/2018/TT-BTC`
  const dated = tails.dateAt(text, head.end);
  const signed = dated === null ? null : afterSign(signs, 'near', text, dated.end);
  if (signed?.signed === true) return signed;
  const distant = afterSign(signs, 'distant', text, head.end);
  const sure = distant !== null && (distant.found.symbol || tails.dateAt(text, distant.found.end) !== null);
  return sure ? { ...distant, distant: true } : null;
}

/** True where type word and number are no ordinary words: a symbol, `số`, a capital or a year says so. */
function identifies(head: Head, number: Signed): boolean {
  if (number.found.symbol) return true;
  if (isYearOf(head, number)) return false;
  if (number.at === head.end && !head.abbreviated && !number.signed) return false;
  return number.signed || head.type.plain || head.capital || /\/\d{4}$/.test(number.found.text);
}

/** `kết luận 14 của Bộ Chính trị`: whoever issued it makes the number one. */
const issued = (head: Head, number: Signed, { issuer }: Tail): boolean =>
  issuer !== null && number.at > head.end && !isYearOf(head, number) && /^\d{1,4}$/.test(number.found.text);

function afterSign(
  signs: NumberSigns,
  kind: 'near' | 'distant' | 'further',
  text: string,
  from: number,
): Signed | null {
  const pattern = signs[kind];
  if (pattern === null) return null;
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  if (match === null) return null;
  const at = from + match[0].length;
  const found = numberAt(text, at, signs.spaced);
  return found === null ? null : { at, found, signed: signs.sign.test(match[0]) };
}

/** `Nghị định 34/2016 và 71/2015`: where the first has a year, or no month has such a number. */
const isOfYear = (first: FoundDirective, { found }: Signed): boolean =>
  /^\d+\/(?:19|20)\d{2}$/.test(found.text) &&
  (/\/(?:19|20)\d{2}(?!\d)/.test(first.number ?? '') || Number.parseInt(found.text, 10) > 12);

/** `, 15/5` in a list is a day, not a number. */
const isDate = (text: string, number: NumberFound): boolean => /^[/.]\d/.test(text.slice(number.end, number.end + 2));
/** `Luật Đất đai 2013`, `Chương trình 2021`: a bare year is a year. */
const isYearOf = (head: Head, number: Signed): boolean =>
  !number.signed && /^(?:19|20)\d{2}$/.test(number.found.text) && (head.type.law || head.type.titled);

/** The type that the first known letters of a symbol tell. */
export function typeOf(lexicon: DirectiveLexicon, symbol: string): string | null {
  for (const part of symbol.split(/[ \-/&]+/u).slice(1)) {
    const type = lexicon.symbolTypes[part];
    if (type !== undefined) return type;
    if (/^QH\d{1,2}$/u.test(part)) return lexicon.symbolTypes.QH ?? null;
  }
  return null;
}
