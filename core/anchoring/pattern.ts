import type { Anchor } from '../model/anchor';
import { countOf, type IndexedText } from './indexed-text';
import { type Words, wordsOf } from './words';

/** What is looked for: the words of prefix, quote and suffix in a row, and which of them are the quote's. */
export interface Pattern {
  readonly words: Words;
  /** The kind of each word in the text that is searched, or -1 where that text does not have the word. */
  readonly kinds: Int32Array;
  /** The places in the pattern of each kind that the text has. */
  readonly indexesOf: ReadonlyMap<number, readonly number[]>;
  /** How much a word tells about the place: rare words more than frequent ones. */
  readonly weights: Float64Array;
  /** The quote's words are those from `first` up to, but not including, `behind`. */
  readonly first: number;
  readonly behind: number;
  /** The quote in the folded pattern, which may begin or end within a word or with punctuation. */
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

/** A word that the text has once weighs this much more than one that makes up the whole text. */
const rarityRange = 1.5;

export function patternOf(anchor: Anchor, indexed: IndexedText): Pattern {
  const words = wordsOf(anchor.prefix + anchor.exact + anchor.suffix);
  const quoteStart = words.toFolded(anchor.prefix.length);
  const quoteEnd = words.toFolded(anchor.prefix.length + anchor.exact.length);
  const { texts, starts, ends } = words;
  const kinds = Int32Array.from(texts, (text) => indexed.kindOf.get(text) ?? -1);
  const weights = Float64Array.from(kinds, (kind) => weightOf(countOf(indexed, kind), indexed.kinds.length));
  const first = countWhile(ends, (end) => end <= quoteStart);
  const behind = Math.max(
    first,
    countWhile(starts, (start) => start < quoteEnd),
  );
  return { words, kinds, indexesOf: indexesByKind(kinds), weights, first, behind, quoteStart, quoteEnd };
}

function indexesByKind(kinds: Int32Array): ReadonlyMap<number, readonly number[]> {
  const indexes = new Map<number, number[]>();
  kinds.forEach((kind, index) => {
    const known = indexes.get(kind);
    if (known !== undefined) known.push(index);
    else if (kind !== -1) indexes.set(kind, [index]);
  });
  return indexes;
}

const weightOf = (count: number, total: number): number =>
  1 + rarityRange * (1 - Math.log2(1 + count) / Math.log2(2 + total));

function countWhile(values: Uint32Array, holds: (value: number) => boolean): number {
  const index = values.findIndex((value) => !holds(value));
  return index < 0 ? values.length : index;
}
