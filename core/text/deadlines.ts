/**
 * Dates by which something must be done, in folded Vietnamese text in lower case. Written as in the project's contract:
 * `2024-06-30`, `2024-05`, `2024-Q3`, `2024-H1`, `2024`, and `--06-30` where the year cannot be known.
 */
export interface Deadline {
  readonly value: string;
  /** Offsets in the text that was given. */
  readonly start: number;
  readonly end: number;
}

/** As much of a date as is known. */
export interface KnownDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Reads ISO 8601, RFC 2822 or a bare year; `null` where there is none. The date is taken as written, whatever the zone. */
export function readPublished(published: string | null): KnownDate | null {
  const iso = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?/.exec(published ?? '')?.groups;
  if (iso !== undefined)
    return {
      year: Number(iso.year),
      month: iso.month ? Number(iso.month) : null,
      day: iso.day ? Number(iso.day) : null,
    };
  const mail = /(?<day>\d{1,2}) (?<month>[A-Za-z]{3})[a-z]* (?<year>\d{4})/.exec(published ?? '')?.groups;
  if (mail === undefined) return null;
  return {
    year: Number(mail.year),
    month: monthNames.indexOf((mail.month ?? '').toLowerCase()) + 1,
    day: Number(mail.day),
  };
}

type Groups = Readonly<Record<string, string | undefined>>;
interface Pattern {
  readonly name: string;
  readonly form: RegExp;
  readonly resolve: (groups: Groups, published: KnownDate | null) => string | null;
}

const before = '(?<![\\p{L}\\p{M}\\p{N}])';
const after = '(?![\\p{L}\\p{M}\\p{N}])';
const by = '(?:trước|chậm nhất|muộn nhất|hạn cuối|thời hạn|đến|tới|hết|xong|từ nay)';
const filler =
  '(?:\\s(?:là|vào|trong|đến|tới|hết|khi|cuối|thời điểm|\\d{1,2}\\s?(?:h|giờ)(?:\\s?\\d{2})?(?:\\sphút)?|ngày|sáng|chiều|tối|đưa|hoàn thành))*';
const year = '(?:năm\\s)?(?<year>20\\d{2})';
const dayMonth = '(?<day>\\d{1,2})\\s?(?:[/.-]|\\stháng\\s)\\s?(?<month>\\d{1,2})';
const pattern = (source: string): RegExp => new RegExp(`${before}${source}${after}`, 'gu');

const two = (value: number): string => String(value).padStart(2, '0');

/** Without a year the next such day counts; one that lies a little back is still this year's. */
const backwardMonths = 2;
function yearOf(written: string | undefined, month: number, published: KnownDate | null): number | null {
  if (written !== undefined) return Number(written);
  if (published === null) return null;
  return published.month !== null && month + backwardMonths < published.month ? published.year + 1 : published.year;
}

const dayOf = ({ day, month, year: written }: Groups, published: KnownDate | null): string | null => {
  const [d, m] = [Number(day), Number(month)];
  if (d < 1 || d > 31 || m < 1 || m > 12) return null;
  const known = yearOf(written, m, published);
  return `${known ?? '-'}-${two(m)}-${two(d)}`;
};
const monthOf = ({ month, year: written }: Groups, published: KnownDate | null): string | null => {
  const m = Number(month);
  if (m < 1 || m > 12) return null;
  return `${yearOf(written, m, published) ?? '-'}-${two(m)}`;
};
const romans: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const quarterOf = ({ quarter, year: written }: Groups, published: KnownDate | null): string | null => {
  const number = romans[quarter ?? ''];
  return number === undefined ? null : `${yearOf(written, number * 3, published) ?? '-'}-Q${number}`;
};
const halfOf =
  (half: 1 | 2) =>
  ({ year: written }: Groups, published: KnownDate | null): string =>
    `${yearOf(written, half * 6, published) ?? '-'}-H${half}`;
const yearEnd = ({ year: written }: Groups, published: KnownDate | null): string | null => {
  const known = written ?? published?.year;
  return known === undefined ? null : String(known);
};
const lastMonth = ({ year: written }: Groups, published: KnownDate | null): string =>
  `${written ?? published?.year ?? '-'}-12`;

/** A year named without a word of time counts where it is not yet over. */
const yearAhead = ({ year: written }: Groups, published: KnownDate | null): string | null =>
  published !== null && Number(written) >= published.year ? (written ?? null) : null;

/** From the most to the least certain; the first one that fits decides. */
const patterns: readonly Pattern[] = [
  {
    name: 'by-day',
    form: pattern(`${by}${filler}\\s${dayMonth}(?:\\s?(?:[/.-]|,?\\snăm\\s)\\s?(?<year>20\\d{2}))?`),
    resolve: dayOf,
  },
  {
    name: 'within-day',
    form: pattern(`(?:ngay )?trong ngày\\s${dayMonth}(?:\\s?(?:[/.-]|\\snăm\\s)\\s?(?<year>20\\d{2}))?`),
    resolve: dayOf,
  },
  {
    name: 'before-event',
    form: pattern(
      `trước khi\\s[^;.]{0,120}\\sngày\\s(?<day>\\d{1,2})(?:\\s?[-–]\\s?\\d{1,2})?[/.-](?<month>\\d{1,2})[/.-](?<year>20\\d{2})`,
    ),
    resolve: dayOf,
  },
  {
    name: 'month',
    form: pattern(
      `(?:${by}|(?:ngay )?trong|vào)${filler}\\stháng\\s(?<month>\\d{1,2})(?:\\s?[/-]\\s?|\\s)?(?:${year})?`,
    ),
    resolve: monthOf,
  },
  {
    name: 'quarter',
    form: pattern(`quý\\s(?<quarter>iv|i{1,3}|[1-4])(?:\\s?[/-]\\s?|,?\\s)?(?:${year})?`),
    resolve: quarterOf,
  },
  {
    name: 'last-months',
    form: pattern(`(?:[1-5]|một|hai|ba|bốn|năm|những|các) tháng cuối năm(?:\\s${year})?`),
    resolve: lastMonth,
  },
  {
    name: 'second-half',
    form: pattern(`(?:6|sáu|06) tháng cuối(?: của)? năm(?:\\s${year})?|nửa cuối năm(?:\\s(?<year2>20\\d{2}))?`),
    resolve: halfOf(2),
  },
  { name: 'first-half', form: pattern(`trong (?:6|sáu|06) tháng đầu năm\\s${year}`), resolve: halfOf(1) },
  { name: 'year', form: pattern(`(?:${by}|trong|bước sang|bước vào)${filler}\\s${year}`), resolve: yearEnd },
  {
    name: 'this-year',
    form: pattern(`(?:${by}|trong|ngay trong)${filler}\\s(?:cuối năm|năm nay|hết năm)(?: nay)?`),
    resolve: yearEnd,
  },
  {
    name: 'year-ahead',
    form: pattern(`(?<!cho )(?<!giai đoạn )(?<!từ )(?<!nhiệm kỳ )năm (?<year>20\\d{2})(?!\\s?-\\s?\\d)`),
    resolve: yearAhead,
  },
];

/** The deadline that a sentence states, or `null`. Spans of cited documents are no place to look: their dates are their own. */
export function deadlineIn(
  lower: string,
  context: {
    readonly published: KnownDate | null;
    readonly except: readonly { readonly start: number; readonly end: number }[];
  },
): Deadline | null {
  for (const { form, resolve } of patterns)
    for (const match of lower.matchAll(form)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (context.except.some((span) => start < span.end && span.start < end)) continue;
      const value = resolve(match.groups ?? {}, context.published);
      if (value !== null) return { value, start, end };
    }
  return null;
}
