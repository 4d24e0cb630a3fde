import type { DateFound } from '../grammar';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** `January`, `Jan.`; the names alone, so that no other capital word is one. */
const month = `(?<month>${months.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1, 3)}(?:${name.slice(3)}|\\.)?`).join('|')})`;
const year = '(?<year>(?:19|20)\\d{2})(?!\\d)';
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const lead = ',? \\(?(?:dated|of|signed on|issued on|issued|adopted on|promulgated on|on) ';

/** Day and month in either order, the month alone, and digits, which Viet Nam writes with the day first. */
const forms = [
  new RegExp(`${lead}${month} ${day},? ${year}\\)?`, 'uy'),
  new RegExp(`${lead}${day} ${month},? ${year}\\)?`, 'uy'),
  new RegExp(`${lead}(?<day>\\d{1,2})[/.-](?<digits>\\d{1,2})[/.-]${year}\\)?`, 'uy'),
  new RegExp(`${lead}${month},? ${year}\\)?`, 'uy'),
];

const two = (digits: string | number): string => String(digits).padStart(2, '0');

export const monthOf = (written: string): number =>
  months.findIndex((name) => name.startsWith(written.slice(0, 3).toLowerCase())) + 1;

export function dateAt(text: string, at: number): DateFound | null {
  for (const form of forms) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (match === null) continue;
    const { month: name, digits, day: written, year: ofYear = '' } = match.groups ?? {};
    const number = name === undefined ? Number(digits) : monthOf(name);
    const possible =
      number >= 1 && number <= 12 && (written === undefined || (Number(written) >= 1 && Number(written) <= 31));
    if (!possible || match[0].includes('(') !== match[0].includes(')')) return null;
    return {
      date: [ofYear, two(number), ...(written === undefined ? [] : [two(written)])].join('-'),
      end: form.lastIndex,
    };
  }
  return null;
}
