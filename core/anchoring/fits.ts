import type { Anchor } from '../model/anchor';
import { align } from './align';
import { candidatesIn, type Search } from './candidates';
import { type Fit, fitOf } from './fit';
import type { IndexedText } from './indexed-text';
import { agreementOf, isRich, isThePassage, mayBeThePassage } from './judge';
import { type Pattern, patternOf } from './pattern';
import { type Support, supportOf } from './support';
import { copiesOf } from './verbatim';

/**
 * A quick search for a passage that stood alone: the votes have put it among the first, far above the rest. A thorough one
 * for a passage with doubles, which may share its block and nothing around.
 */
const searches: Readonly<Record<'quick' | 'thorough', Search>> = {
  quick: { limit: 6, leastShare: 0.35 },
  thorough: { limit: 16, leastShare: 0.15 },
};

/**
 * Among places that agree alike the nearest to the old one is taken. What a place must agree better, in words, to be
 * taken although it lies further away: nothing much at first, `steepness` words more for each e-fold of the distance.
 */
const nearness = { steepness: 3, distance: 200 };

/** A place this good ends the search for any but its equals. */
const convincing = { agreement: 0.8, share: 0.7 };

interface Wanted {
  readonly search: 'quick' | 'thorough';
  /** Where the passage is expected, in UTF-16 code units of the text; at least one offset. */
  readonly near: readonly number[];
}

/**
 * The places where the passage may be, the likeliest first. A thorough search goes on for doubles where a convincing place
 * was found.
 */
export function fitsOf(indexed: IndexedText, anchor: Anchor, { search, near }: Wanted): readonly Fit[] {
  const pattern = patternOf(anchor, indexed);
  const fits = new Map<string, Fit>();
  let leastVotes = 0;
  for (const candidate of candidatesIn(indexed, pattern, searches[search])) {
    if (candidate.votes < leastVotes) continue;
    const support = supportOf(pattern, indexed, candidate);
    if (!mayBeThePassage(support)) continue;
    const fit = fitAt(pattern, indexed, support);
    if (fit === null) continue;
    if (search === 'quick' && agreementOf(fit) >= convincing.agreement)
      leastVotes = Math.max(leastVotes, candidate.votes * convincing.share);
    fits.set(`${fit.span.start}-${fit.span.end}`, valued(fit, near));
  }
  return [...fits.values()].sort((one, other) => other.value - one.value);
}

/**
 * The places where the quote stands word for word, whatever stands around it, the likeliest first. A block that was moved
 * away from its neighbours is outvoted by them.
 */
export function copiesOfQuote(indexed: IndexedText, anchor: Anchor): readonly Fit[] {
  const pattern = patternOf(anchor, indexed);
  return copiesOf(indexed, pattern.kinds.subarray(pattern.first, pattern.behind))
    .flatMap((place) => {
      const fit = fitOf(pattern, indexed, align(pattern, indexed, { diagonal: place - pattern.first, slack: narrow }));
      return fit?.sameWords === true ? [valued(fit, [anchor.start])] : [];
    })
    .sort((one, other) => other.value - one.value);
}

const valued = (fit: Fit, near: readonly number[]): Fit => {
  const distance = Math.min(...near.map((offset) => Math.abs(fit.span.start - offset)));
  return { ...fit, value: fit.score - nearness.steepness * Math.log(1 + distance / nearness.distance) };
};

/** Most passages lie on one diagonal but for a word here and there; the first band is made for them. */
const tight = 3;
/** A passage that agrees so well in the first band would not agree better in a wider one. */
const settled = 0.85;
/** Edits shift words against each other by the square root of their number. */
const narrow = 6;
/** A paragraph that was put between a quote and its context shifts them by its length. */
const wide = 48;

/** The band of a quote of a thousand words need not grow with it: edits pull both ways. */
const mostSlack = 64;

function fitAt(pattern: Pattern, indexed: IndexedText, support: Support): Fit | null {
  const within = (slack: number): Fit | null =>
    fitOf(pattern, indexed, align(pattern, indexed, { diagonal: support.diagonal, slack }));
  const first = within(tight + (pattern.size >> 6));
  if (first !== null && agreementOf(first) >= settled) return first;
  const share = Math.min(pattern.size >> 3, mostSlack);
  const fit = within(narrow + share);
  if (!isRich(support) || (fit !== null && isThePassage(fit))) return fit;
  return within(wide + share);
}
