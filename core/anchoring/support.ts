import type { Window } from './align';
import { at, type Ground } from './ground';
import type { Pattern } from './pattern';

/** How much of a pattern a window could hold at best: what an alignment there can't surpass. */
export interface Support {
  /** Shares of the words, from 0 to 1. */
  readonly quote: number;
  readonly context: number;
}

/**
 * Counts which words of the pattern the window has at all, in whatever order. Costs a step for each word of both,
 * a hundredth of an alignment, and rules most places out.
 */
export function supportOf(pattern: Pattern, ground: Ground, { from, to }: Window): Support {
  const present = new Set<number>();
  for (let place = from; place < to; place += 1) present.add(at(ground.kinds, place));
  const counts = { quote: 0, context: 0 };
  pattern.kinds.forEach((kind, index) => {
    // A word that the text does not have may have been changed a little.
    if (kind !== -1 && !present.has(kind)) return;
    if (index >= pattern.first && index < pattern.behind) counts.quote += 1;
    else counts.context += 1;
  });
  const quoteLength = pattern.behind - pattern.first;
  const contextLength = pattern.kinds.length - quoteLength;
  return {
    quote: quoteLength === 0 ? 0 : counts.quote / quoteLength,
    context: contextLength === 0 ? 0 : counts.context / contextLength,
  };
}
