import { type IndexedText, indexText } from './indexed-text';
import { type WordBounds, wordBounds } from './word-bounds';

/** A text in which many anchors are looked for. */
export interface Ground {
  readonly text: string;
  /** Made at the first question: where nothing changed nobody asks. */
  readonly indexed: () => IndexedText;
  /**
   * What makes the text ready for a search, in steps of a few milliseconds for a long article, so that others may get their
   * turn between two of them; none where it is ready. Steps that nobody takes are taken by the first search.
   */
  readonly steps: () => readonly (() => void)[];
}

export function groundOf(text: string): Ground {
  let bounds: WordBounds | null = null;
  let made: IndexedText | null = null;
  const boundsOf = (): WordBounds => {
    bounds ??= wordBounds(text);
    return bounds;
  };
  const indexed = (): IndexedText => {
    made ??= indexText(text, boundsOf());
    return made;
  };
  const steps = [boundsOf, indexed, () => indexed().rows.landmarks(), () => indexed().rows.seams()];
  return { text, indexed, steps: () => (made === null ? steps : []) };
}
