import { describe, expect, it } from 'vitest';
import { crossScores, type Example, fitLogistic, foldsOf, scoreBy } from '../../scripts/articles/logistic';

type Name = 'dated' | 'noise';
const names = ['dated', 'noise'] as const;

/** Articles are dated in nine of ten cases, others in one of ten; the other signal says nothing. */
const examples: readonly Example<Name>[] = Array.from({ length: 200 }, (_, at) => ({
  isArticle: at % 2 === 0,
  signals: { dated: (at % 2 === 0) === at % 20 < 18 ? 1 : 0, noise: at % 3 === 0 ? 1 : 0 },
  weight: 1,
}));

describe('a logistic regression', () => {
  it('finds the logarithm of the odds of each signal', () => {
    const { bias, weights } = fitLogistic(examples, { names, ridge: 1e-6 });
    // (.9 / .1) / (.1 / .9) = 81
    expect(weights.dated).toBeCloseTo(Math.log(81), 1);
    expect(Math.abs(weights.noise)).toBeLessThan(0.3);
    expect(bias).toBeCloseTo(-Math.log(9), 0);
  });

  it('is pulled towards 0 by its ridge', () => {
    const loose = fitLogistic(examples, { names, ridge: 0.01 });
    const tight = fitLogistic(examples, { names, ridge: 100 });
    expect(Math.abs(tight.weights.dated)).toBeLessThan(Math.abs(loose.weights.dated) / 2);
  });

  it('counts an example as often as its weight says', () => {
    const doubled = examples.flatMap((one) => (one.isArticle ? [one, one] : [one]));
    const weighted = examples.map((one) => (one.isArticle ? { ...one, weight: 2 } : one));
    const options = { names, ridge: 1 };
    expect(fitLogistic(weighted, options).bias).toBeCloseTo(fitLogistic(doubled, options).bias, 6);
  });
});

describe('cross-validation', () => {
  it('divides the examples evenly and in the same way each time', () => {
    const folds = foldsOf(103, 10, 7);
    const sizes = Array.from({ length: 10 }, (_, fold) => folds.filter((one) => one === fold).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBe(1);
    expect(foldsOf(103, 10, 7)).toEqual(folds);
    expect(foldsOf(103, 10, 8)).not.toEqual(folds);
  });

  it('scores an example by what the others say', () => {
    // One odd example among others of its kind: with it in the fit the signal says something, without it nothing.
    const odd: Example<Name> = { isArticle: true, signals: { dated: 0, noise: 1 }, weight: 1 };
    const rest = examples.map((one) => ({ ...one, signals: { ...one.signals, noise: 0 } }));
    const all = [odd, ...rest];
    const options = { names, ridge: 0.01 };
    const [cross] = crossScores(all, { ...options, folds: 5, seed: 1 });
    expect(scoreBy(fitLogistic(all, options), odd.signals)).toBeGreaterThan(0);
    expect(cross).toBeLessThan(0);
  });
});
