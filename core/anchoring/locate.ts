import type { Anchor, Located } from '../model/anchor';
import type { Span } from '../model/span';
import { type Bearing, bearingOf, distanceFrom, isBetween } from './bearing';
import { type Doubles, readDoubles, withDoubles } from './doubles';
import { isSameBlock, isSameLongBlock, stoodAlone, wordsOfBlock } from './fingerprint';
import type { Fit } from './fit';
import { copiesOfQuote, fitsOf } from './fits';
import { type Ground, groundOf } from './ground';
import type { IndexedText } from './indexed-text';
import { agreementOf, hasOneSide, isThePassage } from './judge';
import { readLandmarks } from './landmarks';

export { type Ground, groundOf } from './ground';

/**
 * Finds a passage again. Inverse of `describe`: in the text that it was described in, the answer is the same span.
 * Compares words, not letters, so white space, punctuation, normal form and tone placement make no difference. First the
 * quote with its surroundings is looked for as it stands; else rare words vote for places, the best places are aligned
 * word by word, and the best alignment is judged. Where none passes, the block that the quote stood in is looked for as a
 * whole. The score is the share of quote and surroundings that agrees.
 * Many anchors of one text: make its `groundOf` once. Never throws, whatever the anchor says.
 */
export function locate(text: string | Ground, anchor: Anchor): Located {
  const ground = typeof text === 'string' ? groundOf(text) : text;
  const asItStands = locateAsItStands(ground.text, anchor);
  if (asItStands !== null) return asItStands;
  const doubles = readDoubles(anchor.fingerprint);
  const indexed = ground.indexed();
  const landmarks = readLandmarks(anchor.fingerprint);
  const bearing = landmarks === null ? null : bearingOf(indexed, landmarks, wordsOfBlock(anchor.fingerprint));
  const near = bearing === null || bearing.near.length === 0 ? [anchor.start] : bearing.near;
  const fits = fitsOf(indexed, anchor, { search: doubles === null ? 'quick' : 'thorough', near });
  const voted = verdict({ anchor, doubles, fits, text: ground.text, indexed, bearing });
  if (voted.kind !== 'lost') return voted;
  const [only, another] = inSameBlock(ground.text, anchor, indexed);
  return only === undefined || another !== undefined ? voted : placedAt(only, anchor);
}

/** What makes a text ready before a passage is looked for in it; nothing where it is, or where the passage stands as it did. */
export const stepsBefore = (ground: Ground, anchor: Anchor): readonly (() => void)[] => {
  const steps = ground.steps();
  return steps.length === 0 || locateAsItStands(ground.text, anchor) !== null ? [] : steps;
};

/** Copies of the quote in blocks that read as the one it stood in, where that stood alone. */
const inSameBlock = (text: string, anchor: Anchor, indexed: IndexedText): readonly Fit[] =>
  stoodAlone(anchor.fingerprint)
    ? copiesOfQuote(indexed, anchor).filter(({ span }) => isSameBlock(text, span.start, anchor.fingerprint))
    : [];

/** Two places as good as each other to within the weight of half a word: nobody can say which one was meant. */
const sameValue = 0.5;
/** Below this agreement nothing of the passage is recognisable. */
const nothingLikeIt = 0.3;

interface Case {
  readonly anchor: Anchor;
  readonly doubles: Doubles | null;
  readonly fits: readonly Fit[];
  readonly text: string;
  readonly indexed: IndexedText;
  readonly bearing: Bearing | null;
}

/**
 * So good a place is believed although the words around its blocks have met: a heading may end as the shortened sentence
 * below it does. Of four words and more, since the next item of a list agrees as well with a word or two.
 */
const sure = { agreement: 0.9, found: 8 } as const;

/** Where the passage's blocks are gone, only the same block elsewhere is the passage, if it stood alone. */
function isRuledOut(fit: Fit, { anchor, text, bearing }: Case): boolean {
  if (bearing?.isGone !== true) return false;
  const isSure = agreementOf(fit) >= sure.agreement && fit.quoteFound >= sure.found;
  if (isSure && isBetween(bearing, fit.span.start)) return false;
  return !stoodAlone(anchor.fingerprint) || !isSameBlock(text, fit.span.start, anchor.fingerprint);
}

/** To within the punctuation before a word, in code units. */
const samePlace = 4;

/** A short block as it was, with all that stood on one side of it, exactly where a landmark expects it. */
const standsWhereItStood = (fit: Fit, { anchor, text, bearing }: Case): boolean =>
  bearing !== null &&
  isBetween(bearing, fit.span.start) &&
  distanceFrom(bearing.near, fit.span.start) <= samePlace &&
  hasOneSide(fit) &&
  isSameBlock(text, fit.span.start, anchor.fingerprint);

function verdict(one: Case): Located {
  const { anchor, fits, text } = one;
  const stands = (fit: Fit): boolean =>
    fit.sameWords && (isSameLongBlock(text, fit.span.start, anchor.fingerprint) || standsWhereItStood(fit, one));
  const places = fits.filter((fit) => (isThePassage(fit) || stands(fit)) && !isRuledOut(fit, one));
  const [best] = places;
  if (best === undefined) {
    const score = fits[0] === undefined ? 0 : agreementOf(fits[0]);
    return { kind: 'lost', reason: score < nothingLikeIt ? 'nothing-like-it' : 'too-uncertain', score };
  }
  const chosen = chosenAmong(places, one);
  if (chosen === null) return { kind: 'lost', reason: 'ambiguous', score: agreementOf(best) };
  return placedAt(chosen, anchor);
}

/**
 * The nearest double stood so many times as far from the passage as this place is from where the passage is expected. Where
 * text between the landmarks is gone, the double may have come nearer by as much.
 */
const timesNearer = 3;
const isWhereExpected = (fit: Fit, { near, closed }: Bearing, { distance }: Doubles): boolean =>
  distanceFrom(near, fit.span.start) * timesNearer < distance - closed;

/** A place that agrees less than the best one by this much is not preferred to it for where it lies. */
const comparable = 0.25;

/** The best of the places that lie where the passage is expected, new words around it or not: a double seldom does. */
function whereExpected(places: readonly Fit[], bearing: Bearing, doubles: Doubles): Fit | null {
  const [best] = places;
  const expected = places.filter((fit) => isWhereExpected(fit, bearing, doubles));
  const chosen = clearest(expected);
  if (best === undefined || chosen === null || agreementOf(chosen) < agreementOf(best) - comparable) return null;
  return chosen;
}

/**
 * The passage among places that could be it. Its landmarks rule those out that do not stand between them, wherever doubles
 * are known; without doubles a passage may have been moved.
 */
function chosenAmong(places: readonly Fit[], one: Case): Fit | null {
  const { anchor, doubles, bearing } = one;
  if (bearing === null) return doubles === null ? clearest(places) : withDoubles(places, doubles, anchor.start);
  const between = places.filter(({ span }) => isBetween(bearing, span.start));
  if (doubles === null) return clearest(between.length > 0 ? between : places);
  if (between.length === 0) return null;
  const [unchanged, another] = inUnchangedBlock(between, one);
  if (unchanged !== undefined && another === undefined) return unchanged;
  const expected = whereExpected(between, bearing, doubles);
  if (expected !== null) return expected;
  return withDoubles(places, doubles, anchor.start);
}

/**
 * The places whose block reads as it did, if it stood alone then: its likes differ from it, however little. Among many
 * likes the search may have passed it over.
 */
function inUnchangedBlock(places: readonly Fit[], { anchor, text, indexed, bearing }: Case): readonly Fit[] {
  if (!stoodAlone(anchor.fingerprint)) return [];
  const isUnchanged = ({ span }: Fit): boolean => isSameLongBlock(text, span.start, anchor.fingerprint);
  const found = places.filter((fit) => fit.sameWords && isUnchanged(fit));
  if (found.length > 0) return found;
  return inSameBlock(text, anchor, indexed).filter(
    (fit) => isUnchanged(fit) && bearing !== null && isBetween(bearing, fit.span.start),
  );
}

/** `null` where another place is as good. */
function clearest([best, second]: readonly Fit[]): Fit | null {
  if (best === undefined || (second !== undefined && best.value - second.value < sameValue)) return null;
  return best;
}

function placedAt(fit: Fit, { start }: Anchor): Located {
  const score = agreementOf(fit);
  if (!fit.sameWords) return { kind: 'similar', span: fit.span, score };
  return { kind: fit.span.start === start ? 'exact' : 'moved', span: fit.span, score };
}

/** The quick way for a text, or a part of it, that did not change. */
function locateAsItStands(text: string, { prefix, exact, suffix, start, fingerprint }: Anchor): Located | null {
  const whole = prefix + exact + suffix;
  const before = start - prefix.length;
  if (exact === '') return { kind: 'lost', reason: 'nothing-like-it', score: 0 };
  if (before >= 0 && text.startsWith(whole, before)) return { kind: 'exact', span: spanAt(start, exact), score: 1 };
  // Of an imported note the words alone may be known: then they are enough where they stand once.
  const isBare = prefix === '' && suffix === '';
  const isCut = !isBare && (prefix === '' || suffix === '');
  if (isCut || readDoubles(fingerprint) !== null) return null;
  const first = text.indexOf(whole);
  if (first < 0 || text.indexOf(whole, first + 1) >= 0) return null;
  return { kind: 'moved', span: spanAt(first + prefix.length, exact), score: 1 };
}

const spanAt = (start: number, exact: string): Span => ({ start, end: start + exact.length });
