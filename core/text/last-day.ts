const two = (number: number): string => String(number).padStart(2, '0');

/** Days of a month of the Gregorian calendar; months count from 1. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const endOf = (year: string, month: number): string => `${year}-${two(month)}-${two(daysIn(Number(year), month))}`;

/**
 * The last day of a deadline as the recogniser writes it: `2024-06-30`, `2024-05`, `2024-Q3`, `2024-H1`, `2024`. `null` where
 * the year can't be known (`--06-30`), or for anything else. `trước ngày 30/6` is taken to the day that it names.
 */
export const lastDayOf = (deadline: string | null): string | null => {
  const { year, month, day, part, number } =
    /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?|-(?<part>[QH])(?<number>[1-4]))?$/u.exec(deadline ?? '')
      ?.groups ?? {};
  if (year === undefined) return null;
  if (part !== undefined) {
    const last = Number(number) * (part === 'Q' ? 3 : 6);
    return last <= 12 ? endOf(year, last) : null;
  }
  if (month === undefined) return `${year}-12-31`;
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12) return null;
  if (day === undefined) return endOf(year, m);
  return d >= 1 && d <= daysIn(Number(year), m) ? `${year}-${month}-${day}` : null;
};

/** Whole days from one ISO day to another; negative where the other comes before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
