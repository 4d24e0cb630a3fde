import type { Span } from '../model/span';
import { overlaps } from '../model/span';
import type { Fit } from './fit';
import { agreementOf, isThePassage } from './judge';

/**
 * Places that could be taken for a passage in the very text that it was described in: the same caption under two pictures,
 * a menu printed twice. When such a passage is deleted, its double must not pass for it.
 */
export interface Doubles {
  /** Agreement of the most similar one, in hundredths. */
  readonly agreement: number;
  /** How many of those that would pass for the passage stand before it and behind it. */
  readonly before: number;
  readonly behind: number;
  /** How far the start of the nearest one of all is, in UTF-16 code units. */
  readonly distance: number;
}

/** A place that agrees less will hardly pass for the passage, whatever is edited or deleted around it. */
const leastAgreement = 0.5;

export function doublesAmong(fits: readonly Fit[], own: Span): Doubles | null {
  const others = fits.filter((fit) => agreementOf(fit) >= leastAgreement && !overlaps(fit.span, own));
  if (others.length === 0) return null;
  const passable = others.filter(isThePassage);
  const before = passable.filter(({ span }) => span.start < own.start).length;
  return {
    agreement: Math.round(100 * Math.max(...others.map(agreementOf))),
    before,
    behind: passable.length - before,
    distance: Math.min(...others.map(({ span }) => Math.abs(span.start - own.start))),
  };
}

/** Written behind an anchor's fingerprint: `~87.0.1.2450`; nothing where there are no doubles. */
export const writeDoubles = (doubles: Doubles | null): string =>
  doubles === null ? '' : `~${doubles.agreement}.${doubles.before}.${doubles.behind}.${doubles.distance}`;

/** Inverse of `writeDoubles`. An earlier form had no distance. */
export function readDoubles(fingerprint: string): Doubles | null {
  const [, agreement, before, behind, distance = '0'] = /~(\d+)\.(\d+)\.(\d+)(?:\.(\d+))?$/.exec(fingerprint) ?? [];
  if (agreement === undefined) return null;
  return { agreement: Number(agreement), before: Number(before), behind: Number(behind), distance: Number(distance) };
}

/** An edited passage must agree better than its double did, by more than the rounding of the two, to be told from it. */
const clearlyBetter = 6;
/** Less agreement than the best one by this much is a sign that an order of places is not the old order. */
const comparable = 0.25;

/**
 * The passage among places, likeliest first, where doubles of it are known. `null` where the only place left is one that
 * may well be a double. Where all are still there, the old order tells which is which.
 */
export function withDoubles(places: readonly Fit[], doubles: Doubles, start: number): Fit | null {
  const [best] = places;
  if (best === undefined) return null;
  const all = doubles.before + 1 + doubles.behind;
  if (places.length < all || all === 1) {
    const isBetter = 100 * agreementOf(best) >= doubles.agreement + clearlyBetter;
    return isBetter || isUnmoved(best, start) || isNearby(best, start, doubles) ? best : null;
  }
  if (places.length > all) return best;
  const inOrder = [...places].sort((one, other) => one.span.start - other.span.start)[doubles.before];
  return inOrder !== undefined && agreementOf(inOrder) >= agreementOf(best) - comparable ? inOrder : best;
}

/** Quote and surroundings are all there, less than a paragraph or two from where they were; doubles are hardly that near. */
const unmoved = { agreement: 0.98, distance: 300 } as const;

const isUnmoved = (fit: Fit, start: number): boolean =>
  agreementOf(fit) >= unmoved.agreement && Math.abs(fit.span.start - start) <= unmoved.distance;

/**
 * Hardly moved, and by far less than any double was away. Where much was deleted above, a double may come to lie near the
 * old place; a passage that lost its double has seldom moved further than a few new paragraphs.
 */
const nearby = { agreement: 0.75, distance: 1_000, times: 10 } as const;

const isNearby = (fit: Fit, start: number, doubles: Doubles): boolean => {
  const distance = Math.abs(fit.span.start - start);
  return (
    agreementOf(fit) >= nearby.agreement && distance <= nearby.distance && distance * nearby.times <= doubles.distance
  );
};
