import type { Anchor } from '../model/anchor';
import { foldedWord } from './folded-word';
import { type IndexedText, weightOf } from './indexed-text';
import { wordBounds } from './word-bounds';

/** What is looked for: the words of prefix, quote and suffix in a row, and which of them are the quote's. */
export interface Pattern {
  readonly text: string;
  /** Number of words. */
  readonly size: number;
  /** Where each word begins and ends in the pattern's own text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The kind of each word in the text that is searched, or `notThere`. */
  readonly kinds: Int32Array;
  /** The words that are not in the text that is searched, folded; empty for the others. */
  readonly newWords: readonly string[];
  readonly weights: Float64Array;
  /** The quote's words are those from `first` up to, but not including, `behind`. */
  readonly first: number;
  readonly behind: number;
  /** The quote in the pattern's text, which may begin or end within a word or with punctuation. */
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

/** The kind of a word that the text does not have. */
export const notThere = -1;

export function patternOf({ prefix, exact, suffix }: Anchor, indexed: IndexedText): Pattern {
  const text = prefix + exact + suffix;
  const { starts, ends } = wordBounds(text);
  const size = starts.length;
  const kinds = new Int32Array(size);
  const weights = new Float64Array(size);
  const newWords: string[] = [];
  const rarest = weightOf(0, indexed.kinds.length);
  for (let index = 0; index < size; index += 1) {
    const written = text.slice(starts[index], ends[index]);
    let kind = indexed.kindOf.get(written);
    let word = '';
    if (kind === undefined) {
      word = foldedWord(written);
      kind = indexed.kindOf.get(word) ?? notThere;
    }
    kinds[index] = kind;
    newWords.push(kind === notThere ? word : '');
    weights[index] = kind === notThere ? rarest : (indexed.weights[kind] ?? rarest);
  }
  const quoteStart = prefix.length;
  const quoteEnd = quoteStart + exact.length;
  let first = 0;
  while (first < size && (ends[first] ?? 0) <= quoteStart) first += 1;
  let behind = first;
  while (behind < size && (starts[behind] ?? 0) < quoteEnd) behind += 1;
  return { text, size, starts, ends, kinds, newWords, weights, first, behind, quoteStart, quoteEnd };
}
