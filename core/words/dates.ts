/** The parts of a date as the recogniser writes it; what the text leaves open is absent. */
type DateParts =
  | { readonly kind: 'day'; readonly year: string; readonly month: number; readonly day: number }
  | { readonly kind: 'yearless-day'; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly year: string; readonly month: number }
  | { readonly kind: 'quarter'; readonly year: string; readonly quarter: number }
  | { readonly kind: 'half'; readonly year: string; readonly half: number }
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'unknown'; readonly text: string };

/** Reads `2021-12-25T18:01:00+07:00`, `2021-12-25`, `2021-12`, `2024-Q3`, `2024-H1`, `2024` and `--06-30`. */
export function datePartsOf(iso: string): DateParts {
  const yearless = /^--(?<month>\d{2})-(?<day>\d{2})$/.exec(iso)?.groups;
  if (yearless) return { kind: 'yearless-day', month: Number(yearless.month), day: Number(yearless.day) };
  const part = /^(?<year>\d{4})-(?<sort>[QH])(?<number>\d)$/.exec(iso)?.groups;
  if (part?.year !== undefined) {
    const number = Number(part.number);
    return part.sort === 'Q'
      ? { kind: 'quarter', year: part.year, quarter: number }
      : { kind: 'half', year: part.year, half: number };
  }
  const plain = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:T.*)?)?)?$/.exec(iso)?.groups;
  if (plain?.year === undefined) return { kind: 'unknown', text: iso };
  if (plain.month === undefined) return { kind: 'year', year: plain.year };
  if (plain.day === undefined) return { kind: 'month', year: plain.year, month: Number(plain.month) };
  return { kind: 'day', year: plain.year, month: Number(plain.month), day: Number(plain.day) };
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The clock time of a moment, `14:02`, in the local time zone. */
const clockTime = (date: Date): string => `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;

/** The local day of a moment as an ISO day. */
export const isoDay = (date: Date): string =>
  `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;

/** A moment as a reader of today says it: the time for today, else the day in the words of `say`. */
export function momentIn(say: (iso: string) => string): (at: number, now: number) => string {
  return (at, now) => {
    const date = new Date(at);
    const day = isoDay(date);
    return day === isoDay(new Date(now)) ? clockTime(date) : say(day);
  };
}
