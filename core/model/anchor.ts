import type { Span } from './span';

/** The stored form of a place in a text: W3C selectors and a little more. All offsets are in UTF-16 code units of that text. */
export interface Anchor {
  /** Version of the projection (`docs/projection.md`) by which the text was made. */
  readonly projection: number;
  /** `article`: headline and body; `page`: all of the page's text, for passages outside the article. */
  readonly scope: 'article' | 'page';
  /** W3C TextQuoteSelector. `prefix` and `suffix` are what stood around the quote, up to a stated length. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** W3C TextPositionSelector. */
  readonly start: number;
  readonly end: number;
  /**
   * Which block of the text it starts in, counted from 0, and the block's fingerprint, with what is known of landmarks
   * around it and of doubles of the passage in that text (`core/anchoring/describe`). At most 140 characters.
   */
  readonly block: number;
  readonly fingerprint: string;
  /**
   * The text directive (`:~:text=…`) by which a browser came to the passage in the page as it was, and to no other; `null`
   * where the standard can't name it. Absent where nobody tried: in anchors made before there was this field.
   */
  readonly fragment?: string | null;
  /** Words of places of which the reader said that they are not the passage, though they are like it. */
  readonly refused?: readonly string[];
}

/** Where an anchor is now. `similar` asks the reader; `lost` is an orphan. */
export type Located =
  | { readonly kind: 'exact' | 'moved' | 'similar'; readonly span: Span; readonly score: number }
  | {
      readonly kind: 'lost';
      readonly reason: 'nothing-like-it' | 'too-uncertain' | 'ambiguous';
      readonly score: number;
    };
