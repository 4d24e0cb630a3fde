/** What a run of text is in the article. */
export type BlockRole = 'title' | 'lead' | 'heading' | 'paragraph' | 'list-item' | 'cell' | 'caption' | 'quote' | 'other';

/**
 * A run of text that reads as one line or paragraph: the text nodes between two block boundaries, in reading order.
 * A `<br>` inside it is kept, because the projection turns it into white space or a line end (`docs/projection.md`).
 */
export interface TextBlock {
  readonly role: BlockRole;
  /** The nearest element that holds all of it. */
  readonly element: Element;
  readonly nodes: readonly (Text | HTMLBRElement)[];
}
