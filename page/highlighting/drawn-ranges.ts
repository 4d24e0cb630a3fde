import type { Span } from '../../core/model/span';
import { isCurrent } from '../projection/is-current';
import type { Chunk, Projection } from '../projection/projection';

/**
 * Ranges that cover the words of many spans and nothing else: one for each span, and one more for another block, for markup
 * in markup, and wherever something stands between the words that is not in the text, such as an advertisement. Words that
 * the page does not have any more are left out. Cheapest where the spans come in the order of the text: then one pass over
 * the text's chunks does, with two or three calls to the browser a range; no layout is asked for. Plain loops, since it runs
 * once a page, before any compiler has looked at it.
 */
export const drawnRanges = (projection: Projection, spans: readonly Span[]): Range[] => draw(projection, spans).ranges;

/** The same, apart for each span. */
export function drawnApart(projection: Projection, spans: readonly Span[]): readonly (readonly Range[])[] {
  const { ranges, ends } = draw(projection, spans);
  return ends.map((end, index) => ranges.slice(ends[index - 1] ?? 0, end));
}

interface Drawn {
  readonly ranges: Range[];
  /** How many ranges there are after each span. */
  readonly ends: readonly number[];
}

function draw({ chunks, text }: Projection, spans: readonly Span[]): Drawn {
  const drawing: Drawing = { chunks, text, page: document, isThere: new Uint8Array(chunks.length), ranges: [] };
  const ends: number[] = [];
  let first = 0;
  let before = Number.POSITIVE_INFINITY;
  for (const { start, end } of spans) {
    first = start < before ? firstEndingBehind(chunks, start) : skipTo(chunks, first, start);
    before = start;
    drawSpan(drawing, first, start, end);
    ends.push(drawing.ranges.length);
  }
  return { ranges: drawing.ranges, ends };
}

interface Drawing {
  readonly chunks: readonly Chunk[];
  readonly text: string;
  readonly page: Document;
  /** By chunk, 1 where the page was seen to say what the text says. */
  readonly isThere: Uint8Array;
  readonly ranges: Range[];
}

/** `first` is the first chunk that ends behind the start of the span. */
function drawSpan({ chunks, text, page, isThere, ranges }: Drawing, first: number, start: number, end: number): void {
  let open: Range | null = null;
  let last: Chunk | null = null;
  for (let at = first; at < chunks.length; at += 1) {
    const chunk = chunks[at];
    if (chunk === undefined || chunk.textStart >= end) break;
    if (isThere[at] === 0 && isCurrent(chunk, text)) isThere[at] = 1;
    const isDrawn = isThere[at] === 1;
    if (open !== null && last !== null && !(isDrawn && isNext(last, chunk))) {
      endIn(open, last, end);
      open = null;
    }
    if (!isDrawn) continue;
    if (open === null) {
      // Cheaper than the constructor by a fifth.
      open = page.createRange();
      open.setStart(chunk.node, chunk.nodeStart + (start > chunk.textStart ? start - chunk.textStart : 0));
      ranges.push(open);
    }
    last = chunk;
  }
  if (open !== null && last !== null) endIn(open, last, end);
}

function endIn(range: Range, { node, nodeStart, textStart, length }: Chunk, end: number): void {
  const cut = end - textStart;
  range.setEnd(node, nodeStart + (cut < length ? cut : length));
}

function skipTo(chunks: readonly Chunk[], from: number, offset: number): number {
  let index = from;
  for (let chunk = chunks[index]; chunk !== undefined; chunk = chunks[index]) {
    if (chunk.textStart + chunk.length > offset) break;
    index += 1;
  }
  return index;
}

function firstEndingBehind(chunks: readonly Chunk[], offset: number): number {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const chunk = chunks[middle];
    if (chunk !== undefined && chunk.textStart + chunk.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Whether nothing can stand between two neighbours in the text: they stand in one text node, the second one's follows the
 * first one's, or the two are parted by the edges of one inline element or two. More would have to be walked over, and a range costs no more than
 * that.
 */
function isNext(one: Chunk, other: Chunk): boolean {
  if (one.node === other.node) return true;
  if (one.textStart + one.length < other.textStart) return false;
  const before: Node | null = other.node.previousSibling ?? other.node.parentNode?.previousSibling ?? null;
  return before === one.node || (before !== null && before === one.node.parentNode && one.node.nextSibling === null);
}
