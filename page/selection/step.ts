import { inReadingOrder, type Span } from '../../core/model/span';

/**
 * The mark that a reader comes to from an offset when going on or back, round the ends of the text.
 * `at` is the mark they are on, or where they read. `null` where there are no marks.
 */
export function stepFrom<Mark extends { readonly span: Span }>(
  marks: readonly Mark[],
  at: Span,
  direction: 'next' | 'previous',
): Mark | null {
  const sorted = [...marks].sort((one, other) => inReadingOrder(one.span, other.span));
  if (direction === 'next') return sorted.find(({ span }) => inReadingOrder(span, at) > 0) ?? sorted[0] ?? null;
  return sorted.findLast(({ span }) => inReadingOrder(span, at) < 0) ?? sorted.at(-1) ?? null;
}

/** Share of the window's height from its upper edge at which a passage is put that was out of sight. */
const readingHeight = 0.35;
/** Nearer to an edge than this share of the height, a passage may lie under a fixed header or footer. */
const edge = 0.12;

/**
 * Scrolls a passage into sight, if it is not there already, at once and without motion. False where it is not drawn.
 * Scrollers inside the page come first; the window then puts the passage's first line where one reads.
 */
export function bringIntoView(range: Range): boolean {
  const view = range.startContainer.ownerDocument?.defaultView ?? null;
  const element = range.startContainer.parentElement;
  if (view === null || element === null || range.getClientRects().length === 0) return false;
  if (isInSight(range, view)) return true;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  if (!isInSight(range, view)) {
    const top = range.getClientRects()[0]?.top ?? 0;
    view.scrollBy({ top: top - view.innerHeight * readingHeight, behavior: 'instant' });
  }
  return true;
}

function isInSight(range: Range, view: Window): boolean {
  const box = range.getClientRects()[0];
  return box !== undefined && box.top >= view.innerHeight * edge && box.bottom <= view.innerHeight * (1 - edge);
}

/**
 * The part of the text that is on screen, told by a few points of the window. `null` where no text is there, and in a
 * browser that can't tell.
 */
export function visibleSpan(document: Document, offsetAt: (node: Node, offset: number) => number | null): Span | null {
  if (typeof document.caretPositionFromPoint !== 'function') return null;
  const { innerWidth, innerHeight } = document.defaultView ?? { innerWidth: 0, innerHeight: 0 };
  const offsets: number[] = [];
  for (const row of [0.1, 0.25, 0.5, 0.75, 0.9])
    for (const column of [0.25, 0.5]) {
      const caret = document.caretPositionFromPoint(innerWidth * column, innerHeight * row);
      const offset = caret === null ? null : offsetAt(caret.offsetNode, caret.offset);
      if (offset !== null) offsets.push(offset);
    }
  if (offsets.length === 0) return null;
  return { start: Math.min(...offsets), end: Math.max(...offsets) };
}
