import type { DateFound } from '../grammar';

/** Dates as they follow a document's number. */
const day =
  '(?<day>\\d{1,2}) ?(?:[-/.]|tháng) ?(?<month>\\d{1,2})(?: ?(?:[-/.]|năm) ?|, (?=\\d{4}(?![-/\\d])))(?<year>\\d{4})';
/** `9/1/17`: of this century where that is not far ahead. */
const brief = '(?<briefDay>\\d{1,2}) ?[-/.] ?(?<briefMonth>\\d{1,2}) ?[-/.] ?(?<briefYear>[0-4]\\d)(?!\\d|[-/.]\\d)';
const short = '(?<shortDay>\\d{1,2}) ?(?:[-/.]|tháng) ?(?<shortMonth>\\d{1,2})(?![-/.]?\\d)';
const spaced = (source: string): string => source.replaceAll('tháng', ' ?tháng ').replaceAll('năm', ' ?năm ');
const lead =
  ',? (?:- )?\\(?(?:(?:hồi|lúc|vào hồi|vào lúc) \\d{1,2}(?:[hg:]\\d{0,2}p?| giờ(?: \\d{1,2}(?: phút)?)?),? |)(?:(?:được )?(?:ra|ban hành|phát hành|ký ban hành|ký|đề|công bố|thông qua|phê duyệt) )?(?:vào )?';

const dated = new RegExp(`(?:${lead}|(?<=\\p{L}))\\(?[Nn]gày ?(?:${spaced(day)}|${brief}|${spaced(short)})\\)?`, 'uy');
/** `, 30/03/2006` and `(15-5-2016)`: without `ngày` only in full, between comma or brackets and the end of the phrase. */
const bare = new RegExp(`(?:, ?| ?\\((?=[^()]{8,14}\\)))${day}\\)?(?![\\p{N}\\p{L}]|[-/.]\\d)`, 'uy');
const month = new RegExp(`${lead}tháng (?<month>\\d{1,2}) ?(?:[-/.]|năm) ?(?<year>\\d{4})`, 'uy');
/** `Nghị định số 10 năm 2022 của Chính phủ`: the year belongs to the name where the issuer follows. */
const namedYear = / năm (?<year>(?:19|20)\d{2})(?= (?:của \p{Lu}|về |quy định |hướng dẫn |sửa đổi))/uy;
const yearOnly = / (?:năm )?(?<year>(?:19|20)\d{2})(?![\p{N}\p{L}]|[-/.]\d)/uy;

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');

/** The date that begins at `at` with its connector, or `null`; an impossible one is none. */
export function dateAt(text: string, at: number): DateFound | null {
  const found = sticky(dated, text, at) ?? sticky(bare, text, at);
  if (found !== null) {
    const groups = found.groups ?? {};
    const [d, m] = [groups.day ?? groups.briefDay, groups.month ?? groups.briefMonth];
    const y = groups.year ?? (groups.briefYear === undefined ? undefined : `20${groups.briefYear}`);
    const date = y !== undefined ? `${y}-${two(m)}-${two(d)}` : `${groups.shortDay}/${groups.shortMonth}`;
    return possible(m ?? groups.shortMonth, d ?? groups.shortDay) ? closed(found[0], at, date) : null;
  }
  month.lastIndex = at;
  const inMonth = month.exec(text)?.groups;
  if (inMonth !== undefined) return { date: `${inMonth.year}-${two(inMonth.month)}`, end: month.lastIndex };
  namedYear.lastIndex = at;
  const inYear = namedYear.exec(text)?.groups;
  if (inYear !== undefined) return { date: inYear.year ?? '', end: namedYear.lastIndex };
  return null;
}

/** `năm 2013` or `2013` at `at`, as laws and plans have it. */
export function yearAt(text: string, at: number): DateFound | null {
  yearOnly.lastIndex = at;
  const year = yearOnly.exec(text)?.groups?.year;
  return year === undefined ? null : { date: year, end: yearOnly.lastIndex };
}

const possible = (month: string | undefined, day: string | undefined): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;

/** `(Chỉ thị số 05/CT-TTg ngày 28/1/2020)`: the bracket that closes there was opened before the document. */
function closed(found: string, at: number, date: string): DateFound | null {
  const [opens, closes] = [found.includes('('), found.endsWith(')')];
  if (opens && !closes) return null;
  return { date, end: at + found.length - Number(closes && !opens) };
}
