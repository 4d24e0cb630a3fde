import type { KnownDate } from '../../../text/deadlines';
import { monthOf } from '../../directives/english/dates';

/** A day, month, quarter, half year or year by which something must be done, as the project's contract writes them. */
export interface Deadline {
  readonly value: string;
  /** Offsets in the text that was given. */
  readonly start: number;
  readonly end: number;
}

const month = '(?<month>January|February|March|April|May|June|July|August|September|October|November|December)';
const limit =
  '(?<![\\p{L}])(?:by|before|no later than|not later than|prior to|until|within|in|during)(?: the end of)?(?: the)? ';
const quarters: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 4 };
const two = (value: string | number): string => String(value).padStart(2, '0');

interface Form {
  readonly pattern: RegExp;
  readonly value: (groups: Readonly<Record<string, string | undefined>>, published: KnownDate | null) => string | null;
}

/** `this year`, `next year`: by the article's date. */
const yearOf = (
  { year, near }: Readonly<Record<string, string | undefined>>,
  published: KnownDate | null,
): string | null => {
  if (year !== undefined) return year;
  if (published === null) return null;
  return String(published.year + (near === 'next' ? 1 : 0));
};
const ofYear = '(?:,? (?:of )?(?:(?<year>20\\d{2})|(?<near>this|next) year))?';
const strict = limit.replace('|within|in|during', '');

const forms: readonly Form[] = [
  {
    pattern: new RegExp(
      `${strict}(?:${month} (?<day>\\d{1,2})|(?<first>\\d{1,2}) ${month.replace('<month>', '<later>')})(?!\\d)${ofYear}`,
      'u',
    ),
    value: (groups, published) => {
      const [name, day] = [groups.month ?? groups.later ?? '', groups.day ?? groups.first ?? ''];
      const year = yearOf(groups, published);
      return `${year ?? '-'}-${two(monthOf(name))}-${two(day)}`;
    },
  },
  {
    pattern: new RegExp(`${strict}${month}${ofYear}`, 'u'),
    value: (groups, published) => {
      const year = yearOf(groups, published);
      return year === null ? null : `${year}-${two(monthOf(groups.month ?? ''))}`;
    },
  },
  {
    pattern: new RegExp(`${limit}(?<which>first|second|third|fourth|last) quarter${ofYear}`, 'u'),
    value: (groups, published) => {
      const year = yearOf(groups, published);
      return year === null ? null : `${year}-Q${quarters[groups.which ?? ''] ?? 4}`;
    },
  },
  {
    pattern: new RegExp(`${limit}(?<which>first|second) half${ofYear}`, 'u'),
    value: (groups, published) => {
      const year = yearOf(groups, published);
      return year === null ? null : `${year}-H${quarters[groups.which ?? ''] ?? 2}`;
    },
  },
  {
    pattern: new RegExp(`${strict}(?:(?<year>20\\d{2})(?!\\d)|(?<near>this|next) year|year-end)`, 'u'),
    value: yearOf,
  },
];

/** The first deadline of a sentence, or `null`. */
export function deadlineIn(text: string, published: KnownDate | null): Deadline | null {
  for (const { pattern, value } of forms) {
    const match = pattern.exec(text);
    const found = match === null ? null : value(match.groups ?? {}, published);
    if (match !== null && found !== null)
      return { value: found, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
