import { at, countOf, type IndexedText } from './indexed-text';
import type { Pattern } from './pattern';

/** A stretch of the text's words in which the pattern may lie, and how much speaks for it. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly votes: number;
}

/** Words that the text has more often than this vote only if no rarer word does: they tell little and cost much. */
const mostPlaces = 200;
/** Diagonals are counted in groups of this size; two neighbouring groups together make a candidate. */
const groupSize = 16;
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
  const size = pattern.kinds.length;
  const votes = new Float64Array(((indexed.kinds.length + size) >> 4) + 3);
  if (!vote(votes, indexed, pattern, mostPlaces)) vote(votes, indexed, pattern, Number.POSITIVE_INFINITY);
  const slack = shortestSlack + (size >> 3);
  const found: Candidate[] = [];
  while (found.length < limit) {
    const { group, total } = strongest(votes);
    if (total <= 0 || total < (found[0]?.votes ?? 0) * leastShare) break;
    const start = group * groupSize - size;
    found.push({
      from: Math.max(0, start - slack),
      to: Math.min(indexed.kinds.length, start + 2 * groupSize + size + slack),
      votes: total,
    });
    votes.fill(0, group, group + 2);
  }
  return found;
}

function vote(votes: Float64Array, indexed: IndexedText, pattern: Pattern, most: number): boolean {
  const size = pattern.kinds.length;
  let voted = false;
  pattern.kinds.forEach((kind, index) => {
    const count = countOf(indexed, kind);
    if (count === 0 || count > most) return;
    voted = true;
    const weight = at(pattern.weights, index) / Math.sqrt(count);
    const first = at(indexed.firstPlace, kind);
    for (let place = first; place < first + count; place += 1) {
      const group = (at(indexed.places, place) - index + size) >> 4;
      votes[group] = at(votes, group) + weight;
    }
  });
  return voted;
}

function strongest(votes: Float64Array): { readonly group: number; readonly total: number } {
  let group = 0;
  let total = 0;
  for (let index = 0; index + 1 < votes.length; index += 1) {
    const sum = at(votes, index) + at(votes, index + 1);
    if (sum > total) {
      total = sum;
      group = index;
    }
  }
  return { group, total };
}
