import { type Candidate, diagonalsVoted } from './candidates';
import type { IndexedText } from './indexed-text';
import { notThere, type Pattern } from './pattern';

/** How much of a pattern a window could hold: what an alignment there hardly surpasses, but by words changed a little. */
export interface Support {
  /** Shares of the words, from 0 to 1. */
  readonly quote: number;
  readonly context: number;
  /** Of the diagonals voted for, the one on which most words lie: where the pattern's first word would be. */
  readonly diagonal: number;
}

/**
 * Looks which words of the pattern the window has, in whatever order. Costs a step for each word of both, far less than an
 * alignment, and rules most places out.
 */
export function supportOf(pattern: Pattern, indexed: IndexedText, candidate: Candidate): Support {
  const { from, to } = candidate;
  const { size, kinds, weights, first, behind } = pattern;
  const { room } = indexed;
  // The pattern's places of a kind as a chain: `heads` by kind, `nexts` by place, both counted from 1, 0 at the end.
  const heads = room.supportHeads.take(indexed.words.length);
  const nexts = room.supportNexts.take(size);
  for (let index = size - 1; index >= 0; index -= 1) {
    const kind = kinds[index] ?? notThere;
    if (kind === notThere) continue;
    nexts[index] = heads[kind] ?? 0;
    heads[kind] = index + 1;
  }
  const isPresent = room.supportPresent.take(size).fill(0, 0, size);
  const lowest = from - size;
  const diagonals = to - from + size + 2;
  const votes = room.supportVotes.take(diagonals).fill(0, 0, diagonals);
  for (let place = from; place < to; place += 1) {
    for (let at = heads[indexed.kinds[place] ?? 0] ?? 0; at > 0; at = nexts[at - 1] ?? 0) {
      isPresent[at - 1] = 1;
      const diagonal = place - (at - 1) - lowest;
      votes[diagonal] = (votes[diagonal] ?? 0) + (weights[at - 1] ?? 0);
    }
  }
  for (let index = 0; index < size; index += 1) {
    const kind = kinds[index] ?? notThere;
    if (kind !== notThere) heads[kind] = 0;
  }
  const quote = behind - first;
  const context = size - quote;
  const inQuote = countOf(isPresent, first, behind);
  const inContext = countOf(isPresent, 0, first) + countOf(isPresent, behind, size);
  return {
    quote: quote === 0 ? 0 : inQuote / quote,
    context: context === 0 ? 0 : inContext / context,
    // Another place of the passage may lie in the window too, if the two are near: it has a candidate of its own.
    diagonal:
      lowest +
      peakOf(votes, candidate.diagonal - lowest, Math.min(diagonals, candidate.diagonal - lowest + diagonalsVoted)),
  };
}

function countOf(isPresent: Uint8Array, first: number, behind: number): number {
  let count = 0;
  for (let index = first; index < behind; index += 1) count += isPresent[index] ?? 0;
  return count;
}

/** The middle of the strongest three neighbours: edits spread the votes of one passage over a few diagonals. */
function peakOf(votes: Float64Array, first: number, behind: number): number {
  let peak = Math.max(0, first);
  let most = 0;
  let before = 0;
  for (let index = peak; index < behind; index += 1) {
    const own = votes[index] ?? 0;
    const sum = before + 2 * own + (index + 1 < behind ? (votes[index + 1] ?? 0) : 0);
    if (sum > most) {
      most = sum;
      peak = index;
    }
    before = own;
  }
  return peak;
}
