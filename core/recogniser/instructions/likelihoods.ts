import { posteriorsOf } from './chain';
import type { Weights } from './lexicon';

/** Feature names of the sentences of a text, in order. */
export interface FeatureRows {
  readonly own: readonly (readonly string[])[];
  readonly linked: readonly (readonly string[])[];
}

/** Weights are stored as whole hundredths. */
const unit = 100;
const sum = (names: readonly string[], table: Readonly<Record<string, number>>): number =>
  names.reduce((total, name) => total + (table[name] ?? 0), 0) / unit;

/** How likely each sentence is an instruction, from 0 to 1. */
export const likelihoods = ({ own, linked }: FeatureRows, weights: Weights): readonly number[] =>
  posteriorsOf({
    own: own.map((names) => sum(names, weights.own)),
    linked: linked.map((names) => sum(names, weights.linked)),
  }).yes;
