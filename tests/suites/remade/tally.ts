import { afterAll, describe, test } from 'vitest';

/**
 * Cases of a suite by others, written anew: the same situation and the same expectation on words of our own. `differs` says
 * why the product answers otherwise on purpose, `without` why there is nothing of ours to ask.
 */
export interface Remade<Case> {
  readonly suite: string;
  /** Repository, file, commit and licence of the original. */
  readonly source: string;
  readonly cases: readonly (Case & { readonly name: string; readonly differs?: string })[];
  /** Cases of the original that do not apply, by reason. */
  readonly without: Readonly<Record<string, number>>;
}

const rows: string[] = [];

/** Runs each case; one that differs on purpose must differ, so that the list stays true. Prints a line of the table. */
export const runRemade = <Case>(remade: Remade<Case>, passes: (one: Case) => boolean): void => {
  const { suite, source, cases, without } = remade;
  let passed = 0;
  describe(`${suite} (${source})`, () => {
    test.each(cases)('$name', (one) => {
      const isPassed = passes(one);
      if (isPassed) passed += 1;
      const isExpected = isPassed === (one.differs === undefined);
      if (!isExpected) throw new Error(isPassed ? `no longer differs: ${one.differs}` : 'answers otherwise');
    });
    afterAll(() => {
      const differing = cases.filter(({ differs }) => differs !== undefined).length;
      const left = Object.entries(without).map(([why, count]) => `${count} ${why}`);
      rows.push(
        `${suite}: ${cases.length} ran, ${passed} passed, ${differing} differ on purpose; do not apply: ${left.join(', ') || 'none'}`,
      );
      console.info(rows.at(-1));
    });
  });
};
