import type { Span } from '../../core/model/span';
import type { BlockRole } from './block';

/** Version of the rules in `docs/projection.md`. It is stored with each anchor; any change of the rules raises it. */
export const projectionVersion = 1;

/** A stretch of the text that stands as it is, but for white space of one unit, in one text node. */
export interface Chunk {
  readonly node: Text;
  /** The node's data as it was when it was read. */
  readonly data: string;
  /** UTF-16 offset in the node's data. */
  readonly nodeStart: number;
  /** UTF-16 offset in the projection's text. */
  readonly textStart: number;
  readonly length: number;
}

/** Where a block of the page lies in the text. */
export interface ProjectedBlock {
  readonly span: Span;
  readonly role: BlockRole;
  readonly element: Element;
}

/**
 * The text of a part of a page, and the way from its offsets to the page and back.
 * It describes the page as it was when it was made. Nothing here throws when the page has changed since;
 * what can't be said any more is `null`.
 */
export interface Projection {
  readonly version: number;
  readonly text: string;
  /** In the order of the text. */
  readonly chunks: readonly Chunk[];
  /** In the order of the text; blocks without any text are left out. */
  readonly blocks: readonly ProjectedBlock[];
  /** One range from the first character of the span to its last; `null` where either is not in the page any more. */
  rangeOf(span: Span): Range | null;
  /**
   * Ranges that cover the span's words and nothing else: one, or one for each text node where something stands between
   * them that is not in the text. Nodes that have changed or gone are left out, so the answer may be empty.
   */
  rangesOf(span: Span): readonly Range[];
  /** The characters of the text that lie within the range; `null` where there are none. */
  spanOf(range: Range | StaticRange): Span | null;
  /** Offset of the first character of the text at or behind this point of the page; `null` outside the text. */
  offsetAt(node: Node, offset: number): number | null;
}
