import type { Signals } from '../../page/articles/signals';
import { crossScores, type Example, fitLogistic, type Model } from '../../scripts/articles/logistic';
import type { Judged } from './score';

type Name = keyof Signals;

/** The pull that was best in cross-validation; half and twice as much change accuracy by less than .005. */
const ridge = 1;
/** Pages that are no articles in our own layouts and of Vietnamese outlets: few, and what readers will meet most. */
const weightOfRare = 3;

/** Fewer pages than this fit no weights worth asking. */
const fewestPages = 200;

const folds = 10;
const seeds = [1, 2, 3, 4, 5];

/** How well pages of many types are told apart. Shares from 0 to 1. */
export interface Detection {
  readonly pages: number;
  readonly accuracy: number;
  readonly falsePositives: number;
}

interface Seen {
  readonly judged: Judged;
  readonly example: Example<Name> | null;
}

const seenOf = (judged: Judged): Seen => {
  const { truth, reading } = judged;
  const weight = !truth.isArticle && !/^wcxb/.test(truth.set) ? weightOfRare : 1;
  const signals = reading?.signals ?? null;
  return { judged, example: signals === null ? null : { signals, isArticle: truth.isArticle, weight } };
};

const examplesOf = (seen: readonly Seen[]): readonly Example<Name>[] =>
  seen.map(({ example }) => example).filter((example) => example !== null);

const namesOf = (examples: readonly Example<Name>[]): readonly Name[] =>
  Object.keys(examples[0]?.signals ?? {}) as Name[];

/** The weights for `page/articles/decide.ts`, from all pages. */
export const fitted = (judged: readonly Judged[]): Model<Name> => {
  const examples = examplesOf(judged.map(seenOf));
  return fitLogistic(examples, { names: namesOf(examples), ridge });
};

/**
 * Decides about every page of the set by weights that were fitted without it: ten folds, the mean of five divisions.
 * This is what to expect on other pages; the plain figure is on pages of the fit. `null` where there is nothing to judge.
 */
export const crossValidated = (judged: readonly Judged[], set: string): Detection | null => {
  const seen = judged.map(seenOf);
  const examples = examplesOf(seen);
  const inSet = seen.filter(({ judged: { truth } }) => truth.set === set);
  const others = inSet.filter(({ judged: { truth } }) => !truth.isArticle);
  if (others.length === 0 || others.length === inSet.length || examples.length < fewestPages) return null;
  let [right, wrongly] = [0, 0];
  for (const seed of seeds) {
    const scores = crossScores(examples, { names: namesOf(examples), ridge, folds, seed });
    const accepted = new Set(examples.filter((_example, at) => (scores[at] ?? 0) > 0));
    for (const { judged: one, example } of inSet) {
      const isAccepted = example !== null && accepted.has(example);
      if (isAccepted === one.truth.isArticle) right += 1;
      else if (isAccepted) wrongly += 1;
    }
  }
  return {
    pages: inSet.length,
    accuracy: right / (inSet.length * seeds.length),
    falsePositives: wrongly / (others.length * seeds.length),
  };
};
