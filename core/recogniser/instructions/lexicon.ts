import type { PackedNumbers } from '../lookup/packed';

/** Kinds of phrases by which instructions are read; `lexicon/<language>/instructions/` tells what each is for. */
export const cueKinds = [
  'demand',
  'request',
  'assign',
  'remind',
  'advise',
  'forbid',
  'allow',
  'report',
  'occasion',
  'judge',
  'wish',
  'duty',
  'must',
  'press',
  'past',
  'result',
  'plan',
  'passive',
  'condition',
  'ask',
  'continue',
  'govern',
  'topic',
  'narrate',
  'between',
  'body',
  'document',
  'standIn',
  'pronoun',
  'addressee',
  'attached',
  'private',
  'deed',
  'act',
  'trap',
] as const;
export type CueKind = (typeof cueKinds)[number];

/** Kinds of verbs that open an instruction by themselves. */
export const orderKinds = ['demand', 'request', 'assign', 'remind', 'advise', 'forbid', 'allow'] as const;
export type OrderKind = (typeof orderKinds)[number];

/** Kinds of single words of which the rules only ask whether one stands at a place. */
export const wordKinds = [
  'nounBefore',
  'nounAfter',
  'paper',
  'sending',
  'relative',
  'clauseBreak',
  'owner',
  'partyEnd',
  'nominal',
  'coordinate',
  'plural',
  'thing',
  'matter',
  'filler',
  'adjunct',
  'about',
  'recipient',
  'negation',
  'according',
  'firstPerson',
  'counting',
] as const;
export type WordKind = (typeof wordKinds)[number];

/** What training yields: hundredths by feature name, and the likelihood from which a sentence counts. */
export interface Weights {
  readonly threshold: number;
  readonly own: Readonly<Record<string, number>>;
  readonly linked: Readonly<Record<string, number>>;
}

/** The same as it ships. */
export interface PackedWeights {
  readonly threshold: number;
  readonly own: PackedNumbers;
  readonly linked: PackedNumbers;
}

/** What a language pack must know about instructions. */
export interface InstructionLexicon {
  readonly cues: Readonly<Record<CueKind, readonly string[]>>;
  readonly words: Readonly<Record<WordKind, readonly string[]>>;
  readonly weights: PackedWeights;
}
