import type { Span } from '../../core/model/span';
import type { TextBlock } from './block';
import { isCurrent } from './is-current';
import { Points } from './points';
import { type Chunk, type ProjectedBlock, type Projection, projectionVersion } from './projection';
import { writeText } from './write-text';

export { type Projection, projectionVersion } from './projection';

/**
 * Turns blocks of a page into text with a way back, by the rules of `docs/projection.md`.
 * An article's text is made of its title block, where it has one, and its body blocks; the page's of all its blocks.
 */
export function project(blocks: readonly TextBlock[]): Projection {
  const { text, chunks, blocks: projected } = writeText(blocks);
  return new PageProjection(text, chunks, projected);
}

class PageProjection implements Projection {
  readonly version = projectionVersion;
  readonly text: string;
  readonly chunks: readonly Chunk[];
  readonly blocks: readonly ProjectedBlock[];
  /** Made at the first question, because a page that is only read and painted never asks. */
  #points: Points | null = null;

  constructor(text: string, chunks: readonly Chunk[], blocks: readonly ProjectedBlock[]) {
    this.text = text;
    this.chunks = chunks;
    this.blocks = blocks;
  }

  rangeOf(span: Span): Range | null {
    const first = this.chunks[this.#firstEndingBehind(span.start)];
    const last = this.#lastStartingBefore(span.end);
    if (first === undefined || last === undefined || first.textStart >= span.end) return null;
    const isThere = isCurrent(first, this.text) && (first === last || isCurrent(last, this.text));
    return isThere ? rangeBetween(span, first, last) : null;
  }

  rangesOf(span: Span): readonly Range[] {
    const whole = this.rangeOf(span);
    const isAll = whole !== null && (whole.startContainer === whole.endContainer || this.#reads(whole, span));
    if (isAll) return [whole];
    return this.#rangesByNode(span);
  }

  /** Whether the range holds the span's characters and no others. White space may differ. */
  #reads(range: Range, { start, end }: Span): boolean {
    const there = range.toString();
    const here = this.text.slice(start, end);
    return there === here || bare(there) === bare(here);
  }

  #rangesByNode(span: Span): readonly Range[] {
    const ranges: Range[] = [];
    let first: Chunk | null = null;
    let last: Chunk | null = null;
    for (const chunk of this.#currentChunksOf(span)) {
      if (first !== null && last !== null && chunk.node !== first.node) {
        pushRange(ranges, rangeBetween(span, first, last));
        first = null;
      }
      first ??= chunk;
      last = chunk;
    }
    if (first !== null && last !== null) pushRange(ranges, rangeBetween(span, first, last));
    return ranges;
  }

  spanOf(range: Range | StaticRange): Span | null {
    const start = this.#point(range.startContainer, range.startOffset)?.after ?? null;
    const end = this.#point(range.endContainer, range.endOffset)?.before ?? null;
    if (start === null || end === null || start >= end) return null;
    const first = this.chunks[this.#firstEndingBehind(start)];
    const last = this.#lastStartingBefore(end);
    const isThere =
      first !== undefined && last !== undefined && isCurrent(first, this.text) && isCurrent(last, this.text);
    return isThere ? { start, end } : null;
  }

  offsetAt(node: Node, offset: number): number | null {
    const point = this.#point(node, offset);
    return point?.after ?? point?.before ?? null;
  }

  #point(node: Node, offset: number) {
    this.#points ??= new Points(this.chunks);
    return this.#points.find(node, offset);
  }

  *#currentChunksOf(span: Span): Generator<Chunk> {
    for (let index = this.#firstEndingBehind(span.start); index < this.chunks.length; index += 1) {
      const chunk = this.chunks[index];
      if (chunk === undefined || chunk.textStart >= span.end) return;
      if (isCurrent(chunk, this.text)) yield chunk;
    }
  }

  #firstEndingBehind(offset: number): number {
    let low = 0;
    let high = this.chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const chunk = this.chunks[middle];
      if (chunk !== undefined && chunk.textStart + chunk.length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #lastStartingBefore(offset: number): Chunk | undefined {
    const index = this.#firstEndingBehind(offset - 1);
    const chunk = this.chunks[index];
    return chunk !== undefined && chunk.textStart < offset ? chunk : this.chunks[index - 1];
  }
}

/** The drawn characters alone. */
const bare = (text: string): string => text.replace(/\s+/gu, '');

function rangeBetween(span: Span, first: Chunk, last: Chunk): Range | null {
  const range = first.node.ownerDocument.createRange();
  const start = first.nodeStart + Math.max(0, span.start - first.textStart);
  const end = last.nodeStart + Math.min(last.length, span.end - last.textStart);
  range.setStart(first.node, start);
  range.setEnd(last.node, end);
  return range.collapsed ? null : range;
}

function pushRange(ranges: Range[], range: Range | null): void {
  if (range !== null) ranges.push(range);
}
