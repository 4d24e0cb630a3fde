/** Parts of a moment as written; what was not written is `null`. */
interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: string | null;
  readonly zone: string | null;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Years in which pages of the web can have been published, with room for republished archives. */
const earliest = 1900;
const latest = 2100;

const lengthsOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isoOf = ({ year, month, day, time, zone }: Moment): string | null => {
  if (year < earliest || year > latest || day < 1 || day > (lengthsOfMonths[month - 1] ?? 0)) return null;
  if (month === 2 && day === 29 && new Date(Date.UTC(year, 1, 29)).getUTCDate() !== 29) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  return time === null ? date : `${date}T${time}${zone ?? ''}`;
};

/** `+07:00`, `+0700`, `GMT+7`, `UTC`, `Z`. A name of a zone without its distance is not told apart. */
const zonePattern =
  /(?:(?:GMT|UTC)\s*([+-])\s*(\d{1,2})(?::?(\d{2}))?|([+-])(\d{2}):?(\d{2})(?!\d)|(?<![A-Za-z])(Z|UTC|GMT)(?![A-Za-z]))/;

const zoneIn = (text: string): string | null => {
  const match = zonePattern.exec(text);
  if (match === null) return null;
  if (match[7] !== undefined) return 'Z';
  const hours = Number(match[2] ?? match[5]);
  return hours > 14 ? null : `${match[1] ?? match[4]}${two(hours)}:${match[3] ?? match[6] ?? '00'}`;
};

/** `18:01:00`, `18h01`, `6:01 PM`, `18 giờ 01`, in lower case. */
const timePattern =
  /(?<![\d.,:/-])(\d{1,2})\s?(?::|h|g|giờ|時|点|시)\s?(\d{2})(?:\s?(?::|phút|分|분)\s?(\d{2})(?![\d/-]))?(?:[.,]\d+)?\s*(?:([ap]\.?m|sa|ch)(?![a-zà-ỹ]))?/;

const hoursOf = (hours: number, half: string): number => {
  const afternoon = /^(?:p|ch)/.test(half);
  if (afternoon) return hours < 12 ? hours + 12 : hours;
  return half !== '' && hours === 12 ? 0 : hours;
};

const timeIn = (text: string): string | null => {
  const match = timePattern.exec(text.toLowerCase());
  if (match === null) return null;
  const hours = hoursOf(Number(match[1]), match[4] ?? '');
  const [minutes, seconds] = [Number(match[2]), Number(match[3] ?? 0)];
  return hours > 23 || minutes > 59 || seconds > 59 ? null : `${two(hours)}:${two(minutes)}:${two(seconds)}`;
};

/** `2021-12-25T18:01+07:00`, and what stands for it: a blank for the `T`, no colons in the zone, slashes. */
const isoPattern =
  /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T\s,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?(?!\d)/;

const fromIso = (text: string): string | null => {
  const match = isoPattern.exec(text);
  if (match === null) return null;
  const [hours, minutes, seconds] = [Number(match[5]), Number(match[6]), Number(match[7] ?? 0)];
  const timed = match[5] !== undefined && hours < 24 && minutes < 60 && seconds < 60;
  return isoOf({
    year: Number(match[1]),
    month: Number(match[3]),
    day: Number(match[4]),
    time: timed ? `${two(hours)}:${two(minutes)}:${two(seconds)}` : timeIn(text.replace(match[0], ' ')),
    zone: match[8] === undefined ? zoneIn(text.replace(match[0], ' ')) : zoneIn(match[8]),
  });
};

/** First letters of the names of months that tell them apart, in the languages of the saved news pages. */
const months: readonly string[] = [
  'jan|ene|gen|янв|січ|oca|ocak|stycz',
  'feb|fév|fev|févr|фев|лют|şub|luty|lute',
  'mar|mär|mrt|maa|mars|мар|берез|marz',
  'apr|avr|abr|апр|квіт|nis|kwie',
  'may|mai|mei|mag|май|мая|трав|maj|mayı',
  'jun|juin|giu|июн|черв|haz|czerw',
  'jul|juil|lug|июл|лип|tem|lip',
  'aug|aoû|aou|ago|ağu|авг|серп|sierp|agu',
  'sep|set|сен|верес|eyl|wrze',
  'oct|okt|ott|out|окт|жовт|eki|paź',
  'nov|ноя|лист|kas|listop',
  'dec|déc|dez|dic|des|дек|груд|ara|grud',
];

const monthStarts: readonly (readonly string[])[] = months.map((starts) => starts.split('|'));

const monthOf = (word: string): number => {
  const lower = word.toLowerCase();
  return monthStarts.findIndex((starts) => starts.some((start) => lower.startsWith(start))) + 1;
};

/** `25 December 2021`, `25. Dezember 2021`, `25 de diciembre de 2021`. */
const dayFirst =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|º|er)?\.?\s+(?:de\s+)?([^\s\d.,/|:-]{3,})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/g;
/** `December 25, 2021`. */
const monthFirst = /([^\s\d.,/|:-]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/g;

const fromNamedMonth = (text: string): string | null => {
  for (const [pattern, dayAt, monthAt] of [
    [dayFirst, 1, 2],
    [monthFirst, 2, 1],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const month = monthOf(match[monthAt] ?? '');
      if (month === 0) continue;
      const rest = text.replace(match[0], ' ');
      return isoOf({
        year: Number(match[3]),
        month,
        day: Number(match[dayAt]),
        time: timeIn(rest),
        zone: zoneIn(rest),
      });
    }
  }
  return null;
};

/** `25/12/2021`, `25-12-2021`, `25.12.2021`, `ngày 25 tháng 12 năm 2021`. */
const numeric =
  /(?<![\d/.-])(\d{1,2})(?:\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})|\s+[Tt]háng\s+(\d{1,2})\s*(?:,|năm)?\s*(\d{4}))(?!\d)/;
/** `2021年12月25日`, `2021년 12월 25일`. */
const eastAsian = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;

const fromNumbers = (text: string, monthLeads: boolean): string | null => {
  const match = numeric.exec(text);
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[3] ?? match[5])];
  const swapped = second > 12 || (monthLeads && match[2] === '/' && first <= 12);
  const rest = text.replace(match[0], ' ');
  return isoOf({
    year: Number(match[4] ?? match[6]),
    month: swapped ? first : second,
    day: swapped ? second : first,
    time: timeIn(rest),
    zone: zoneIn(rest),
  });
};

const fromEastAsian = (text: string): string | null => {
  // Asked first, because the expression takes longer to compile than most pages have lines to try it on.
  if (!text.includes('年') && !text.includes('년')) return null;
  const match = eastAsian.exec(text);
  if (match === null) return null;
  const rest = text.replace(match[0], ' ');
  return isoOf({
    year: Number(match[1]),
    month: Number(match[2]),
    day: Number(match[3]),
    time: timeIn(rest),
    zone: zoneIn(rest),
  });
};

/** Longer text is a sentence that happens to hold a date, in code units. */
const longestDateline = 200;

export interface DateHabits {
  /** True where `12/25/2021` is written: the United States. */
  readonly monthLeads?: boolean;
}

/**
 * The first date in a dateline or a metadata field, as ISO 8601: `2021-12-25`, with `T18:01:00` where a time stands
 * beside it, with `+07:00` or `Z` where a zone does. Day before month, unless that is impossible or `monthLeads`.
 * `null` where there is no date, an impossible one, or too much other text.
 */
export const parsePublished = (text: string, habits: DateHabits = {}): string | null => {
  if (text.length > longestDateline || !/\d{4}/.test(text)) return null;
  const plain = text.normalize('NFC').replace(/\s+/g, ' ');
  return (
    fromIso(plain) ?? fromEastAsian(plain) ?? fromNumbers(plain, habits.monthLeads === true) ?? fromNamedMonth(plain)
  );
};
