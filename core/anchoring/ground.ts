import { type IndexedText, indexText } from './indexed-text';

/** A text in which many anchors are looked for. */
export interface Ground {
  readonly text: string;
  /** Made at the first question: where nothing changed nobody asks. */
  readonly indexed: () => IndexedText;
}

export function groundOf(text: string): Ground {
  let made: IndexedText | null = null;
  return {
    text,
    indexed: () => {
      made ??= indexText(text);
      return made;
    },
  };
}
