import type { Span } from '../model/span';
import type { Alignment } from './align';
import { edgesIn } from './edges';
import type { IndexedText } from './indexed-text';
import type { Pattern } from './pattern';

/** What an alignment says of one place: where the quote would be, and how well it and its surroundings agree. */
export interface Fit {
  /** In the text that is searched. */
  readonly span: Span;
  /** Of the alignment. */
  readonly score: number;
  /** The score less what its distance from the old place takes away; the greatest one wins. */
  readonly value: number;
  /** How many words the quote has. */
  readonly quoteWords: number;
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
const fading = 0.5 ** (1 / contextHalf);

/** The fit of an alignment; `null` where nothing of the text stands in the quote's place. */
export function fitOf(pattern: Pattern, indexed: IndexedText, alignment: Alignment): Fit | null {
  const { placeOf, likeness, score } = alignment;
  const { first, behind, size, weights } = pattern;
  const firstPlaced = nextPlaced(placeOf, first, behind);
  if (firstPlaced === behind) return null;
  const lastPlaced = previousPlaced(placeOf, behind - 1);
  const from = placeOf[firstPlaced] ?? 0;
  const to = placeOf[lastPlaced] ?? 0;
  let equal = 0;
  let quoteFound = 0;
  for (let index = first; index < behind; index += 1) {
    const alike = likeness[index] ?? 0;
    equal += alike;
    quoteFound += alike * (weights[index] ?? 0);
  }
  const isAt = (index: number, place: number): boolean => placeOf[index] === place && (likeness[index] ?? 0) > 0;
  return {
    span: edgesIn(indexed, {
      pattern,
      from,
      to,
      isFirst: firstPlaced === first && likeness[first] === 1,
      isLast: lastPlaced === behind - 1 && likeness[behind - 1] === 1,
    }),
    score,
    value: score,
    quoteWords: behind - first,
    quote: (2 * equal) / (behind - first + to - from + 1),
    quoteFound,
    prefix: foundBefore(pattern, alignment),
    suffix: foundBehind(pattern, alignment),
    touchesBefore: first === 0 ? from === 0 : isAt(first - 1, from - 1),
    touchesBehind: behind === size ? to === indexed.kinds.length - 1 : isAt(behind, to + 1),
    sameWords: equal === behind - first && to - from === behind - 1 - first,
  };
}

function nextPlaced(placeOf: Int32Array, from: number, behind: number): number {
  let index = from;
  while (index < behind && (placeOf[index] ?? 0) < 0) index += 1;
  return index;
}

function previousPlaced(placeOf: Int32Array, from: number): number {
  let index = from;
  while (index > 0 && (placeOf[index] ?? 0) < 0) index -= 1;
  return index;
}

/** A text that begins or ends with the quote has nothing to compare on that side: that counts as half. */
const nothingToCompare = 0.5;

function foundBefore({ weights, first }: Pattern, { likeness }: Alignment): number {
  let found = 0;
  let all = 0;
  for (let index = first - 1, near = 1; index >= 0; index -= 1, near *= fading) {
    const weight = (weights[index] ?? 0) * near;
    all += weight;
    found += weight * (likeness[index] ?? 0);
  }
  return all === 0 ? nothingToCompare : found / all;
}

function foundBehind({ weights, behind, size }: Pattern, { likeness }: Alignment): number {
  let found = 0;
  let all = 0;
  for (let index = behind, near = 1; index < size; index += 1, near *= fading) {
    const weight = (weights[index] ?? 0) * near;
    all += weight;
    found += weight * (likeness[index] ?? 0);
  }
  return all === 0 ? nothingToCompare : found / all;
}
