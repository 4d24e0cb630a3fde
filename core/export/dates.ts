/** A day as far as it is known; months and days count from 1. */
export interface DateParts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** The date at the beginning of an ISO 8601 text, as the page wrote it: no time zone moves it. `null` for anything else. */
export const datePartsOf = (iso: string | null): DateParts | null => {
  const found = /^(?<year>\d{4})(?:-(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\d|3[01]))?)?(?![\d-])/u.exec(
    iso ?? '',
  );
  const { year, month, day } = found?.groups ?? {};
  if (year === undefined) return null;
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
};
