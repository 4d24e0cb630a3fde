import type { ArticleOffset, FoldedOffset, Span } from '../model/span';
import { canonicalTones } from './tone';

/**
 * A text brought to one way of writing, with the way back. Two texts that a reader takes for the same fold to the same:
 * NFC and NFD, both tone placements, kinds of space, dash and quotation mark, soft hyphens, look-alike letters.
 * Line ends stay. Idea: first NFC and dropping of invisible characters, which alone change lengths and so carry a map;
 * then replacements that keep the length. Linear in the text's length.
 */
export interface Folded {
  /** Folded, with capitals. */
  readonly text: string;
  /** Folded and in lower case; same length as `text`. */
  readonly lower: string;
  /** The span of the original text that a span of the folded text was made from; both in UTF-16 code units. */
  readonly original: (span: Span<FoldedOffset>) => Span;
  /** The folded offset at or after which the original offset's character stands. */
  readonly folded: (offset: ArticleOffset) => FoldedOffset;
}

/** Zero-width characters, soft hyphen, bidirectional marks, as the inside of a character class: seen by nobody, in the way of every comparison. */
export const invisible = '\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF';
const lengthChanging = new RegExp(`[^\\p{M}${invisible}]?\\p{M}+|[${invisible}]+`, 'gu');
const anyLengthChange = new RegExp(`[\\p{M}${invisible}]`, 'u');

const lookalikes: Readonly<Record<string, string>> = {
  ...fill(
    '\t\r\f\v\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000',
    ' ',
  ),
  ...fill('\u2028\u2029\u0085', '\n'),
  ...fill('‐‑‒–—―−﹣－', '-'),
  ...fill('“”„‟«»″＂', '"'),
  ...fill('‘’‚‛′`´ʼ＇', "'"),
  ...fill('∕⁄／', '/'),
  ...fill('ðɖ', 'đ'),
  ...fill('ÐƉ', 'Đ'),
  ...pairUp('АВЕКМНОРСТХаеорсхуі', 'ABEKMHOPCTXaeopcxyi'),
  ...pairUp('ⅠⅤⅩⅬⅭⅮⅯ', 'IVXLCDM'),
};
const anyLookalike = new RegExp(`[${Object.keys(lookalikes).join('')}！-～]`, 'g');

function fill(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter) => [letter, to]));
}
function pairUp(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, at) => [letter, to.charAt(at)]));
}

/** Full-width forms lie 0xFEE0 above the ASCII ones. */
const plain = (letter: string): string => lookalikes[letter] ?? String.fromCharCode(letter.charCodeAt(0) - 0xfee0);

/** Some capitals grow when lowered (`İ`); those stay as they are. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, at) => {
    const one = text.charAt(at).toLowerCase();
    return one.length === 1 ? one : text.charAt(at);
  }).join('');
}

export function fold(original: string): Folded {
  const { text: composed, starts, ends } = compose(original);
  const text = canonicalTones(composed.replace(anyLookalike, plain));
  return {
    text,
    lower: lowered(text),
    original: ({ start, end }) => {
      if (starts === null || ends === null) return { start: start as number, end: end as number };
      const from = starts[start] ?? original.length;
      return { start: from, end: end > start ? (ends[end - 1] ?? original.length) : from };
    },
    folded: (offset) => (starts === null ? (offset as number) : firstAtOrAfter(starts, offset)),
  };
}

interface Composed {
  readonly text: string;
  /** For each code unit of `text` where its original begins; `null` where nothing moved. */
  readonly starts: Uint32Array | null;
  readonly ends: Uint32Array | null;
}

function compose(original: string): Composed {
  if (!anyLengthChange.test(original))
    return {
      text: original.normalize('NFC').length === original.length ? original.normalize('NFC') : original,
      starts: null,
      ends: null,
    };
  const starts = new Uint32Array(original.length);
  const ends = new Uint32Array(original.length);
  const parts: string[] = [];
  let length = 0;
  const keep = (part: string, start: number, end: number, oneToOne: boolean): void => {
    for (let at = 0; at < part.length; at++) {
      starts[length + at] = oneToOne ? start + at : start;
      ends[length + at] = oneToOne ? start + at + 1 : end;
    }
    length += part.length;
    parts.push(part);
  };
  let from = 0;
  for (const match of original.matchAll(lengthChanging)) {
    keep(original.slice(from, match.index), from, match.index, true);
    from = match.index + match[0].length;
    keep(composedCluster(match[0]), match.index, from, false);
  }
  keep(original.slice(from), from, original.length, true);
  return { text: parts.join(''), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

const anyInvisible = new RegExp(`[${invisible}]`, 'gu');
/** NFC may not grow a cluster past its original, or the map's arrays would be too short. */
function composedCluster(cluster: string): string {
  const composed = cluster.replace(anyInvisible, '').normalize('NFC');
  return composed.length <= cluster.length ? composed : cluster;
}

function firstAtOrAfter(starts: Uint32Array, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
