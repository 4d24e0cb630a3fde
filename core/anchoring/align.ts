import { at, type Ground } from './ground';
import type { Pattern } from './pattern';

/** How the words of a pattern lie on the words of a text, at the best place of a window. */
export interface Alignment {
  /** Weight of the matched words less the cost of all differences. */
  readonly score: number;
  /** For each word of the pattern the index of the text's word that stands in its place, or -1 where there is none. */
  readonly placeOf: Int32Array;
  /** For each word of the pattern how alike the two are: 1 for equal words, 0 for another word or none. */
  readonly likeness: Float32Array;
}

/** A word in another's place costs less than a lost word and a new one, so that edits keep their place. */
const substitution = -0.7;
const lostWord = -0.6;
const newWord = -0.6;

/** Words less alike than this are different words: `chỉ thị` and `chỉ đạo` share more letters than a typing slip leaves. */
const leastLikeness = 0.6;

const diagonal = 1;
const up = 2;
const left = 3;

/**
 * Aligns the whole quote, and as much of its context as pays, with a window of the text. Words of the context may be left
 * out at the outer ends for nothing, since text around a quote comes and goes; the quote itself must be crossed.
 * Needleman and Wunsch's recurrence with free outer ends; pattern × window steps.
 */
export function align(pattern: Pattern, ground: Ground, from: number, to: number): Alignment {
  const rows = pattern.kinds.length;
  const columns = to - from;
  const width = columns + 1;
  const steps = new Uint8Array((rows + 1) * width);
  let previous = new Float64Array(width);
  let current = new Float64Array(width);
  let best = { score: Number.NEGATIVE_INFINITY, row: 0, column: 0 };
  const note = (row: number, scores: Float64Array): void => {
    for (let column = 0; column < width; column += 1) {
      const score = at(scores, column);
      if (score > best.score) best = { score, row, column };
    }
  };
  if (pattern.behind === 0) note(0, previous);
  for (let row = 1; row <= rows; row += 1) {
    const kind = at(pattern.kinds, row - 1);
    const weight = at(pattern.weights, row - 1);
    const mayStart = row <= pattern.first;
    current[0] = mayStart ? 0 : at(previous, 0) + lostWord;
    steps[row * width] = mayStart ? 0 : up;
    for (let column = 1; column < width; column += 1) {
      const alike =
        kind === at(ground.kinds, from + column - 1) ? 1 : likenessAt(pattern, ground, row - 1, from + column - 1);
      let score = at(previous, column - 1) + (alike > 0 ? weight * alike : substitution);
      let step = diagonal;
      const lost = at(previous, column) + lostWord;
      if (lost > score) {
        score = lost;
        step = up;
      }
      const added = at(current, column - 1) + newWord;
      if (added > score) {
        score = added;
        step = left;
      }
      if (mayStart && score <= 0) {
        score = 0;
        step = 0;
      }
      current[column] = score;
      steps[row * width + column] = step;
    }
    if (row >= pattern.behind) note(row, current);
    [previous, current] = [current, previous];
  }
  return traced({ pattern, ground, from, width, steps, ...best });
}

interface Trace {
  readonly pattern: Pattern;
  readonly ground: Ground;
  readonly from: number;
  readonly width: number;
  readonly steps: Uint8Array;
  readonly score: number;
  readonly row: number;
  readonly column: number;
}

function traced({ pattern, ground, from, width, steps, score, ...end }: Trace): Alignment {
  const placeOf = new Int32Array(pattern.kinds.length).fill(-1);
  const likeness = new Float32Array(pattern.kinds.length);
  let { row, column } = end;
  for (;;) {
    const step = row === 0 ? 0 : at(steps, row * width + column);
    if (step === 0) return { score, placeOf, likeness };
    if (step !== left) row -= 1;
    if (step !== up) column -= 1;
    if (step !== diagonal) continue;
    const place = from + column;
    placeOf[row] = place;
    likeness[row] = at(pattern.kinds, row) === at(ground.kinds, place) ? 1 : likenessAt(pattern, ground, row, place);
  }
}

/** Whether a word that the text does not have was changed into this one: what the two share at both ends. */
function likenessAt(pattern: Pattern, ground: Ground, index: number, place: number): number {
  if (at(pattern.kinds, index) !== -1) return 0;
  const one = pattern.words.texts[index] ?? '';
  const other = ground.words.texts[place] ?? '';
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  if (shorter < longer * leastLikeness) return 0;
  let head = 0;
  while (head < shorter && one.charCodeAt(head) === other.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail))
    tail += 1;
  const alike = (head + tail) / longer;
  return alike < leastLikeness ? 0 : alike;
}
