import type { Span } from '../model/span';
import type { Alignment } from './align';
import { at, type IndexedText } from './indexed-text';
import type { Pattern } from './pattern';

/** What an alignment says of one place: where the quote would be, and how well it and its surroundings agree. */
export interface Fit {
  /** In the text that is searched. */
  readonly span: Span;
  /** Of the alignment. */
  readonly score: number;
  /** The score less what its distance from the old place takes away; the greatest one wins. */
  readonly value: number;
  /** Share of the words of quote and place that agree, from 0 to 1 (Dice's coefficient over words). */
  readonly quote: number;
  /** Weight of the quote's words that were found. */
  readonly quoteFound: number;
  /** Share of the prefix's weight that was found, near words counting more; the same for the suffix. */
  readonly prefix: number;
  readonly suffix: number;
  /** The words directly before and behind the quote are where they were. */
  readonly touchesBefore: boolean;
  readonly touchesBehind: boolean;
  /** Nothing but white space and the like was changed in the quote. */
  readonly sameWords: boolean;
}

/** The context's influence halves every this many words away from the quote. */
const contextHalf = 8;

/** The fit of an alignment; `null` where nothing of the text stands in the quote's place. */
export function fitOf(pattern: Pattern, indexed: IndexedText, alignment: Alignment): Fit | null {
  const { placeOf } = alignment;
  const { first, behind } = pattern;
  const firstPlaced = nextPlaced(placeOf, first, behind);
  if (firstPlaced === behind) return null;
  const lastPlaced = previousPlaced(placeOf, behind - 1);
  const from = at(placeOf, firstPlaced);
  const to = at(placeOf, lastPlaced);
  let equal = 0;
  let quoteFound = 0;
  for (let index = first; index < behind; index += 1) {
    equal += at(alignment.likeness, index);
    quoteFound += at(alignment.likeness, index) * at(pattern.weights, index);
  }
  const sameWords = equal === behind - first && to - from === behind - 1 - first;
  return {
    span: spanAround({ pattern, indexed, firstPlaced, lastPlaced, from, to, alignment }),
    score: alignment.score,
    value: alignment.score,
    quote: (2 * equal) / (behind - first + to - from + 1),
    quoteFound,
    prefix: context(pattern, alignment, first - 1, -1),
    suffix: context(pattern, alignment, behind, 1),
    touchesBefore:
      first === 0 ? from === 0 : at(placeOf, first - 1) === from - 1 && at(alignment.likeness, first - 1) > 0,
    touchesBehind:
      behind === placeOf.length
        ? to === indexed.kinds.length - 1
        : at(placeOf, behind) === to + 1 && at(alignment.likeness, behind) > 0,
    sameWords,
  };
}

function nextPlaced(placeOf: Int32Array, from: number, behind: number): number {
  let index = from;
  while (index < behind && at(placeOf, index) < 0) index += 1;
  return index;
}

function previousPlaced(placeOf: Int32Array, from: number): number {
  let index = from;
  while (index > 0 && at(placeOf, index) < 0) index -= 1;
  return index;
}

/** A text that begins or ends with the quote has nothing to compare on that side: that counts as half. */
function context(pattern: Pattern, { likeness }: Alignment, from: number, step: 1 | -1): number {
  let found = 0;
  let all = 0;
  let near = 1;
  for (let index = from; index >= 0 && index < likeness.length; index += step) {
    const weight = at(pattern.weights, index) * near;
    all += weight;
    found += weight * at(likeness, index);
    near *= 0.5 ** (1 / contextHalf);
  }
  return all === 0 ? 0.5 : found / all;
}

interface Edges {
  readonly pattern: Pattern;
  readonly indexed: IndexedText;
  readonly alignment: Alignment;
  readonly firstPlaced: number;
  readonly lastPlaced: number;
  readonly from: number;
  readonly to: number;
}

/** From words to letters: a quote may begin or end within a word, or with punctuation that stands beside its words. */
function spanAround({ pattern, indexed, alignment, firstPlaced, lastPlaced, from, to }: Edges): Span {
  const { words } = pattern;
  const isFirst = firstPlaced === pattern.first && at(alignment.likeness, firstPlaced) === 1;
  const isLast = lastPlaced === pattern.behind - 1 && at(alignment.likeness, lastPlaced) === 1;
  const insetStart = pattern.quoteStart - at(words.starts, pattern.first);
  const insetEnd = at(words.ends, pattern.behind - 1) - pattern.quoteEnd;
  const start = at(indexed.words.starts, from);
  const end = at(indexed.words.ends, to);
  const leading = words.folded.slice(pattern.quoteStart, at(words.starts, pattern.first));
  const trailing = words.folded.slice(at(words.ends, pattern.behind - 1), pattern.quoteEnd);
  return indexed.words.original({
    start:
      insetStart > 0
        ? start + (isFirst ? insetStart : 0)
        : start - sharedEnd(indexed.words.folded.slice(0, start), leading),
    end:
      insetEnd > 0
        ? end - (isLast ? insetEnd : 0)
        : end + sharedStart(indexed.words.folded.slice(end, end + trailing.length), trailing),
  });
}

/** Length of the longest common end. */
function sharedEnd(one: string, other: string): number {
  let length = 0;
  while (length < other.length && length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < other.length && length < one.length && one.charAt(length) === other.charAt(length)) length += 1;
  return length;
}
