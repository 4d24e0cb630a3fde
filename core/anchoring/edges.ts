import type { Span } from '../model/span';
import { fold } from '../text/fold';
import type { IndexedText } from './indexed-text';
import type { Pattern } from './pattern';

/** The text's words that stand for the quote's. */
export interface Placed {
  readonly pattern: Pattern;
  /** The first and the last of them. */
  readonly from: number;
  readonly to: number;
  /** They are the quote's own first and last words. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** From words to letters: a quote may begin or end within a word, or with punctuation that stands beside its words. */
export const edgesIn = (indexed: IndexedText, placed: Placed): Span => ({
  start: startIn(indexed, placed),
  end: endIn(indexed, placed),
});

function startIn({ text, starts, ends }: IndexedText, { pattern, from, isFirst }: Placed): number {
  const start = starts[from] ?? 0;
  const own = pattern.starts[pattern.first] ?? 0;
  if (own === pattern.quoteStart) return start;
  if (own < pattern.quoteStart) {
    const cut = pattern.text.slice(own, pattern.quoteStart);
    return isFirst ? start + lengthLike(cut, text.slice(start, ends[from])) : start;
  }
  const gapStart = ends[from - 1] ?? 0;
  const gap = fold(text.slice(gapStart, start));
  const leading = fold(pattern.text.slice(pattern.quoteStart, own)).lower;
  const { length } = gap.lower;
  const shared = sharedEnd(gap.lower, leading);
  return shared === 0 ? start : gapStart + gap.original({ start: length - shared, end: length }).start;
}

function endIn({ text, starts, ends }: IndexedText, { pattern, to, isLast }: Placed): number {
  const end = ends[to] ?? 0;
  const own = pattern.ends[pattern.behind - 1] ?? 0;
  if (own === pattern.quoteEnd) return end;
  if (own > pattern.quoteEnd) {
    const kept = pattern.text.slice(pattern.starts[pattern.behind - 1], pattern.quoteEnd);
    return isLast ? (starts[to] ?? 0) + lengthLike(kept, text.slice(starts[to], end)) : end;
  }
  const gap = fold(text.slice(end, starts[to + 1] ?? text.length));
  const trailing = fold(pattern.text.slice(own, pattern.quoteEnd)).lower;
  const shared = sharedStart(gap.lower, trailing);
  return shared === 0 ? end : end + gap.original({ start: 0, end: shared }).end;
}

/** How much of a word folds to as many letters as this beginning of it, however the two are written. */
const lengthLike = (beginning: string, word: string): number =>
  fold(word).original({ start: 0, end: fold(beginning).lower.length }).end;

/** Length of the longest common end. */
function sharedEnd(one: string, other: string): number {
  let length = 0;
  while (length < other.length && length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

/** Of punctuation that is there in part only, no space that the rest stood behind. */
function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < other.length && length < one.length && one.charAt(length) === other.charAt(length)) length += 1;
  return length < other.length ? other.slice(0, length).trimEnd().length : length;
}
