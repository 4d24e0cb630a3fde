import type { Span } from '../../core/model/span';
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

function draw(projection: Projection, spans: readonly Span[]): Drawn {
  const { chunks } = projection;
  const ranges: Range[] = [];
  const ends: number[] = [];
  const page = new Uint8Array(chunks.length);
  let first = 0;
  let before = Number.POSITIVE_INFINITY;
  for (const { start, end } of spans) {
    first = start < before ? firstEndingBehind(chunks, start) : skipTo(chunks, first, start);
    before = start;
    let open: Range | null = null;
    let last: Chunk | null = null;
    for (let at = first; at < chunks.length; at += 1) {
      const chunk = chunks[at];
      if (chunk === undefined || chunk.textStart >= end) break;
      if ((page[at] || look(page, at, projection)) === hasChanged) {
        last = null;
        continue;
      }
      const { node, textStart, length } = chunk;
      const shift = chunk.nodeStart - textStart;
      if (open === null || !isNext(last, chunk)) {
        open = new Range();
        open.setStart(node, shift + Math.max(start, textStart));
        ranges.push(open);
      }
      open.setEnd(node, shift + Math.min(end, textStart + length));
      last = chunk;
    }
    ends.push(ranges.length);
  }
  return { ranges, ends };
}

/** What the page has in a chunk's place, by chunk; 0 where nobody looked yet. */
const isThere = 1;
const hasChanged = 2;

function look(page: Uint8Array, at: number, { chunks, text }: Projection): number {
  const chunk = chunks[at];
  const found = chunk !== undefined && saysTheSame(chunk, text) ? isThere : hasChanged;
  page[at] = found;
  return found;
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

/** Whether the page still has there what the text has. */
function saysTheSame({ node, nodeStart, textStart, length }: Chunk, text: string): boolean {
  if (!node.isConnected) return false;
  const now = node.data.slice(nodeStart, nodeStart + length);
  const then = text.slice(textStart, textStart + length);
  return now === then || now.replace(/[\t\n\r\f]/gu, ' ') === then;
}

/**
 * Whether nothing can stand between two neighbours in the text: they stand in one text node, the second one's follows the
 * first one's, or the two are parted by the edges of one inline element or two. More would have to be walked over, and a range costs no more than
 * that.
 */
function isNext(one: Chunk | null, other: Chunk): boolean {
  if (one === null) return false;
  if (one.node === other.node) return true;
  if (one.textStart + one.length < other.textStart) return false;
  const before: Node | null = other.node.previousSibling ?? other.node.parentNode?.previousSibling ?? null;
  return before === one.node || (before !== null && before === one.node.parentNode && one.node.nextSibling === null);
}
