import type { FoldedOffset, Span } from '../../../model/span';
import { spanAt } from '../../../text/spans';
import type { FoundDirective } from '../found';
import type { IssuerGrammar, Told } from '../grammar';
import { dateAt } from './dates';

/**
 * Who issued a document and when, where the sentence says so outside its name:
 * `Ngày 30/10/2020, Tổng cục trưởng Tổng cục Hải quan … đã ký Quyết định số …`. Tells no identity: the day of an act of signing may be that of the news.
 */
const verb =
  /(?<!việc|đề)(?: (?:đã|vừa|cũng|mới|đã cùng))* (?:ký ban hành|ban hành|ký|ra|có|phát|gửi|công bố|thông qua|phê duyệt)(?: (?:các|bổ sung|tiếp|mới))*(?: [^.;\n]{0,60}\d[^.;\n]{0,90}(?:,| và))?(?: các)? $/u;
const day = /[Nn]gày /gu;
/** `Chiều 18/11/2024`, `Sáng nay (18/11)` and `hôm 18/11` name the day too. */
const partOfDay =
  /(?<![\p{L}\p{M}])(?:hôm|sáng|trưa|chiều|tối|đêm)(?: (?:nay|qua|tối))?(?:,? |,? ?\()(?=\d{1,2} ?[-/.] ?\d)/giu;
/** `Ngày 5/6, Văn phòng Chính phủ cho biết Thủ tướng đã ký …`: the day is that of the news. */
const reports = /(?: cho biết| cho hay| thông tin| thông báo)(?!\p{L})/u;

/** As far back as a sentence is read for its subject, in code units; keeps the whole linear. */
const longestBefore = 600;

export function promulgation(
  issuers: IssuerGrammar,
  text: string,
  sentences: readonly Span<FoldedOffset>[],
): (found: FoundDirective) => Told {
  return (found) => {
    const sentence = spanAt(sentences, found.span.start);
    if (sentence === null) return nothing;
    const before = text.slice(Math.max(sentence.start, found.span.start - longestBefore), found.span.start);
    const after = text.slice(found.span.end, Math.min(sentence.end, found.span.end + longestAfter));
    const said = verb.exec(before);
    if (said !== null) {
      const subject = before.slice(0, said.index);
      // A day on which something is made known is not yet its own.
      return { issuer: issuers.last(subject), date: said[0].includes(' công bố') ? null : lastDay(subject) };
    }
    const broken = overBreak(issuers, text, found.span.end);
    return {
      issuer: broken.issuer ?? directedAt(issuers, before) ?? decider(issuers, before, after) ?? maker(issuers, after),
      date: broken.date ?? passedOn(after) ?? issuedOn(after),
    };
  };
}

const nothing: Told = { issuer: null, date: null };

/** `Chỉ đạo của UBND Thành phố tại Công điện số 12/CĐ-UBND` */
const directed =
  /(?:chỉ đạo|chủ trương|ý kiến|kết luận|yêu cầu|hướng dẫn|đề nghị|kiến nghị|giao|phê duyệt)(?: [\p{Ll}\p{M}]+){0,3}(?<of> của [^,.;:\n]{2,90}) (?:nêu )?tại (?:các )?$/iu;

function directedAt(issuers: IssuerGrammar, before: string): string | null {
  const of = directed.exec(before)?.groups?.of;
  const issuer = of === undefined ? null : issuers.after(of, 0);
  return issuer !== null && issuer.end === of?.length ? issuer.text : null;
}

/** `Theo Quyết định số 12, Bộ Chính trị quyết định …` */
const leading = /(?:^|[,:(] ?|\. )(?:theo|tại|bằng) $/iu;
const decides =
  /^, (?<who>\p{Lu}[^,.;:\n]{2,80}?) (?:đã |vừa )?(?:quyết định|quyết nghị|đồng ý|phê duyệt|phê chuẩn|yêu cầu|chỉ đạo|giao|cho phép|công nhận|ban hành)(?![\p{L}])/u;

function decider(issuers: IssuerGrammar, before: string, after: string): string | null {
  const who = leading.test(before) ? decides.exec(after)?.groups?.who : undefined;
  const issuer = who === undefined ? null : issuers.last(who);
  return issuer !== null && who?.startsWith(issuer) ? issuer : null;
}

/** `do Bộ trưởng Bộ Y tế ký`: behind the name. */
const made =
  /^,? (?:đã )?(?:do|được) (?<who>[^,.;:\n]{2,80}?)(?:, [^,.;:\n]{2,30})? (?:ký|ban hành|công bố|phê duyệt|thông qua)(?![\p{L}])/u;

function maker(issuers: IssuerGrammar, after: string): string | null {
  const who = made.exec(after)?.groups?.who;
  const issuer = who === undefined ? null : issuers.last(who);
  return issuer !== null && who?.startsWith(issuer) ? issuer : null;
}

/** `được Quốc hội khóa XII thông qua ngày 29-3-2011`: behind the name. */
const passed =
  /^(?: này)? (?:đã )?(?:được|do) [^,.;:\n]{2,80}?(?:, [^,.;:\n]{2,30})? (?:ký ban hành|ban hành|ký|thông qua|công bố|phê duyệt)(?: tại (?:kỳ|phiên) họp[^,.;:\n]{0,60}?)?(?= (?:vào ngày|ngày|hôm) )/u;
const longestAfter = 160;

function passedOn(after: string): string | null {
  const said = passed.exec(after);
  return said === null
    ? null
    : (dateAt(after.slice(said[0].length).replace(/^ (?:vào ngày|hôm)/u, ' ngày'), 0)?.date ?? null);
}

/** `Quyết định số 12/QĐ-TTg phê duyệt Chương trình …, ban hành ngày 20/6/2017`: behind what it is about, where no other paper stands between. */
const issued =
  /^(?! (?:có|được|đã|sẽ))[^.;:()\d\n]{4,100}?(?:,| được) (?:được )?(?:ký ban hành|ban hành|ký)(?: vào)?(?= ngày \d)/u;

function issuedOn(after: string): string | null {
  const said = issued.exec(after);
  return said === null ? null : (dateAt(after, said[0].length)?.date ?? null);
}

/** `Quyết định số 12/QĐ-UBND ngày⏎28/5/2024 của …`: the line broke inside the name. */
const lineBreak = /,? ngày ?\n ?(?=\d)/uy;
const longestBroken = 120;

function overBreak(issuers: IssuerGrammar, text: string, end: number): Told {
  lineBreak.lastIndex = end;
  if (!lineBreak.test(text)) return nothing;
  const joined = ` ngày ${text.slice(lineBreak.lastIndex, lineBreak.lastIndex + longestBroken)}`;
  const date = dateAt(joined, 0);
  return { date: date?.date ?? null, issuer: date === null ? null : (issuers.after(joined, date.end)?.text ?? null) };
}

/** `Tại Quyết định số 150/QĐ-TTg, ngày 28/1/2022, Thủ tướng phê duyệt Chiến lược …`: the day is that of the decision. */
const ofNumber = /\p{N}[\p{L}\p{N}]*[/-][\p{L}\p{N}/-]+,? ?(?:ký |ban hành )?\(?$/u;
const longestNumber = 60;

function lastDay(subject: string): string | null {
  const days = subject.replace(partOfDay, 'ngày ');
  const dates = [...days.matchAll(day)]
    .filter(({ index }) => !ofNumber.test(days.slice(Math.max(0, index - longestNumber), index)))
    .filter(({ index }) => !reports.test(days.slice(index)))
    .map(({ index }) => dateAt(` ${days}`, index));
  return dates.findLast((date) => date !== null)?.date ?? null;
}
