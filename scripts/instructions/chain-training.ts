import { posteriorsOf } from '../../core/recogniser/instructions/chain';
import type { Weights } from '../../core/recogniser/instructions/lexicon';

/** A document's sentences as features, and which of them are instructions. */
export interface Example {
  readonly id: string;
  readonly own: readonly (readonly string[])[];
  readonly linked: readonly (readonly string[])[];
  readonly yes: readonly boolean[];
  /** How much it counts in training. */
  readonly weight: number;
}

export interface Recipe {
  /** Features in fewer sentences than this are left out; a sentence counts by its article's weight. */
  readonly least: number;
  /** Strength of the quadratic penalty on weights. */
  readonly penalty: number;
  readonly rounds: number;
  readonly threshold: number;
}

interface Table {
  readonly own: readonly Int32Array[];
  readonly linked: readonly Int32Array[];
  readonly yes: readonly boolean[];
  readonly weight: number;
}

/**
 * Maximises the penalised likelihood of the chain model by Adam (Kingma and Ba, 2015) with full batches.
 * The problem is convex and starts at zero, so there is no seed: the same examples give the same weights.
 */
export function train(examples: readonly Example[], recipe: Recipe): Weights {
  const index = indexOf(examples, recipe.least);
  const documents = examples.map((example) => tableOf(example, index));
  const weights = new Float64Array(index.size);
  const mean = new Float64Array(index.size);
  const spread = new Float64Array(index.size);
  for (let round = 1; round <= recipe.rounds; round++) {
    const slope = slopeOf(documents, weights, recipe.penalty);
    const step = firstStep * (1 - (lastShare * round) / (recipe.rounds + 1));
    for (let at = 0; at < weights.length; at++) {
      const towards = slope[at] ?? 0;
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * towards;
      spread[at] = 0.99 * (spread[at] ?? 0) + 0.01 * towards * towards;
      const scaled = (mean[at] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((spread[at] ?? 0) / (1 - 0.99 ** round)) + 1e-8);
      weights[at] = (weights[at] ?? 0) + step * scaled;
    }
  }
  return stored(index, weights, recipe.threshold);
}

const firstStep = 0.1;
/** The step shrinks by this share until the last round. */
const lastShare = 0.9;

/** Own and linked features are told apart by a letter in front. */
const ownName = (name: string): string => `o${name}`;
const linkedName = (name: string): string => `l${name}`;

function indexOf(examples: readonly Example[], least: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (name: string, times: number): void => void counts.set(name, (counts.get(name) ?? 0) + times);
  for (const { own, linked, weight } of examples) {
    for (const names of own) for (const name of names) count(ownName(name), weight);
    for (const names of linked) for (const name of names) count(linkedName(name), weight);
  }
  const kept = [...counts].filter(([, times]) => times >= least).map(([name]) => name);
  return new Map(kept.sort().map((name, at) => [name, at]));
}

function tableOf({ own, linked, yes, weight }: Example, index: ReadonlyMap<string, number>): Table {
  const numbers = (names: readonly string[]): Int32Array =>
    Int32Array.from(names.flatMap((name) => index.get(name) ?? []));
  return {
    own: own.map((names) => numbers(names.map(ownName))),
    linked: linked.map((names) => numbers(names.map(linkedName))),
    yes,
    weight,
  };
}

function slopeOf(documents: readonly Table[], weights: Float64Array, penalty: number): Float64Array {
  const slope = weights.map((weight) => -penalty * weight);
  const sum = (features: Int32Array): number => {
    let total = 0;
    for (const at of features) total += weights[at] ?? 0;
    return total;
  };
  const add = (features: Int32Array | undefined, amount: number): void => {
    for (const at of features ?? []) slope[at] = (slope[at] ?? 0) + amount;
  };
  for (const { own, linked, yes, weight } of documents) {
    const believed = posteriorsOf({ own: own.map(sum), linked: linked.map(sum) });
    yes.forEach((is, at) => {
      add(own[at], weight * (Number(is) - (believed.yes[at] ?? 0)));
      if (at > 0) add(linked[at], weight * (Number(is && yes[at - 1] === true) - (believed.both[at] ?? 0)));
    });
  }
  return slope;
}

/** Whole hundredths; what rounds to less than `smallest` is left out. */
const smallest = 2;
function stored(index: ReadonlyMap<string, number>, weights: Float64Array, threshold: number): Weights {
  const all = [...index].map(([name, at]) => [name, Math.round((weights[at] ?? 0) * 100)] as const);
  const of = (letter: string): Record<string, number> =>
    Object.fromEntries(
      all
        .filter(([name, weight]) => name.startsWith(letter) && Math.abs(weight) >= smallest)
        .map(([name, weight]) => [name.slice(1), weight]),
    );
  return { threshold, own: of('o'), linked: of('l') };
}
