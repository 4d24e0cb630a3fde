import type { Candidate } from './candidates';
import { at, type IndexedText } from './indexed-text';
import type { Pattern } from './pattern';

/** How much of a pattern a window could hold: what an alignment there hardly surpasses, but by words changed a little. */
export interface Support {
  /** Shares of the words, from 0 to 1. */
  readonly quote: number;
  readonly context: number;
  /** The diagonal on which most words lie: where the pattern's first word would be. */
  readonly diagonal: number;
}

/**
 * Looks which words of the pattern the window has, in whatever order. Costs a step for each word of both, far less than an
 * alignment, and rules most places out.
 */
export function supportOf(pattern: Pattern, indexed: IndexedText, { from, to }: Candidate): Support {
  const size = pattern.kinds.length;
  const isPresent = new Uint8Array(size);
  const lowest = from - size;
  const votes = new Float64Array(to - from + size + 2);
  for (let place = from; place < to; place += 1) {
    for (const index of pattern.indexesOf.get(at(indexed.kinds, place)) ?? none) {
      isPresent[index] = 1;
      const vote = place - index - lowest;
      votes[vote] = at(votes, vote) + at(pattern.weights, index);
    }
  }
  const present = (first: number, behind: number): number => {
    let count = 0;
    for (let index = first; index < behind; index += 1) count += isPresent[index] ?? 0;
    return count;
  };
  const quote = pattern.behind - pattern.first;
  const context = size - quote;
  return {
    quote: quote === 0 ? 0 : present(pattern.first, pattern.behind) / quote,
    context: context === 0 ? 0 : (present(0, pattern.first) + present(pattern.behind, size)) / context,
    diagonal: lowest + peakOf(votes),
  };
}

const none: readonly number[] = [];

/** The middle of the strongest three neighbours: edits spread the votes of one passage over a few diagonals. */
function peakOf(votes: Float64Array): number {
  let peak = 0;
  let most = 0;
  for (let index = 0; index < votes.length; index += 1) {
    const sum = at(votes, index - 1) + 2 * at(votes, index) + at(votes, index + 1);
    if (sum > most) {
      most = sum;
      peak = index;
    }
  }
  return peak;
}
