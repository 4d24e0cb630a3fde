import { isVietnameseSyllable } from '../../text/syllable';
import { beginsPhrase, isParticle, longestJoined, runEnd } from './runs';
import { hitAt, isCapital, isMark, keyOf, lowerAt, type Range, type Scene, spacedBefore } from './scene';

/** How a name is built: family name first, or otherwise (foreign, or a part of a name). */
export type NameShape = 'vietnamese' | 'other';

export interface Name extends Range {
  readonly shape: NameShape;
}

/** Names that stand in the text with an honorific or a title: what a doubtful cut is decided by. */
export interface KnownNames {
  readonly whole: ReadonlySet<string>;
  /** Their last one or two syllables, by which the text may call them later. */
  readonly short: ReadonlySet<string>;
  /** Words in brackets behind bodies of the State: `Ban Quản lý các khu công nghiệp (Hepza)`. */
  readonly bodies: ReadonlySet<string>;
}

/** What stands before a place where a name is looked for. */
export type NamePlace = 'after-title' | 'after-honorific' | 'bare';

/** Nine in ten officials have three or four syllables, the rest two or five. */
export const mostSyllables = 5;

const tierScores: Readonly<Record<string, number>> = { sure: 0, rare: -1, minority: -1, weak: -3 };
/** Below this a surname is a word like any other. */
export const doubtfulSurname = -2;

/** How likely a word begins a Vietnamese name: 0 for the common surnames, lower for rarer ones, `null` for none. */
export function surnameScore(scene: Scene, at: number): number | null {
  const token = scene.tokens[at];
  if (token === undefined || token.kind !== 'word' || !isCapital(scene, at)) return null;
  if (isHighlander(scene, at)) return -1;
  let best: number | null = null;
  for (const { to, entry } of scene.hits[at] ?? []) {
    if (entry.class !== 'surname' || to > at + 2) continue;
    for (const flag of entry.flags) best = Math.max(best ?? -9, tierScores[flag] ?? -3);
  }
  return best;
}

/** Log of how common a number of syllables is among officials, less that of three. */
const lengthScores: Readonly<Record<number, number>> = { 2: -1.2, 3: 0, 4: -0.4, 5: -2 };
export const lengthScore = (syllables: number): number => lengthScores[syllables] ?? -6;

/** The name that begins exactly at a token; the longest that is likely, or one that the text knows. */
export function nameAt(scene: Scene, from: number, place: NamePlace, known: KnownNames): Name | null {
  if (!isCapital(scene, from)) return place === 'bare' ? null : particleName(scene, from);
  const end = runEnd(scene, from);
  if (end === from || namesThing(scene, from, end) || namesDistrict(scene, from, end)) return null;
  const certain = knownPrefix(scene, { from, to: end }, known.whole);
  // `ông Y Thanh` for Y Thanh Hà Niê Kđăm: such names are shortened to their beginning.
  if (certain !== null && !(isMinorityWord(scene, from) && certain.to < end && end - from <= mostSyllables))
    return certain;
  const run = { from, to: end };
  if (known.short.has(keyOf(scene, run)) && place !== 'bare') return { ...run, shape: 'other' };
  if (beginsPhrase(scene, from) || coveredByPlace(scene, run)) return null;
  if (isForeign(scene, run)) return place === 'bare' && beginsOther(scene, from) ? null : foreignName(scene, run);
  const surname = surnameScore(scene, from);
  if (surname === null || (surname < doubtfulSurname && place === 'bare')) return nameWithoutSurname(scene, run, place);
  return nameWithSurname(scene, run, place);
}

/** `ông al-Dupontel`, `ông von Dupontel`: a family name with the small word before it. */
function particleName(scene: Scene, from: number): Name | null {
  if (!isParticle(scene, from)) return null;
  let at = from;
  while (at < from + longestJoined && !isCapital(scene, at)) at++;
  const to = runEnd(scene, at);
  return isForeign(scene, { from: at, to }) ? { from, to, shape: 'other' } : null;
}

function nameWithSurname(scene: Scene, run: Range, place: NamePlace): Name | null {
  const { from, to: end } = run;
  // `ông K'Mák`: such a word may be the whole name.
  if (end - from === 1) return place === 'bare' || !isHighlander(scene, from) ? null : { ...run, shape: 'other' };
  if (scene.shouted[from]) return { from, to: Math.min(end, from + 3), shape: 'vietnamese' };
  return {
    from,
    to: from + (end - from > mostSyllables ? bestLength(scene, from, end) : end - from),
    shape: 'vietnamese',
  };
}

/** `Đường Võ Nguyên Giáp`, `Cầu Trần Thị Lý`: a word for a thing that is a rare surname too, before a whole name. */
const namesThing = (scene: Scene, from: number, end: number): boolean =>
  end - from >= 4 &&
  lowerAt(scene, from) !== 'hồ' &&
  surnameScore(scene, from + 1) === 0 &&
  (scene.hits[from] ?? []).some(({ to, entry }) => entry.class === 'notperson' && to === from + 1);

/** `H.Đức Hòa`, `Q.Tân Bình`: an initial that means a place, before Vietnamese words. */
const namesDistrict = (scene: Scene, from: number, end: number): boolean =>
  isMark(scene, from + 1, '.') &&
  hitAt(scene, from, 'placetype') !== null &&
  !spacedBefore(scene, from + 2) &&
  !isForeign(scene, { from: from + 2, to: end });

function knownPrefix(scene: Scene, { from, to }: Range, whole: ReadonlySet<string>): Name | null {
  for (let end = Math.min(to, from + mostSyllables); end > from + 1; end--)
    if (whole.has(keyOf(scene, { from, to: end }))) return { from, to: end, shape: 'vietnamese' };
  return null;
}

/** `Hà Nội`, `Thái Bình`: a place and nothing else; a namesake (`Hồ Chí Minh`) is left to what stands before it. */
function coveredByPlace(scene: Scene, { from, to }: Range): boolean {
  const place = hitAt(scene, from, 'place');
  return place !== null && place.to >= to && !place.entry.flags.has('namesake');
}

/** Without a surname only an honorific or an office vouches for a name: `ông Páo Mỷ`, `Tổng Bí thư Trường Chinh`. */
function nameWithoutSurname(scene: Scene, run: Range, place: NamePlace): Name | null {
  if (place === 'bare' || scene.shouted[run.from]) return null;
  const length = run.to - run.from;
  return length > 1 && length <= 4 ? { ...run, shape: 'other' } : null;
}

/** `Hội HanoiBA`, `Công ty Samsung`: a word for a body or a place begins no foreign name. */
export const beginsOther = (scene: Scene, at: number): boolean =>
  (scene.hits[at] ?? []).some(
    ({ entry }) =>
      ['body', 'field', 'place', 'placetype', 'notperson', 'byline'].includes(entry.class) &&
      !entry.flags.has('namesake'),
  );

function foreignName(scene: Scene, run: Range): Name | null {
  const first = scene.tokens[run.from]?.text ?? '';
  const oneWord = run.to - run.from === 1;
  if (oneWord && first.length === 1) return null;
  // `HanoiBA`, `iPhone`: capitals inside a single word are a brand's.
  if (oneWord && /\p{Ll}\p{Lu}/u.test(first)) return null;
  return { ...run, shape: 'other' };
}

/** A run that is too long holds something else behind the name. */
function bestLength(scene: Scene, from: number, end: number): number {
  for (const length of [3, 4, 2])
    if (from + length < end && hitAt(scene, from + length, 'place') !== null) return length;
  return 3;
}

/** True where a word of the run is no Vietnamese syllable, or hyphens or dots join its words. Names of minorities are told by their first word. */
export function isForeign(scene: Scene, { from, to }: Range): boolean {
  if (isMinorityWord(scene, from)) return false;
  for (let at = from; at < to; at++)
    if (scene.tokens[at]?.kind === 'mark' || !isVietnameseSyllable(lowerAt(scene, at))) return true;
  return false;
}

/** True where a short run of capitals has a hyphen inside a word: a foreign name, whatever its first word means here. */
export function isHyphenated(scene: Scene, from: number): boolean {
  const to = runEnd(scene, from);
  if (to - from > mostSyllables + 1) return false;
  for (let at = from + 1; at < to; at++) if (isMark(scene, at, '-')) return true;
  return false;
}

const isHighlander = (scene: Scene, at: number): boolean => /^[hk]'\p{L}/u.test(lowerAt(scene, at));

/** A first word or particle of a minority's names. */
export const isMinorityWord = (scene: Scene, at: number): boolean =>
  isHighlander(scene, at) ||
  // `A-lanh Dupontel` is a foreign name in Vietnamese letters.
  (!(isMark(scene, at + 1, '-') && !spacedBefore(scene, at + 1)) &&
    (scene.hits[at] ?? []).some(({ entry }) => entry.class === 'surname' && entry.flags.has('minority')));
