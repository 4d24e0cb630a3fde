import type { DirectiveLexicon } from '../directives/lexicon';
import type { InstructionLexicon } from '../instructions/lexicon';
import type { Lexicon } from '../lookup/lexicon';

/** What differs from language to language. */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  readonly lexicon: Lexicon;
  /** Words about directive documents. */
  readonly documents: DirectiveLexicon;
  /** Words about instructions, and the weights of the model that decides. */
  readonly instructions: InstructionLexicon;
}
