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

/** Reads a moment in ISO 8601; of a bare year or month what is there. The date is taken as written, whatever the zone. */
export function readPublished(published: string | null): KnownDate | null {
  const parts = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:T.*)?)?)?$/.exec(published ?? '')?.groups;
  if (parts === undefined) return null;
  const { year = '', month, day } = parts;
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
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
/** `trước` and its like set a limit; `đến` and its like may also tell how far something has come. */
const limit = '(?:trước|chậm nhất|muộn nhất|hạn cuối|thời hạn|hạn chót|xong|từ nay)';
const by = `(?:${limit}|đến|tới|hết)`;
const filler =
  '(?:\\s(?:là|vào|trong|đến|tới|hết|khi|cuối|thời điểm|\\d{1,2}\\s?(?:h|giờ)(?:\\s?\\d{2})?(?:\\sphút)?|ngày|sáng|chiều|tối|đưa|hoàn thành)){0,5}';
const year = '(?:năm\\s)?(?<year>20\\d{2})';
const dayMonth = '(?<day>\\d{1,2})\\s?(?:[/.-]|\\stháng\\s)\\s?(?<month>\\d{1,2})';
const ofYear = '\\s?(?:[/.-]|,?\\snăm\\s)\\s?(?<year>20\\d{2})';
/** A bare fraction (`đến 1/3 số hộ`) is no day: without `ngày` a limit or a year is asked for. */
const slashed = '(?<day>\\d{1,2})/(?<month>\\d{1,2})';
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

/** `trong tháng 5/2024` without a word of time, where the month is not yet over. */
const monthAhead = (groups: Groups, published: KnownDate | null): string | null => {
  const value = monthOf(groups, published);
  return value !== null && published?.month != null && value >= `${published.year}-${two(published.month)}`
    ? value
    : null;
};

/** A year named without a word of time counts where it is this year or the next. */
const yearAhead = (groups: Groups, published: KnownDate | null): string | null =>
  published === null ? null : nearYear(groups, published);

/** A year far ahead is a goal (`đến năm 2045`), not a deadline. */
const yearsAhead = 1;
const nearYear = (groups: Groups, published: KnownDate | null): string | null => {
  const value = yearEnd(groups, published);
  const [known, wanted] = [published?.year, Number(value)];
  return known !== undefined && (wanted > known + yearsAhead || wanted < known) ? null : value;
};

/** How far something has come by a day before publication is no deadline; a limit may have passed. */
function isOver(value: string, words: string, published: KnownDate | null): boolean {
  if (published?.month == null || isLimit.test(words) || !/^\d{4}-\d{2}/.test(value)) return false;
  const day = value.length > 7 ? two(published.day ?? 1) : '';
  return value < [published.year, two(published.month), day].filter((part) => part !== '').join('-');
}
const isLimit = new RegExp(`^${limit}`, 'u');

/** `nhiệm vụ năm 2022`, `tình hình năm 2022` name the work; only where it is to be carried out does the year bound it (`hoàn thành nhiệm vụ năm 2022`). */
const named =
  '(?:(?:nhiệm vụ|kế hoạch|chương trình|dự toán|tình hình)(?: [^,;.]{0,40})?|công tác|chỉ tiêu|bối cảnh|phân tích|đánh giá|tổng kết|thiên tai|định hướng|giải pháp|tăng trưởng|gdp|pháp lệnh) ';
const notNamed = `(?<!(?<!(?:hoàn thành|thực hiện)[^.;:]{0,60})${named})`;

/** What a quarter has brought is no task (`tăng trưởng quý I/2024`). */
const notMeasured = '(?<!(?:tăng trưởng|kết quả|gdp|doanh thu|lợi nhuận|số liệu|so với|cùng kỳ) )';

/** From the most to the least certain; the first one that fits decides. */
const patterns: readonly Pattern[] = [
  { name: 'by-day', form: pattern(`${by}${filler}\\sngày\\s${dayMonth}(?:${ofYear})?`), resolve: dayOf },
  { name: 'by-day', form: pattern(`${by}${filler}\\s${dayMonth}${ofYear}`), resolve: dayOf },
  { name: 'by-day', form: pattern(`${limit}${filler}\\s${slashed}(?!/)`), resolve: dayOf },
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
    form: pattern(`${notMeasured}quý\\s(?<quarter>iv|i{1,3}|[1-4])(?:\\s?[/-]\\s?|,?\\s)?(?:${year})?`),
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
  { name: 'year', form: pattern(`(?<!được )(?:${by}|trong|bước sang|bước vào)${filler}\\s${year}`), resolve: nearYear },
  { name: 'rest-of-year', form: pattern('(?:những|các) tháng còn lại của năm(?: nay)?'), resolve: yearEnd },
  {
    name: 'this-year',
    form: pattern(`(?:${by}|trong|ngay trong)${filler}\\s(?:cuối năm|năm nay|hết năm)(?: nay)?`),
    resolve: yearEnd,
  },
  {
    name: 'month-ahead',
    form: pattern(`${notNamed}tháng (?<month>\\d{1,2})[/-](?<year>20\\d{2})`),
    resolve: monthAhead,
  },
  {
    name: 'year-ahead',
    form: pattern(
      `(?<!cho )(?<!được trong )(?<!giai đoạn )(?<!từ )(?<!nhiệm kỳ )${notNamed}năm (?<year>20\\d{2})(?!\\s?-\\s?\\d)`,
    ),
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
      if (value !== null && !isOver(value, match[0], context.published)) return { value, start, end };
    }
  return null;
}
