import type { DirectiveLexicon } from '../directives/lexicon';
import type { Lexicon } from '../lookup/lexicon';

/** What differs from language to language. */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  readonly lexicon: Lexicon;
  /** Words about directive documents. */
  readonly documents: DirectiveLexicon;
}
