import { fold } from '../../../text/fold';

/** Canonical names of meetings: `Đại hội đại biểu toàn quốc lần thứ XIII của Đảng` and `Đại hội 13` are one. */
const words = [
  'nhất',
  'hai',
  'ba',
  'tư',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai',
  'mười ba',
  'mười bốn',
  'mười lăm',
];
const letters: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** `xiii`, `13`, `mười ba` are 13. */
export function ordinalOf(written: string): number | null {
  if (/^\d+$/.test(written)) return Number(written);
  const word = words.indexOf(written);
  if (word >= 0) return word + 1;
  if (!/^[ivxlc]+$/.test(written)) return null;
  const values = [...written].map((letter) => letters[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

const ordinal = `([ivxlc]+|\\d{1,2}|mười(?: (?:một|hai|ba|bốn|lăm))?|${words.join('|')})`;
const congress = new RegExp(`^(?:của )?đại hội(?<of>.*?)(?: lần thứ)? ${ordinal}(?![\\p{L}\\p{N}])(?<by>.*)$`, 'u');
const plenum = new RegExp(
  `(?:hội nghị(?: lần thứ)? ${ordinal}(?![\\p{L}\\p{N}])|(?:trung ương|tw|t\\.ư|tư)(?: đảng)? (?:lần thứ )?${ordinal}(?![\\p{L}\\p{N}])|lần thứ ${ordinal})`,
  'u',
);
const term = /khóa ([ivxlc]+|\d{1,2})/u;

/** The canonical name of the congress or plenum that a title speaks of, or `null` where it speaks of none. */
export function sessionKey(title: string): string | null {
  const text = fold(title)
    .lower.replace(/[(),"]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const held = congress.exec(text);
  if (held !== null) {
    const of = (held.groups?.of ?? '')
      .replace(/đại biểu|toàn quốc|lần thứ/gu, ' ')
      .replace(/ +/g, ' ')
      .trim();
    return ['đại hội', of.replace(/^đảng$/u, ''), ordinalOf(held[2] ?? '')].filter((part) => part !== '').join(' ');
  }
  const met = /hội nghị|^(?:của )?(?:trung ương|tw|t\.ư|tư|bch|ban chấp hành)/u.test(text) ? plenum.exec(text) : null;
  const number = met === null ? null : ordinalOf(met[1] ?? met[2] ?? met[3] ?? '');
  if (number === null) return null;
  const inTerm = term.exec(text)?.[1];
  return `trung ương ${number}${inTerm === undefined ? '' : ` khóa ${ordinalOf(inTerm)}`}`;
}
