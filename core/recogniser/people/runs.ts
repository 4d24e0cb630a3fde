import { isVietnameseSyllable } from '../../text/syllable';
import { particles } from './particles';
import { hitAt, isCapital, isMark, juniors, lowerAt, type Scene, spacedBefore } from './scene';

/** No run of capitals is tried further. */
const mostRunWords = 12;

/** The end of the run of capitalised words that begins at a token. A known phrase that goes on in small letters ends it. */
export function runEnd(scene: Scene, from: number): number {
  let at = from;
  for (let words = 0; words < mostRunWords && continuesName(scene, from, at); words++) at = joinedEnd(scene, at);
  // `Jean Dupontel Jr.`
  return at > from + 1 && juniors.has(lowerAt(scene, at - 1)) && isMark(scene, at, '.') ? at + 1 : at;
}

function continuesName(scene: Scene, from: number, at: number): boolean {
  if (!isCapital(scene, at)) return at > from && isParticle(scene, at);
  const token = scene.tokens[at];
  if (token === undefined) return false;
  if (isLetters(scene, at) && !(at === from && isInitials(scene, at)) && !isCapitalName(scene, from)) return false;
  if (at > from && isLetters(scene, from) && isCapitalName(scene, from) && !isLetters(scene, at)) return false;
  // `Nguyễn Minh Khánh Ông Khánh`: the next sentence has run into the name.
  if (at > from && (token.text === 'Ông' || token.text === 'Bà')) return false;
  // `Trần Văn Bình Ngay sau đó`: no name ends in such a word.
  if (at > from + 1 && !scene.shouted[at] && opensSentence(scene, at)) return false;
  // `Yoav Gallant Reuters`, `Trần Văn Bình Ảnh:`: a credit behind a name.
  if (at > from && !scene.shouted[at] && hitAt(scene, at, 'byline') !== null) return false;
  return at === from || !beginsPhrase(scene, at);
}

/** A word of capitals only, in a line that is none. */
function isLetters(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  return token?.shape === 'upper' && token.text.length > 1 && !scene.shouted[at];
}

/** `Trung tướng TRẦN VĂN BÌNH`: who signs writes the name in capitals. */
const isCapitalName = (scene: Scene, from: number): boolean =>
  isLetters(scene, from) &&
  isLetters(scene, from + 1) &&
  hitAt(scene, from, 'surname')?.entry.flags.has('sure') === true &&
  isVietnameseSyllable(lowerAt(scene, from + 1));

/** A word or phrase that begins a sentence, whose further words are small: `Công Tác` may be a name. */
function opensSentence(scene: Scene, at: number): boolean {
  const opener = hitAt(scene, at, 'opener');
  return opener !== null && (opener.to - at === 1 || !isCapital(scene, opener.to - 1));
}

/** `JD Vance`: two capitals that mean nothing else, before a foreign word. */
function isInitials(scene: Scene, at: number): boolean {
  const next = scene.tokens[at + 1];
  return (
    /^J[A-Z]$/.test(scene.tokens[at]?.text ?? '') &&
    next?.kind === 'word' &&
    isCapital(scene, at + 1) &&
    next.shape !== 'upper' &&
    !isVietnameseSyllable(next.lower)
  );
}

/** Classes whose words may as well be parts of a name. */
const nameLike = new Set(['surname', 'notperson', 'guard', 'private', 'place', 'placetype']);

/** `Nguyễn Văn A Giám đốc`: a word of the lexicon that goes on in small letters is no part of the name. */
export function beginsPhrase(scene: Scene, at: number): boolean {
  return (scene.hits[at] ?? []).some(({ from, to, entry }) => {
    // `Viện Pasteur Thành phố Hồ Chí Minh`
    if (entry.class === 'placetype' && to - from > 1) return !scene.shouted[at] && !isCapital(scene, to - 1);
    if (nameLike.has(entry.class)) return false;
    if (scene.shouted[at]) return entry.class === 'verb' || (to - from > 1 && entry.class !== 'field');
    return to - from > 1 && !isCapital(scene, to - 1);
  });
}

export function isParticle(scene: Scene, at: number): boolean {
  if (!particles.has(lowerAt(scene, at)) || scene.tokens[at]?.shape !== 'lower') return false;
  // `de Rugy`, `al-Assad`, `von der Leyen`
  const next = isMark(scene, at + 1, '-') && !spacedBefore(scene, at + 1) ? at + 2 : at + 1;
  return isCapital(scene, next) || (particles.has(lowerAt(scene, next)) && isCapital(scene, next + 1));
}

/** `A-B-C-…`: more tokens than any name has are no name; the limit keeps the whole linear. */
export const longestJoined = 16;

/** The end of what hangs together without a space: `Jong-un`, `D.Trump`, `J.D. Vance`. */
function joinedEnd(scene: Scene, from: number): number {
  let at = from;
  while (at < from + longestJoined && joinsNext(scene, at)) at += 2;
  return at + 1;
}

function joinsNext(scene: Scene, at: number): boolean {
  const mark = scene.tokens[at + 1];
  if (
    mark === undefined ||
    mark.kind !== 'mark' ||
    spacedBefore(scene, at + 1) ||
    scene.tokens[at + 2]?.kind !== 'word'
  )
    return false;
  if (mark.text === '-')
    return (
      !spacedBefore(scene, at + 2) && hitAt(scene, at + 2, 'head') === null && hitAt(scene, at + 2, 'deputy') === null
    );
  if (mark.text !== '.' || (scene.tokens[at]?.text.length ?? 0) !== 1 || !isCapital(scene, at + 2)) return false;
  // `Tổng cục An ninh I. Từ năm 2010`: a stop with a space behind it joins foreign words only.
  return !spacedBefore(scene, at + 2) || !isVietnameseSyllable(lowerAt(scene, at + 2)) || isCapital(scene, at + 3);
}
