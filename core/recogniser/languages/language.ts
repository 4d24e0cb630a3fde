import type { InstructionMention } from '../../model/mention';
import type { FoldedOffset, Span } from '../../model/span';
import type { Folded } from '../../text/fold';
import type { Token } from '../../text/tokens';
import type { Directives } from '../directives';
import type { Doc } from '../document';
import type { Known } from '../instructions/views';
import type { People } from '../people';

/** What differs from language to language: how a text falls into sentences and words, and who finds what in it. */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  /** The sentences of a folded text, in order; spans do not overlap. */
  readonly sentencesOf: (text: string) => readonly Span<FoldedOffset>[];
  /** The words and marks of a folded text, in order. */
  readonly tokensOf: (folded: Folded) => readonly Token[];
  /** Makes the layers ready; asked once, when the language's first text comes. */
  readonly layers: () => Layers;
}

/** The layers of a language, in the order in which they are read: each may use what those before it have found. */
export interface Layers {
  readonly people: (doc: Doc) => People;
  readonly directives: (doc: Doc) => Directives;
  readonly instructions: (doc: Doc, known: Known) => readonly InstructionMention[];
}
