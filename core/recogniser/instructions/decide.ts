import vietnamese from '../../../lexicon/vi/instructions/weights.json';
import { posteriorsOf } from './chain';
import { featuresOf } from './features';
import type { View } from './views';

/** What training yields: hundredths by feature name, and the likelihood from which a sentence counts. */
export interface Weights {
  readonly threshold: number;
  readonly own: Readonly<Record<string, number>>;
  readonly linked: Readonly<Record<string, number>>;
}

export const shippedWeights: Weights = vietnamese;

/** Weights are stored as whole hundredths. */
const unit = 100;
const sum = (names: readonly string[], table: Readonly<Record<string, number>>): number =>
  names.reduce((total, name) => total + (table[name] ?? 0), 0) / unit;

/** How likely each sentence is an instruction, from 0 to 1. */
export function likelihoods(views: readonly View[], weights: Weights): readonly number[] {
  const features = featuresOf(views);
  return posteriorsOf({
    own: features.map((one) => sum(one.own, weights.own)),
    linked: features.map((one) => sum(one.linked, weights.linked)),
  }).yes;
}

export const decide = (views: readonly View[], weights: Weights): readonly boolean[] =>
  likelihoods(views, weights).map((likelihood) => likelihood >= weights.threshold);
