import type { IssuerFound, IssuerGrammar } from '../grammar';
import type { DirectiveLexicon } from '../lexicon';
import { alternatives } from '../words';

const roman = '[IVXLC]+(?![\\p{L}\\p{N}])';
const ordinal = `(?:lần thứ )?(?:${roman}|\\d{1,2}(?![\\p{L}\\p{N}])|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba|bốn|lăm))?)`;
/** One term or several: `khóa XI, XII`. */
const termName = `[Kk](?:hóa|hoá) (?:${roman}(?:(?:, ?| và |-)${roman})*|\\d{1,2}(?!\\d))`;
/** A bracket that closes behind a term was opened before it, or belongs to what stands around. */
export const termSource = `(?:,? (?:\\(${termName}\\)|${termName}))`;
export const ordinalSource = ordinal;

/** Every further word needs a separator, so that a run of capitals can be read in one way only. */
/** A stop belongs to an abbreviation only (`T.Ư`, `TP.HCM`). */
const capital = '\\p{Lu}(?:\\p{L}|\\.(?=\\p{L}))*';
const capitals = `${capital}(?:(?: - | |-)${capital})*`;
const typedPlace = `(?: Trung ương| TP\\.? ?(?:HCM|Hồ Chí Minh)| (?:[Tt]ỉnh|[Tt]hành phố|TP\\.?|Tp\\.?|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|đặc khu)(?: ${capitals})?)`;
const place = `(?:${typedPlace}| ${capitals})`;

/**
 * Who issued a document, as written after it: `của Bộ Chính trị`, `của UBND tỉnh Lạng Sơn`, `của Bộ trưởng Bộ Văn hóa,
 * Thể thao và Du lịch`, `Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng (khóa XIII)`.
 */
export function issuerGrammar(lexicon: DirectiveLexicon): IssuerGrammar {
  const end = '(?![\\p{L}\\p{M}\\p{N}])';
  // `Đảng` is no issuer inside `Đảng ủy`.
  const whole = `(?:${alternatives(lexicon.issuers)})(?! (?:ủy|bộ|đoàn)(?!\\p{L}))`;
  const heads = alternatives(lexicon.issuerHeads);
  const departments = alternatives(lexicon.departments);
  const named = `(?:${heads})${end}(?: (?:${heads})${end})*(?:(?: (?:[Qq]uốc gia|Trung ương|[Tt]ỉnh|[Tt]hành phố))?(?: về)? (?:${departments})${end})?`;
  const body = `(?:(?:${whole})${end}(?:${place})?|${named}(?:${place}){0,2}|\\p{Lu}{3,}${end})${termSource}?`;
  const congress = congressSource;
  const conference = `Hội nghị (?:lần thứ )?(?:${ordinal} (?:${whole})|Trung ương ${ordinal})${end}(?: Đảng)?${termSource}?`;
  // Each is long, and most texts need none of them: a page would pay milliseconds for making them ready.
  // `do Bộ trưởng ký`: what somebody did with the document is told of it, and names it only where its day follows.
  const connected = lazily(
    () =>
      new RegExp(
        `,? (?:(?:của|từ)|do(?= [^,.;\\n]{2,80} (?:ký|ban hành) ngày \\d)) (?<issuer>${congress}|${conference}|${body})`,
        'uy',
      ),
  );
  const unconnected = lazily(() => new RegExp(`,? (?:của )?(?<issuer>${conference})`, 'uy'));
  // A capitalised run after an office is as likely the officer's name as a place.
  const anywhere = lazily(
    () => new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:${whole})${end}|${named}(?:${typedPlace})?)`, 'gu'),
  );
  return {
    after: (text, at) => (opens(text, at) ? first([connected, unconnected], text, at) : null),
    // `các bộ`, `sở`: nobody in particular.
    last: (text) =>
      [...text.matchAll(anywhere())].map(([found]) => found).findLast((found) => /\p{Lu}/u.test(found)) ?? null,
  };
}

/** A congress with its ordinal: `Đại hội XIII của Đảng`, `Đại hội Đảng bộ tỉnh lần thứ XVII`. */
export const congressSource = ((): string => {
  const number = `(?:lần thứ )?(?:${roman}|\\d{1,2}(?!\\p{L}|\\p{N}|[/.]\\p{N}))`;
  const of = `(?: (?:đại biểu|toàn quốc|[Đđ]ảng(?: bộ)?|tỉnh|thành phố|huyện|quận|xã|phường|các cấp|\\p{Lu}\\p{L}+))*`;
  return `[Đđ]ại hội${of} ${number}(?:(?: của)? Đảng(?![\\p{L}])(?: bộ (?:tỉnh|thành phố|huyện|quận|xã|phường))?)?(?:,? (?:\\(nhiệm kỳ \\d{4} ?- ?\\d{4}\\)|nhiệm kỳ \\d{4} ?- ?\\d{4}))?`;
})();

const lazily = (make: () => RegExp): (() => RegExp) => {
  let made: RegExp | null = null;
  return () => {
    made ??= make();
    return made;
  };
};

/** What every issuer after a document begins with. */
const opening = /,? (?:(?:do|của|từ) |Hội nghị )/uy;
const opens = (text: string, at: number): boolean => {
  opening.lastIndex = at;
  return opening.test(text);
};

function first(patterns: readonly (() => RegExp)[], text: string, at: number): IssuerFound | null {
  for (const lazy of patterns) {
    const pattern = lazy();
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const issuer = match?.groups?.issuer;
    if (issuer !== undefined && balanced(issuer)) return { text: issuer, end: pattern.lastIndex };
  }
  return null;
}

const balanced = (text: string): boolean => text.includes('(') === text.includes(')');
