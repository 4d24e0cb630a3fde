import type { Span } from '../model/span';

/** The span that holds the offset, of spans in reading order that don't overlap; binary search. */
export function spanAt<At extends number>(spans: readonly Span<At>[], offset: At): Span<At> | null {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found !== undefined && found.start <= offset ? found : null;
}
