import { countOf, type IndexedText } from './indexed-text';
import type { Pattern } from './pattern';

/** A stretch of the text's words in which the pattern may lie, and how much speaks for it. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  /** The diagonals that the votes are for: from this one on, `diagonalsVoted` in number. */
  readonly diagonal: number;
  readonly votes: number;
}

/** Words that the text has more often than this vote only if no rarer word does: they tell little and cost much. */
const mostPlaces = 200;
/** Diagonals are counted in groups of this size; two neighbouring groups together make a candidate. */
const groupSize = 16;
export const diagonalsVoted = 2 * groupSize;
/** Edits shift words against each other by the square root of their number; an inserted clause by its length. */
const shortestSlack = 12;
/** How far a search goes. */
export interface Search {
  /** Places that are looked at. */
  readonly limit: number;
  /** A place with less than this share of the best one's votes is left out. */
  readonly leastShare: number;
}

/**
 * The places that share most words with the pattern in the same order of distance, best first. Idea: a word at `i` in the
 * pattern and at `p` in the text votes for the diagonal `p - i`; edits move the diagonal by a few words only, so votes are
 * gathered in groups. Costs one step for each place of each word, and one for each group of the text.
 */
export function candidatesIn(
  indexed: IndexedText,
  pattern: Pattern,
  { limit, leastShare }: Search,
): readonly Candidate[] {
  const { size } = pattern;
  const groups = Math.floor((indexed.kinds.length + size) / groupSize) + 3;
  const votes = indexed.room.candidateVotes.take(groups).fill(0, 0, groups);
  if (!vote(votes, indexed, pattern, mostPlaces)) vote(votes, indexed, pattern, Number.POSITIVE_INFINITY);
  const slack = shortestSlack + (size >> 3);
  const found: Candidate[] = [];
  while (found.length < limit) {
    const group = strongest(votes, groups);
    const total = (votes[group] ?? 0) + (votes[group + 1] ?? 0);
    if (total <= 0 || total < (found[0]?.votes ?? 0) * leastShare) break;
    const start = group * groupSize - size;
    found.push({
      from: Math.max(0, start - slack),
      to: Math.min(indexed.kinds.length, start + diagonalsVoted + size + slack),
      diagonal: start,
      votes: total,
    });
    votes.fill(0, group, group + 2);
  }
  return found;
}

function vote(votes: Float64Array, indexed: IndexedText, pattern: Pattern, most: number): boolean {
  const { size, kinds, weights } = pattern;
  const { places, firstPlace } = indexed;
  let voted = false;
  for (let index = 0; index < size; index += 1) {
    const kind = kinds[index] ?? 0;
    const count = countOf(indexed, kind);
    if (count === 0 || count > most) continue;
    voted = true;
    const weight = (weights[index] ?? 0) / Math.sqrt(count);
    const first = firstPlace[kind] ?? 0;
    for (let place = first; place < first + count; place += 1) {
      const group = ((places[place] ?? 0) - index + size) >> 4;
      votes[group] = (votes[group] ?? 0) + weight;
    }
  }
  return voted;
}

/** The group that has the most votes together with the next one. */
function strongest(votes: Float64Array, groups: number): number {
  let group = 0;
  let most = 0;
  let before = votes[0] ?? 0;
  for (let index = 1; index < groups; index += 1) {
    const own = votes[index] ?? 0;
    if (before + own > most) {
      most = before + own;
      group = index - 1;
    }
    before = own;
  }
  return group;
}
