import { unpackNumbers } from '../lookup/packed';
import { type CueFinder, cueFinder } from './cues';
import {
  type CueKind,
  type InstructionLexicon,
  type OrderKind,
  orderKinds,
  type Weights,
  type WordKind,
  wordKinds,
} from './lexicon';

/** A lexicon made ready for reading. */
export interface Grammar {
  readonly find: CueFinder<CueKind>;
  /** Whether a word in lower case is of a kind. */
  readonly is: (kind: WordKind, word: string) => boolean;
  readonly weights: Weights;
}

export function grammarOf(lexicon: InstructionLexicon): Grammar {
  const { threshold, own, linked } = lexicon.weights;
  const words = new Map(wordKinds.map((kind) => [kind, new Set(lexicon.words[kind])]));
  return {
    find: cueFinder(lexicon.cues),
    is: (kind, word) => words.get(kind)?.has(word) ?? false,
    weights: { threshold, own: unpackNumbers(own), linked: unpackNumbers(linked) },
  };
}

export const isOrder = (kind: CueKind): kind is OrderKind => orderKinds.some((order) => order === kind);
