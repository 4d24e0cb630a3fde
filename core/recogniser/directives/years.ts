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
  const dateIn = (year: number): number => Date.UTC(year, Number(month) - 1, Number(day));
  // `31/4`: the calendar would go on into May.
  const isThere = (year: number): boolean => new Date(dateIn(year)).getUTCDate() === Number(day);
  const within = (year: number): string => (isThere(year) ? `${year}-${two(month)}-${two(day)}` : (date ?? ''));
  if (published.month === null || published.day === null) return within(published.year);
  const read = Date.UTC(published.year, published.month - 1, published.day);
  const daysBefore = (year: number): number => (read - dateIn(year)) / dayLength;
  if (daysBefore(published.year) >= -early) return within(published.year);
  return daysBefore(published.year - 1) <= turnOfYear ? within(published.year - 1) : date;
}
