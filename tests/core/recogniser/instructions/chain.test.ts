import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Potentials, posteriorsOf } from '../../../../core/recogniser/instructions/chain';

/** The same by adding up all labellings. */
function counted({ own, linked }: Potentials): { readonly yes: readonly number[]; readonly both: readonly number[] } {
  const yes = own.map(() => 0);
  const both = own.map(() => 0);
  let total = 0;
  for (let labels = 0; labels < 2 ** own.length; labels++) {
    const is = (at: number): boolean => at >= 0 && ((labels >> at) & 1) === 1;
    const score = own.reduce((sum, value, at) => sum + (is(at) ? value + (is(at - 1) ? (linked[at] ?? 0) : 0) : 0), 0);
    const weight = Math.exp(score);
    total += weight;
    own.forEach((_, at) => {
      if (is(at)) yes[at] = (yes[at] ?? 0) + weight;
      if (is(at) && is(at - 1)) both[at] = (both[at] ?? 0) + weight;
    });
  }
  return { yes: yes.map((value) => value / total), both: both.map((value) => value / total) };
}

const score = fc.double({ min: -4, max: 4, noNaN: true });

describe('the chain model', () => {
  it('gives the probabilities that counting all labellings gives', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { minLength: 1, maxLength: 7 }), (rows) => {
        const potentials = { own: rows.map(([own]) => own), linked: rows.map(([, linked]) => linked) };
        const [found, expected] = [posteriorsOf(potentials), counted(potentials)];
        found.yes.forEach((value, at) => {
          expect(value).toBeCloseTo(expected.yes[at] ?? Number.NaN, 9);
        });
        found.both.forEach((value, at) => {
          expect(value).toBeCloseTo(expected.both[at] ?? Number.NaN, 9);
        });
      }),
    );
  });

  it('has nothing to say of nothing', () => {
    expect(posteriorsOf({ own: [], linked: [] })).toEqual({ yes: [], both: [], total: 0 });
  });

  it('stays finite with scores that no exponential holds', () => {
    const { yes } = posteriorsOf({ own: [900, -900, 900], linked: [0, 900, -900] });
    for (const value of yes) expect(value).toBeGreaterThanOrEqual(0);
    for (const value of yes) expect(value).toBeLessThanOrEqual(1.000001);
  });
});
