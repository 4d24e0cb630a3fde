import { isForeign, type KnownNames, lengthScore, mostSyllables, surnameScore } from './names';
import type { TailPart } from './parts';
import { keyOf, lowerAt, type Range, type Scene } from './scene';

/** Log of how likely a proper name of this many words is, less that of two: most communes and districts have two. */
const placeLengthScores: Readonly<Record<number, number>> = { 0: 0, 1: -0.8, 2: 0, 3: -0.8, 4: -2, 5: -3 };
/** What a name that stands elsewhere with an honorific weighs: more than any guess about lengths. */
const knownBonus = 6;

/**
 * Where, in a run of capitals behind a title's words, the name of a place ends and that of a person begins: `xã Đạo Viện | Ma Văn Tung`.
 * The end of the run where it holds no person, its start where it holds no place.
 */
export function likeliestCut(scene: Scene, run: Range, last: TailPart, known: KnownNames): number {
  let best = run.to;
  let bestScore = placeAloneScore(run.to - run.from, last);
  for (let cut = run.from; cut < run.to && cut <= run.from + 5; cut++) {
    const score = cutScore(scene, run, cut, known);
    if (score === null) continue;
    const total = score - (cut === run.from ? emptyPlacePenalty(last) : 0);
    if (total > bestScore) [best, bestScore] = [cut, total];
  }
  return best === run.to && bestScore <= hopeless && last !== 'open' && last !== 'placetype' ? run.from : best;
}

/** Below this a run behind a closed body is a person's name that no surname tells, not a place. */
const hopeless = -3;

/** `xã`, `Học viện` ask for a name; `Tỉnh ủy` and `Công an` may stand alone. */
const emptyPlacePenalty = (last: TailPart): number => (last === 'placetype' ? 0.6 : last === 'open' ? 0.4 : 0);

function placeAloneScore(length: number, last: TailPart): number {
  // A province or a city that no list holds is none: what follows is rather a person.
  if (last === 'province') return length <= 2 ? -1.3 : -2.6;
  if (last === 'placetype') return length <= 2 ? 0.5 : -2.4;
  if (last === 'open') return length <= 2 ? -1.3 : -2.4;
  // `Bộ trưởng Ngoại giao Trần Nghị`: a field has seldom a place behind it that no list holds.
  if (last === 'field') return length <= 2 ? -1.3 : -3.2;
  return length <= 2 ? -1 : length === 3 ? -2.6 : -3.2;
}

function cutScore(scene: Scene, run: Range, cut: number, known: KnownNames): number | null {
  const surname = surnameScore(scene, cut);
  if (surname === null || isForeign(scene, { from: cut, to: run.to })) return null;
  const place = placeLengthScores[cut - run.from] ?? -4;
  if (startsKnownName(scene, cut, known)) return place + knownBonus;
  // `xã Hồ Văn Bình`: rather a middle name than a surname.
  if (cut > run.from && middles.has(lowerAt(scene, cut)) && surnameScore(scene, cut - 1) === 0) return null;
  return surname + lengthScore(run.to - cut) + place;
}

const middles = new Set(['văn', 'thị']);

export function startsKnownName(scene: Scene, at: number, { whole }: KnownNames): boolean {
  if ((surnameScore(scene, at) ?? -9) < -1) return false;
  for (let to = at + 2; to <= at + mostSyllables; to++) if (whole.has(keyOf(scene, { from: at, to }))) return true;
  return false;
}
