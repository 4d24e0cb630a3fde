import { posteriorsOf } from './chain';
import { featuresOf } from './features';
import type { Weights } from './lexicon';
import type { View } from './views';

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
