import { hitAt, isCapital, isMark, keyOf, lowerAt, type Range, type Scene, spacedBefore } from './scene';

/** How a name is built: family name first, or otherwise (foreign, or a part of a name). */
export type NameShape = 'vietnamese' | 'other';

export interface Name extends Range {
  readonly shape: NameShape;
}

/** Names that stand in the text with an honorific or a title, by their key: what a doubtful cut is decided by. */
export type KnownNames = ReadonlySet<string>;

/** Nine in ten officials have three or four syllables, the rest two or five; no run of capitals is tried further. */
const mostSyllables = 5;
const mostForeignWords = 6;
/** Small words inside foreign names. */
const particles = new Set(['bin', 'al', 'de', 'der', 'den', 'van', 'von', 'di', 'da', 'del', 'la', 'le', 'ibn', 'el', 'bint', 'y']);

/** The end of the run of capitalised words that begins at a token. A known title, body or verb written with a small letter inside ends it. */
export function runEnd(scene: Scene, from: number): number {
  let at = from;
  while (at < scene.tokens.length && continuesName(scene, from, at)) at += wordsJoined(scene, at);
  return at;
}

function continuesName(scene: Scene, from: number, at: number): boolean {
  if (!isCapital(scene, at)) return at > from && isParticle(scene, at);
  if (at - from >= mostForeignWords + mostSyllables) return false;
  const token = scene.tokens[at];
  if (token === undefined || (token.shape === 'upper' && token.text.length > 1 && !scene.shouted[at])) return false;
  return at === from || !beginsPhrase(scene, at);
}

/** `Nguyễn Văn A Giám đốc`: a word of the lexicon that goes on in small letters is no part of the name. */
function beginsPhrase(scene: Scene, at: number): boolean {
  return (scene.hits[at] ?? []).some(({ from, to, entry }) => {
    if (entry.class === 'surname' || entry.class === 'notperson' || entry.class === 'guard' || entry.class === 'private') return false;
    if (entry.class === 'honorific' && to - from === 1) return false;
    if (scene.shouted[at]) return (entry.class === 'head' || entry.class === 'verb' || entry.class === 'body') && (to - from > 1 || entry.class === 'verb');
    return to - from > 1 && !isCapital(scene, to - 1);
  });
}

function isParticle(scene: Scene, at: number): boolean {
  return particles.has(lowerAt(scene, at)) && scene.tokens[at]?.shape === 'lower' && isCapital(scene, at + 1);
}

/** Tokens that belong together without a space: `Jong-un`, `D.Trump`, `J.D. Vance`. */
function wordsJoined(scene: Scene, at: number): number {
  const mark = scene.tokens[at + 1];
  if (mark === undefined || mark.kind !== 'mark' || spacedBefore(scene, at + 1)) return 1;
  const next = scene.tokens[at + 2];
  if (next === undefined || next.kind !== 'word') return 1;
  if (mark.text === '-' && !spacedBefore(scene, at + 2)) return 2 + (wordsJoined(scene, at + 2) - 1);
  const initial = (scene.tokens[at]?.text.length ?? 0) === 1;
  if (mark.text === '.' && initial && isCapital(scene, at + 2)) return 2 + (wordsJoined(scene, at + 2) - 1);
  return 1;
}

const tierScores: Readonly<Record<string, number>> = { sure: 0, rare: -1, minority: -1, weak: -3 };

/** How likely a word begins a Vietnamese name: 0 for the common surnames, lower for rarer ones, `null` for none. */
export function surnameScore(scene: Scene, at: number): number | null {
  const token = scene.tokens[at];
  if (token === undefined || token.kind !== 'word' || !isCapital(scene, at)) return null;
  if (/^[hk]'\p{L}/u.test(token.lower)) return -1;
  let best: number | null = null;
  for (const { entry } of scene.hits[at] ?? []) {
    if (entry.class !== 'surname') continue;
    for (const flag of entry.flags) best = Math.max(best ?? -9, tierScores[flag] ?? -3);
  }
  return best;
}

/** Log of how common a number of syllables is among officials, less that of three. */
const lengthScores: Readonly<Record<number, number>> = { 2: -1.2, 3: 0, 4: -0.4, 5: -2 };
export const lengthScore = (syllables: number): number => lengthScores[syllables] ?? -6;

/** The name that begins exactly at a token; the longest that is likely, or one that the text knows. */
export function nameAt(scene: Scene, from: number, known: KnownNames): Name | null {
  const end = runEnd(scene, from);
  if (end === from) return null;
  const certain = knownPrefix(scene, { from, to: end }, known);
  if (certain !== null) return certain;
  if (surnameScore(scene, from) === null || hasForeignWord(scene, { from, to: end })) return otherName(from, end);
  const length = scene.shouted[from] ? Math.min(end - from, 3) : end - from;
  if (length > mostSyllables) return { from, to: from + bestLength(scene, from, end), shape: 'vietnamese' };
  return { from, to: from + length, shape: length === 1 ? 'other' : 'vietnamese' };
}

function knownPrefix(scene: Scene, { from, to }: Range, known: KnownNames): Name | null {
  for (let end = Math.min(to, from + mostSyllables); end > from + 1; end--)
    if (known.has(keyOf(scene, { from, to: end }))) return { from, to: end, shape: 'vietnamese' };
  return null;
}

/** A run that is too long holds something else behind the name. */
function bestLength(scene: Scene, from: number, end: number): number {
  for (const length of [3, 4, 2]) if (from + length < end && hitAt(scene, from + length, 'place') !== null) return length;
  return 3;
}

function otherName(from: number, end: number): Name {
  return { from, to: Math.min(end, from + 2 * mostForeignWords), shape: 'other' };
}

const vietnameseSyllable =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?[aăâeêioôơuưyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]{1,3}(?:ch|ng|nh|[cmnpt])?$/u;

/** True where a word of the range is no Vietnamese syllable. Names of the minorities are told by their first word before this is asked. */
function hasForeignWord(scene: Scene, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) {
    if (isMark(scene, at, "-.'")) return true;
    if (!vietnameseSyllable.test(lowerAt(scene, at)) && !isMinorityWord(scene, from)) return true;
  }
  return false;
}

function isMinorityWord(scene: Scene, at: number): boolean {
  return (scene.hits[at] ?? []).some(({ entry }) => entry.class === 'surname' && entry.flags.has('minority'));
}
