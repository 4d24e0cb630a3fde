import type { NameShape } from '../../people/names';
import { hitAt, isCapital, keyOf, lowerAt, type Range, type Scene } from '../../people/scene';
import { isCommon, runEnd } from './marks';

export interface Name extends Range {
  readonly shape: NameShape;
}

/** A Vietnamese syllable without its marks: an initial, one to three vowels, a final. Many an English word is one too. */
const syllable = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;

/** Words that pass for syllables and begin no Vietnamese name. */
const tierScores: Readonly<Record<string, number>> = { sure: 0, rare: -1, minority: -1, weak: -3 };

/** How likely a word begins a Vietnamese name; `null` where it does not. */
export function surnameScore(scene: Scene, at: number): number | null {
  if (!isCapital(scene, at)) return null;
  let best: number | null = null;
  for (const { to, entry } of scene.hits[at] ?? []) {
    if (entry.class !== 'surname' || to > at + 2) continue;
    for (const flag of entry.flags) best = Math.max(best ?? -9, tierScores[flag] ?? -3);
  }
  return best;
}

const isSyllables = (scene: Scene, { from, to }: Range): boolean => {
  for (let at = from; at < to; at++)
    if (scene.tokens[at]?.kind !== 'word' || !syllable.test(lowerAt(scene, at))) return false;
  return true;
};

/** Nine in ten officials have three or four syllables, the rest two or five. */
export function isVietnameseName(scene: Scene, range: Range, least = -2): boolean {
  const length = range.to - range.from;
  if (length < 2 || length > 5 || (surnameScore(scene, range.from) ?? -9) < least) return false;
  return isSyllables(scene, range);
}

/** True where a place that is no namesake of a person covers the run: `Ha Noi`. */
function isPlace(scene: Scene, { from, to }: Range): boolean {
  const place = hitAt(scene, from, 'place');
  return place !== null && place.to >= to && !place.entry.flags.has('namesake');
}

/** The name that begins exactly at a token and whose run of capitals ends with it or at a title. */
export function nameAt(scene: Scene, from: number): Name | null {
  if (!isCapital(scene, from)) return null;
  const run = { from, to: cutRun(scene, from) };
  if (run.to === from || isPlace(scene, run)) return null;
  if (isVietnameseName(scene, run)) return { ...run, shape: 'vietnamese' };
  return isForeign(scene, run) ? { ...run, shape: 'other' } : null;
}

/** A run of capitals ends before the head of a title that follows the name at once. */
function cutRun(scene: Scene, from: number): number {
  const end = runEnd(scene, from);
  for (let at = from + 2; at < end; at++) {
    const head = hitAt(scene, at, 'head');
    if (head !== null && isVietnameseName(scene, { from, to: at })) return at;
  }
  return end;
}

const other = [
  'body',
  'field',
  'notperson',
  'head',
  'qualifier',
  'deputy',
  'status',
  'place',
  'placetype',
  'rank',
  'honorific',
] as const;

/** A run of capitals in which no word is known to name a body, a place or an office. */
function isForeign(scene: Scene, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) {
    if (isCommon(scene, at)) return false;
    if (other.some((kind) => hitAt(scene, at, kind) !== null)) return false;
    const token = scene.tokens[at];
    if (token?.kind === 'word' && token.shape === 'upper' && token.text.length > 1 && !ordinal.test(token.text))
      return false;
  }
  return !(to - from === 1 && (scene.tokens[from]?.text.length ?? 0) < 2);
}

/** `Charles III` */
const ordinal = /^[IVX]+$/;

export const nameKey = (scene: Scene, name: Range): string =>
  keyOf(scene, name)
    .replace(/ ?[.] ?/g, ' ')
    .replace(/ - /g, '-')
    .replace(/ (?:jr|sr) ?$/, '')
    .trim();
