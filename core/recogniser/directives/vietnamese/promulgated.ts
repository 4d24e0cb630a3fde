import type { FoldedOffset, Span } from '../../../model/span';
import { spanAt } from '../../../text/spans';
import type { FoundDirective } from '../found';
import type { IssuerGrammar, Told } from '../grammar';
import { dateAt } from './dates';

/**
 * Who issued a document and when, where the sentence says so before it:
 * `Ngày 30/10/2020, Tổng cục trưởng Tổng cục Hải quan … đã ký Quyết định số …`. Tells no identity: the day of an act of signing may be that of the news.
 */
const verb =
  /(?: (?:đã|vừa|cũng|mới|đã cùng))* (?:ký ban hành|ban hành|ký|ra|có|phát|gửi|công bố|thông qua|phê duyệt)(?: (?:các|kèm theo|bổ sung|tiếp|mới))*(?: [^.;\n]{0,60}\d[^.;\n]{0,90}(?:,| và))?(?: các)? $/u;
const day = /[Nn]gày /gu;

/** As far back as a sentence is read for its subject, in code units; keeps the whole linear. */
const longestBefore = 600;
const nothing: Told = { issuer: null, date: null };

export function promulgation(
  issuers: IssuerGrammar,
  text: string,
  sentences: readonly Span<FoldedOffset>[],
): (found: FoundDirective) => Told {
  return (found) => {
    const sentence = spanAt(sentences, found.span.start);
    if (sentence === null) return nothing;
    const before = text.slice(Math.max(sentence.start, found.span.start - longestBefore), found.span.start);
    const said = verb.exec(before);
    if (said === null)
      return {
        issuer: null,
        date: passedOn(text.slice(found.span.end, Math.min(sentence.end, found.span.end + longestAfter))),
      };
    const subject = before.slice(0, said.index);
    return { issuer: issuers.last(subject), date: lastDay(subject) };
  };
}

/** `được Quốc hội khóa XII thông qua ngày 29-3-2011`: behind the name. */
const passed =
  /^(?: này)? (?:đã )?(?:được|do) [^,.;:\n]{2,80}?(?:, [^,.;:\n]{2,30})? (?:ký ban hành|ban hành|ký|thông qua|công bố|phê duyệt)(?= (?:vào )?ngày )/u;
const longestAfter = 160;

function passedOn(after: string): string | null {
  const said = passed.exec(after);
  return said === null ? null : (dateAt(after.replace(' vào ngày', ' ngày'), said[0].length)?.date ?? null);
}

/** `Tại Quyết định số 150/QĐ-TTg, ngày 28/1/2022, Thủ tướng phê duyệt Chiến lược …`: the day is that of the decision. */
const ofNumber = /\p{N}[\p{L}\p{N}]*[/-][\p{L}\p{N}/-]+,? ?(?:ký |ban hành )?\(?$/u;
const longestNumber = 60;

function lastDay(subject: string): string | null {
  const dates = [...subject.matchAll(day)]
    .filter(({ index }) => !ofNumber.test(subject.slice(Math.max(0, index - longestNumber), index)))
    .map(({ index }) => dateAt(` ${subject}`, index));
  return dates.findLast((date) => date !== null)?.date ?? null;
}
