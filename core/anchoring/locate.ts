import type { Anchor, Located } from '../model/anchor';
import type { Span } from '../model/span';
import { align } from './align';
import { candidatesIn } from './candidates';
import { type Fit, fitOf } from './fit';
import { type Ground, groundOf } from './ground';
import { agreementOf, judge, mayBeThePassage } from './judge';
import { patternOf } from './pattern';
import { supportOf } from './support';

export { type Ground, groundOf } from './ground';

/** More places than this are never compared word by word: the votes have put the right one among the first. */
const mostCandidates = 6;

/**
 * Among places that agree alike the nearest to the old one is taken. What a place must agree better, in words, to be
 * taken although it lies further away: nothing much at first, `steepness` words more for each e-fold of the distance.
 */
const near = { steepness: 3, distance: 200 };

/**
 * Finds a passage again. Inverse of `describe`: in the text that it was described in, the answer is the same span.
 * Compares words, not letters, so white space, punctuation, normal form and tone placement make no difference. First the
 * quote with its surroundings is looked for as it stands; else rare words vote for places, the best places are aligned
 * word by word, and the best alignment is judged (`judge`). The score is the share of quote and surroundings that agrees.
 * Many anchors of one text: make its `groundOf` once. Never throws, whatever the anchor says.
 */
export function locate(text: string | Ground, anchor: Anchor): Located {
  const asItStands = locateAsItStands(typeof text === 'string' ? text : text.text, anchor);
  if (asItStands !== null) return asItStands;
  const ground = typeof text === 'string' ? groundOf(text) : text;
  const [best, second] = fitsOf(ground, anchor);
  return best === undefined ? { kind: 'lost', reason: 'nothing-like-it', score: 0 } : judge(best, second, anchor.start);
}

/** The quick way for a text, or a part of it, that did not change. */
function locateAsItStands(text: string, { prefix, exact, suffix, start }: Anchor): Located | null {
  const whole = prefix + exact + suffix;
  const before = start - prefix.length;
  if (exact === '') return { kind: 'lost', reason: 'nothing-like-it', score: 0 };
  if (before >= 0 && text.startsWith(whole, before)) return { kind: 'exact', span: spanAt(start, exact), score: 1 };
  if (prefix === '' || suffix === '') return null;
  const first = text.indexOf(whole);
  if (first < 0 || text.indexOf(whole, first + 1) >= 0) return null;
  return { kind: 'moved', span: spanAt(first + prefix.length, exact), score: 1 };
}

const spanAt = (start: number, exact: string): Span => ({ start, end: start + exact.length });

/** A place this good ends the search for any but its equals. */
const convincing = { agreement: 0.8, share: 0.7 };

/** The places where the passage may be, the likeliest first. */
export function fitsOf(ground: Ground, anchor: Anchor): readonly Fit[] {
  const pattern = patternOf(anchor, ground);
  const fits = new Map<string, Fit>();
  let leastVotes = 0;
  for (const candidate of candidatesIn(ground, pattern, mostCandidates)) {
    if (candidate.votes < leastVotes || !mayBeThePassage(supportOf(pattern, ground, candidate))) continue;
    const fit = fitOf(pattern, ground, align(pattern, ground, candidate));
    if (fit === null) continue;
    if (agreementOf(fit) >= convincing.agreement) leastVotes = Math.max(leastVotes, candidate.votes * convincing.share);
    const distance = Math.abs(fit.span.start - anchor.start);
    const value = fit.score - near.steepness * Math.log(1 + distance / near.distance);
    fits.set(`${fit.span.start}-${fit.span.end}`, { ...fit, value });
  }
  return [...fits.values()].sort((one, other) => other.value - one.value);
}
