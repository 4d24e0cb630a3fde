import { inReadingOrder, type Span } from '../../core/model/span';
import type { Projection } from '../projection/project';

/** Marks of one text, ready for the question which of them lie at an offset. */
export interface MarkIndex<Mark> {
  /** Every mark over the character at this offset, shortest first: the shortest is the one that was meant. */
  at(offset: number): readonly Mark[];
}

interface Spanned {
  readonly span: Span;
}

/** Sorted by start, with the furthest end so far: an answer costs a binary search and a step for each mark near by. */
export function indexMarks<Mark extends Spanned>(marks: readonly Mark[]): MarkIndex<Mark> {
  const sorted = [...marks].sort((one, other) => inReadingOrder(one.span, other.span));
  const furthest: number[] = [];
  for (const { span } of sorted) furthest.push(Math.max(span.end, furthest.at(-1) ?? 0));
  return {
    at(offset) {
      const found: Mark[] = [];
      for (let index = startingUpTo(sorted, offset) - 1; index >= 0 && (furthest[index] ?? 0) > offset; index -= 1) {
        const mark = sorted[index];
        if (mark !== undefined && mark.span.end > offset) found.push(mark);
      }
      return found.sort((one, other) => one.span.end - one.span.start - (other.span.end - other.span.start));
    },
  };
}

function startingUpTo(sorted: readonly Spanned[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A point of the viewport in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The offset of the character that is seen at a point; `null` in gaps between lines, beside the text, and where something
 * lies over the text. Costs some 30 µs, a fiftieth of `highlightsFromPoint`.
 */
function characterAt(document: Document, projection: Projection, { x, y }: Point): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  const node = caret?.offsetNode;
  if (caret === null || node === undefined || !isText(node)) return null;
  const seen = document.elementFromPoint(x, y);
  if (seen === null || !seen.contains(node)) return null;
  // The caret stands before or behind the character, whichever is nearer.
  for (const index of [caret.offset, caret.offset - 1]) {
    if (index < 0 || index >= node.length || !isDrawnAt(document, node, index, { x, y })) continue;
    const span = projection.spanOf(characterRange(document, node, index));
    return span?.start ?? null;
  }
  return null;
}

/** The marks at a point, shortest first. */
export function marksAt<Mark extends Spanned>(
  { document, projection, index }: { document: Document; projection: Projection; index: MarkIndex<Mark> },
  point: Point,
): readonly Mark[] {
  const offset = characterAt(document, projection, point);
  return offset === null ? [] : index.at(offset);
}

const isText = (node: Node): node is Text => node.nodeType === 3;

function characterRange(document: Document, node: Text, index: number): Range {
  const range = document.createRange();
  range.setStart(node, index);
  range.setEnd(node, index + 1);
  return range;
}

function isDrawnAt(document: Document, node: Text, index: number, { x, y }: Point): boolean {
  return [...characterRange(document, node, index).getClientRects()].some(
    (box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
  );
}
