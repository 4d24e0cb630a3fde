import type { KnownDate } from '../../text/deadlines';

/** A day and month as written where no year stands (`DateFound`). */
const yearless = /^(?<day>\d{1,2})\/(?<month>\d{1,2})$/u;

/** Up to so many days before an article of a new year its news still leave the old one out. */
const turnOfYear = 100;
/** A page may carry the date of the evening before. */
const early = 1;
const dayLength = 86_400_000;

const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');

/**
 * `31/3` of a document in an article of May 2020 is `2020-03-31`: news leave the year out only where it is plain. A day
 * that lies ahead of the article is of the year before where that is not long ago; else, and where the article's own
 * date is not known, it stays as written.
 */
export function withYear(date: string | null, published: KnownDate | null): string | null {
  const { day, month } = yearless.exec(date ?? '')?.groups ?? {};
  if (day === undefined || published === null) return date;
  const iso = (year: number): string => `${year}-${two(month)}-${two(day)}`;
  if (published.month === null || published.day === null) return iso(published.year);
  const read = Date.UTC(published.year, published.month - 1, published.day);
  const daysBefore = (year: number): number => (read - Date.parse(iso(year))) / dayLength;
  if (daysBefore(published.year) >= -early) return iso(published.year);
  return daysBefore(published.year - 1) <= turnOfYear ? iso(published.year - 1) : date;
}
