import { objectOf, type Run } from './addressees';
import { lowerAt, type View } from './views';

/** `in coordination with`, `coordinate closely with`: who stands behind helps. */
const together = new Set(['coordination', 'collaboration', 'cooperation', 'coordinate', 'cooperate', 'collaborate']);
const mostBetween = 3;

export const helpersOf = (view: View): readonly Run[] =>
  view.tokens.flatMap(({ lower }, at) => {
    if (!together.has(lower)) return [];
    for (let next = at + 1; next <= at + mostBetween; next++) {
      if (lowerAt(view, next) !== 'with') continue;
      const helper = objectOf(view, next + 1);
      return helper === null ? [] : [helper];
    }
    return [];
  });

/** `take the lead`, `take charge`: the one who is told leads. */
export const leads = (view: View): boolean =>
  view.tokens.some(
    ({ lower }, at) =>
      (lower === 'lead' || lower === 'charge') && ['take', 'taking', 'takes'].includes(verbBefore(view, at)),
  );

const verbBefore = (view: View, at: number): string =>
  ['the', 'a', 'full'].includes(lowerAt(view, at - 1)) ? verbBefore(view, at - 1) : lowerAt(view, at - 1);
