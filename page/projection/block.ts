/** What a run of text is in the article. */
export type BlockRole =
  | 'title'
  | 'lead'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'cell'
  | 'caption'
  | 'quote'
  | 'other';

/**
 * A run of text that reads as one line or paragraph: the text nodes between two block boundaries, in reading order.
 * A `<br>` inside it is kept, because the projection turns it into white space or a line end (`docs/projection.md`).
 */
export interface TextBlock {
  readonly role: BlockRole;
  /** The nearest element of block level that holds all of it, or the root that was read. */
  readonly element: Element;
  readonly nodes: readonly (Text | HTMLBRElement)[];
}

/** A block with what the reading pass counted on the way, in UTF-16 code units of the page's own text. */
export interface MeasuredBlock extends TextBlock {
  /** Code units of the text nodes, each without the white space at its ends. */
  readonly length: number;
  /** How many of them stand inside links. */
  readonly linked: number;
}
