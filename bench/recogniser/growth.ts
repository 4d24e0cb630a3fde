import fc from 'fast-check';
import { recognise } from '../../core/recogniser/recognise';
import { leastMsOf, round } from './clock';

/** How time grows with the length of a text of one sort. */
export interface Growth {
  readonly what: string;
  /** Time is about length to this power: 1 is linear, 2 quadratic. */
  readonly power: number;
  readonly ms: number;
}

/** What titles, documents, orders and torn punctuation are made of. */
const pieces = [
  'Chủ tịch UBND tỉnh ',
  'Phó Bí thư Thường trực Tỉnh ủy, ',
  'các đồng chí: ',
  'Nguyễn Văn An ',
  'TRẦN VĂN BÌNH, ',
  'nguyên ',
  'yêu cầu các sở, ngành ',
  'chủ trì, phối hợp với ',
  'phải ',
  'giao ',
  'trước ngày ',
  '1/1/',
  'quý III ',
  'Nghị quyết số ',
  '39-NQ/TW ',
  'Luật Đất đai (sửa đổi) ',
  'khoản 1 Điều ',
  'của Bộ Chính trị ',
  'ngày ',
  '"',
  '“',
  "'",
  '(',
  ',',
  ';',
  ' - ',
  '.',
  '...',
  '\n',
  'A.B.',
  '12.',
  'vn',
] as const;

const named: readonly (readonly [string, string])[] = [
  ['commas', ','],
  ['opening quotes', '“'],
  ['straight quotes', '"a '],
  ['brackets', '('],
  ['titles', 'Phó Chủ tịch Ủy ban nhân dân tỉnh, '],
  ['titles in capitals', 'PHÓ CHỦ TỊCH NƯỚC '],
  ['type words', 'Nghị quyết Nghị quyết '],
  ['numbers', '1/2/3-'],
  ['laws', 'Luật Tổ chức và '],
  ['orders', 'yêu cầu đề nghị giao '],
  ['deadlines', 'trước ngày 30 tháng '],
  ['initials', 'A.B.C.'],
  ['one sentence said again', 'Các sở phải hoàn thành việc này trước ngày 30/6.\n'],
];

const short = 50_000;
const long = 400_000;
const soups = 20;

const read = (text: string) => recognise({ text, language: 'vi', published: '2024-05-01' });
const ofLength = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

function growthOf(what: string, unit: string): Growth {
  const [shortText, longText] = [ofLength(unit, short), ofLength(unit, long)];
  read(shortText);
  const shortMs = leastMsOf(3, () => read(shortText));
  const ms = leastMsOf(2, () => read(longText));
  // Below a millisecond the processor's clock is too coarse to divide by.
  const power = Math.log(ms / Math.max(shortMs, 1)) / Math.log(long / short);
  return { what, power: round(power), ms: round(ms) };
}

/** Texts made to be slow: one piece over and over, and soups of pieces by a fixed seed. The steepest first. */
export function measureGrowth(): readonly Growth[] {
  const soup = fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 8 });
  const units = fc.sample(soup, { seed: 20_261_123, numRuns: soups }).map((parts) => parts.join(''));
  return [
    ...named.map(([what, unit]) => growthOf(what, unit)),
    ...units.map((unit) => growthOf(`soup ${JSON.stringify(unit)}`, unit)),
  ].toSorted((one, other) => other.power - one.power);
}
