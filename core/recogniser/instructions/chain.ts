/**
 * A chain of yes-or-no decisions in which each depends on the one before: the linear-chain model of Lafferty, McCallum and Pereira
 * (2001) with two labels. `own` is what speaks for a yes at a place, `linked` what is added where the place before is a yes too.
 */
export interface Potentials {
  readonly own: readonly number[];
  readonly linked: readonly number[];
}

export interface Posteriors {
  /** Probability of a yes at each place. */
  readonly yes: readonly number[];
  /** Probability of a yes at this place and at the one before. */
  readonly both: readonly number[];
  /** Logarithm of the sum over all labellings. */
  readonly total: number;
}

const logSum = (one: number, other: number): number => {
  const most = Math.max(one, other);
  return most + Math.log1p(Math.exp(Math.min(one, other) - most));
};

/** Forward and backward pass; linear in the number of places. */
export function posteriorsOf({ own, linked }: Potentials): Posteriors {
  const count = own.length;
  if (count === 0) return { yes: [], both: [], total: 0 };
  const [forwardNo, forwardYes] = [new Float64Array(count), new Float64Array(count)];
  const [backwardNo, backwardYes] = [new Float64Array(count), new Float64Array(count)];
  for (let at = 0; at < count; at++) {
    const [no, yes] = at === 0 ? [0, Number.NEGATIVE_INFINITY] : [forwardNo[at - 1] ?? 0, forwardYes[at - 1] ?? 0];
    forwardNo[at] = at === 0 ? 0 : logSum(no, yes);
    forwardYes[at] = (own[at] ?? 0) + (at === 0 ? 0 : logSum(no, yes + (linked[at] ?? 0)));
  }
  for (let at = count - 2; at >= 0; at--) {
    const [no, yes] = [backwardNo[at + 1] ?? 0, (backwardYes[at + 1] ?? 0) + (own[at + 1] ?? 0)];
    backwardNo[at] = logSum(no, yes);
    backwardYes[at] = logSum(no, yes + (linked[at + 1] ?? 0));
  }
  const total = logSum(forwardNo[count - 1] ?? 0, forwardYes[count - 1] ?? 0);
  const yes = own.map((_, at) => Math.exp((forwardYes[at] ?? 0) + (backwardYes[at] ?? 0) - total));
  const both = own.map((score, at) =>
    at === 0 ? 0 : Math.exp((forwardYes[at - 1] ?? 0) + score + (linked[at] ?? 0) + (backwardYes[at] ?? 0) - total),
  );
  return { yes, both, total };
}
