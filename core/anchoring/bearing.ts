import type { IndexedText } from './indexed-text';
import type { Landmark, Landmarks } from './landmarks';

/** What the landmarks say of where a passage is now, in UTF-16 code units of the text that is searched. */
export interface Bearing {
  /** It stands behind this and before that, unless it was moved away from all that stood around it. */
  readonly after: number;
  readonly before: number;
  /** Where it starts, counted from the nearest landmark on either side; empty where there are too few left. */
  readonly near: readonly number[];
  /**
   * By how much the text between the nearest landmarks on its two sides has become shorter, in code units: a double may have
   * come from so far to where the passage is expected. 0 where it did not, or a side has none left.
   */
  readonly closed: number;
  /** Its blocks are gone: the words around them have met, or exactly so many words are missing between its landmarks. */
  readonly isGone: boolean;
}

/** A landmark that stands in the text once. */
interface Sighting {
  readonly place: number;
  /** In words from the passage's first word; negative before it. */
  readonly distance: number;
}

/** Landmarks fewer than this may be a copy of what stood there. */
const fewest = 2;

export const isBetween = ({ after, before }: Bearing, start: number): boolean => start > after && start < before;

/** How far an offset is from the nearest of others. */
export const distanceFrom = (near: readonly number[], offset: number): number =>
  Math.min(...near.map((other) => Math.abs(other - offset)));

/** `blockWords` is the number of words of the block that the passage stood in. */
export function bearingOf(indexed: IndexedText, { seam, before, behind }: Landmarks, blockWords: number): Bearing {
  const { only } = indexed.rows.landmarks();
  const startOf = (word: number): number => (word < 0 ? 0 : (indexed.starts[word] ?? indexed.text.length));
  const sight =
    (sign: number) =>
    ({ hash, distance }: Landmark): readonly Sighting[] => {
      const place = only(hash);
      return place === undefined ? [] : [{ place, distance: sign * distance }];
    };
  const inOldOrder = [...before.toReversed().flatMap(sight(-1)), ...behind.flatMap(sight(1))];
  const inOrder = longestRise(inOldOrder);
  const sightings = inOrder.length < fewest ? [] : inOrder;
  const last = sightings.findLast(({ distance }) => distance < 0);
  const next = sightings.find(({ distance }) => distance > 0);
  const near = [last, next].flatMap((one) => (one === undefined ? [] : [startOf(one.place - one.distance)]));
  const [fromLast = 0, fromNext = fromLast] = near;
  const missing = last && next && next.distance - last.distance - (next.place - last.place);
  return {
    after: last === undefined ? -1 : startOf(last.place),
    before: next === undefined ? indexed.text.length : startOf(next.place),
    near,
    closed: Math.max(0, fromLast - fromNext),
    isGone:
      seam === null
        ? missing === blockWords
        : isBetweenWords(indexed.rows.seams().only(seam), last?.place, next?.place),
  };
}

/** Where a double of the passage was deleted, the words around it have met as well, but elsewhere. */
const isBetweenWords = (seam: number | undefined, last = 0, next = Number.POSITIVE_INFINITY): boolean =>
  seam !== undefined && seam >= last && seam < next;

/** The most landmarks that still stand in their old order: what was copied elsewhere stands out of it. */
function longestRise(sightings: readonly Sighting[]): readonly Sighting[] {
  const best: (readonly Sighting[])[] = [];
  for (const sighting of sightings) {
    const before = best.filter((rise) => (rise.at(-1)?.place ?? -1) < sighting.place);
    best.push([...longest(before), sighting]);
  }
  return longest(best);
}

const longest = (rises: readonly (readonly Sighting[])[]): readonly Sighting[] =>
  rises.reduce((one, other) => (other.length > one.length ? other : one), []);
