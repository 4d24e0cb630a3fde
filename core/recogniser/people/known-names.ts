import { beginsOther, doubtfulSurname, isForeign, type KnownNames, surnameScore } from './names';
import { runEnd } from './runs';
import { hitAt, isCapital, isMark, keyOf, type Range, type Scene } from './scene';

/** Names that stand behind an honorific, a rank or an office of one word's certainty, and the short forms that may follow from all names. */
export function knownNamesOf(scene: Scene): KnownNames {
  const counts = new Map<string, number>();
  const short = new Set<string>();
  const ends = new Set<string>();
  for (let at = 0; at < scene.tokens.length; at++) {
    const run = runAfterVoucher(scene, at);
    if (run !== null) counts.set(keyOf(scene, run), (counts.get(keyOf(scene, run)) ?? 0) + 1);
    const likely = likelyNameAt(scene, at);
    if (likely !== null) ends.add(keyOf(scene, { from: likely.to - 2, to: likely.to }));
    const name = run ?? likely ?? unusualAt(scene, at) ?? foreignAt(scene, at);
    if (name === null) continue;
    for (const length of [1, 2])
      if (name.to - name.from > length) short.add(keyOf(scene, { from: name.to - length, to: name.to }));
    short.add(keyOf(scene, { from: name.from, to: name.from + 1 }));
  }
  // `Bộ trưởng Bộ Y tế Nguyễn Thị Kim Loan … bà Kim Loan`: the end of a longer name is no name of its own.
  return {
    whole: new Set([...counts.keys()].filter((key) => !isRunOn(key, counts) && !ends.has(key))),
    short,
    bodies: bracketedBodies(scene),
  };
}

/** The name of a body is looked for so far before the bracket. */
const longestBody = 14;

/** `Học viện Công nghệ (PTIT)`: by which word the text calls a body of the State. */
function bracketedBodies(scene: Scene): ReadonlySet<string> {
  const bodies = new Set<string>();
  for (let at = 1; at < scene.tokens.length; at++) {
    const word = scene.tokens[at + 1];
    if (!isMark(scene, at, '(') || !isMark(scene, at + 2, ')') || word?.kind !== 'word' || word.text.length < 3)
      continue;
    if (isCapital(scene, at + 1) && isPublicBefore(scene, at)) bodies.add(word.lower);
  }
  return bodies;
}

/** The first body before a token is written with a capital, and no firm's. */
function isPublicBefore(scene: Scene, at: number): boolean {
  for (let from = at - 1; from >= Math.max(0, at - longestBody); from--) {
    if (isMark(scene, from, '();:') || scene.tokens[from]?.kind === 'break') return false;
    const body = hitAt(scene, from, 'body');
    if (body === null || !isCapital(scene, from) || (body.to === from + 1 && isCapital(scene, from - 1))) continue;
    return !body.entry.flags.has('private') && !body.entry.flags.has('loose');
  }
  return false;
}

/** `Trần Văn Bình Chiều nay`: a name that stands once and begins with one that stands more often has run on into the next sentence. */
function isRunOn(key: string, counts: ReadonlyMap<string, number>): boolean {
  const shorter = key.slice(0, key.lastIndexOf(' '));
  return shorter.includes(' ') && counts.get(key) === 1 && (counts.get(shorter) ?? 0) > 1;
}

function runAfterVoucher(scene: Scene, at: number): Range | null {
  const from = behindVoucher(scene, at);
  if (from === null || scene.shouted[from] || (surnameScore(scene, from) ?? -9) < doubtfulSurname) return null;
  return plausible(scene, { from, to: runEnd(scene, from) }) ? { from, to: runEnd(scene, from) } : null;
}

/** The end of an honorific, rank, degree or office that begins here. */
function behindVoucher(scene: Scene, at: number): number | null {
  const hit = hitAt(scene, at, 'honorific') ?? hitAt(scene, at, 'rank');
  if (hit !== null) return hit.to;
  const head = hitAt(scene, at, 'head');
  if (head?.entry.flags.has('alone')) return head.to;
  const degree = hitAt(scene, at, 'degree');
  return degree === null ? null : isMark(scene, degree.to, '.') ? degree.to + 1 : degree.to;
}

/** A foreign name stands at the start of its run, or behind a place or letters: `Bộ trưởng Quốc phòng Hàn Quốc Han Min-koo`, `ICC Karim Dupontel`. */
function foreignAt(scene: Scene, at: number): Range | null {
  if (!isCapital(scene, at) || scene.shouted[at] || hitAt(scene, at, 'place') !== null) return null;
  const letters = scene.tokens[at - 1]?.shape === 'upper' && (scene.tokens[at - 1]?.text.length ?? 0) > 1;
  if (isCapital(scene, at - 1) && !endsPlace(scene, at) && !letters) return null;
  const run = { from: at, to: runEnd(scene, at) };
  return run.to - at >= 2 && !beginsOther(scene, at) && isForeign(scene, run) ? run : null;
}

const endsPlace = (scene: Scene, at: number): boolean =>
  [1, 2, 3].some((back) => hitAt(scene, at - back, 'place')?.to === at);

function likelyNameAt(scene: Scene, at: number): Range | null {
  if (surnameScore(scene, at) !== 0 || scene.shouted[at]) return null;
  const run = { from: at, to: runEnd(scene, at) };
  return run.to - at >= 3 && plausible(scene, run) ? run : null;
}

/** `ông Quý Kiến Nghiệp`: behind an honorific or such an office a run may be a name that begins with no known surname. */
function unusualAt(scene: Scene, at: number): Range | null {
  const start = behindVoucher(scene, at) ?? hitAt(scene, at, 'head')?.to;
  if (start === undefined) return null;
  // `Chủ tịch Trung Quốc Tập Cận Bình`
  const land = hitAt(scene, start, 'place');
  const from = land?.entry.flags.has('land') ? land.to : start;
  if (scene.shouted[from] || !isCapital(scene, from)) return null;
  const run = { from, to: runEnd(scene, from) };
  return run.to - from >= 2 && plausible(scene, run) ? run : null;
}

function plausible(scene: Scene, run: Range): boolean {
  const length = run.to - run.from;
  const place = hitAt(scene, run.from, 'place');
  // `Bộ trưởng Nông Nghiệp và …`: a field of work that happens to begin with a surname.
  const field = hitAt(scene, run.from, 'field');
  if (field !== null && field.to - run.from > 1) return false;
  // `Bí thư Thành Đoàn`
  if ((hitAt(scene, run.from, 'body')?.to ?? 0) >= run.to) return false;
  return length >= 2 && length <= 4 && (place === null || place.entry.flags.has('namesake')) && !isForeign(scene, run);
}
