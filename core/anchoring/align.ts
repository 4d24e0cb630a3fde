import { at, type IndexedText } from './indexed-text';
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

/** The pattern's first word lies at this word of the text, if nothing was edited; edits move it by at most `slack` words. */
export interface Band {
  readonly diagonal: number;
  readonly slack: number;
}

/**
 * Aligns the whole quote, and as much of its context as pays, with the text along a diagonal. Words of the context may be
 * left out at the outer ends for nothing, since text around a quote comes and goes; the quote itself must be crossed.
 * Needleman and Wunsch's recurrence with free outer ends, in a band: pattern × width of the band steps.
 */
export function align(pattern: Pattern, indexed: IndexedText, { diagonal: middle, slack }: Band): Alignment {
  const rows = pattern.kinds.length;
  const width = 2 * slack + 1;
  const table: Table = { pattern, indexed, low: middle - slack, width, steps: new Uint8Array((rows + 1) * width) };
  let previous = new Float64Array(width + 1).fill(0, 0, width).fill(outside, width);
  let current = previous.slice();
  let end = { score: pattern.behind === 0 ? 0 : outside, row: 0, column: 0 };
  for (let row = 1; row <= rows; row += 1) {
    fillRow(table, row, previous, current);
    if (row >= pattern.behind) {
      const column = indexOfGreatest(current);
      const score = at(current, column);
      if (score > end.score) end = { score, row, column };
    }
    [previous, current] = [current, previous];
  }
  return traced(table, end);
}

/**
 * The cell at `row` and `column` stands for the first `row` words of the pattern and the text up to, but not including, its
 * word `row + low + column`; so a diagonal step stays in its column, and a lost word comes from the column behind.
 */
interface Table {
  readonly pattern: Pattern;
  readonly indexed: IndexedText;
  readonly low: number;
  readonly width: number;
  /** Which step led to each cell, row by row; 0 where the alignment may begin. */
  readonly steps: Uint8Array;
}

const outside = Number.NEGATIVE_INFINITY;

/** One word of the pattern against all words in the band. The inner loop of all anchoring: plain on purpose. */
function fillRow(table: Table, row: number, previous: Float64Array, current: Float64Array): void {
  const { pattern, indexed, low, width, steps } = table;
  const kind = at(pattern.kinds, row - 1);
  const weight = at(pattern.weights, row - 1);
  const mayStart = row <= pattern.first;
  const base = row * width;
  let score = outside;
  for (let column = 0; column < width; column += 1) {
    const place = row + low + column - 1;
    const added = score + newWord;
    score = at(previous, column + 1) + lostWord;
    let step = up;
    if (place >= 0 && place < indexed.kinds.length) {
      let gain = substitution;
      if (kind === indexed.kinds[place]) gain = weight;
      else if (kind === unknown) gain = gainOf(likenessAt(pattern, indexed, row - 1, place), weight);
      const matched = at(previous, column) + gain;
      if (matched >= score) {
        score = matched;
        step = diagonal;
      }
      if (added > score) {
        score = added;
        step = left;
      }
    }
    if (mayStart && score <= 0) {
      score = 0;
      step = 0;
    }
    current[column] = score;
    steps[base + column] = step;
  }
}

/** The kind of a word that the text does not have. */
const unknown = -1;

const gainOf = (alike: number, weight: number): number => (alike > 0 ? alike * weight : substitution);

function indexOfGreatest(scores: Float64Array): number {
  let index = 0;
  for (let other = 1; other < scores.length; other += 1) if (at(scores, other) > at(scores, index)) index = other;
  return index;
}

interface End {
  readonly score: number;
  readonly row: number;
  readonly column: number;
}

function traced({ pattern, indexed, low, width, steps }: Table, end: End): Alignment {
  const placeOf = new Int32Array(pattern.kinds.length).fill(-1);
  const likeness = new Float32Array(pattern.kinds.length);
  let { row, column } = end;
  for (;;) {
    const step = row === 0 ? 0 : at(steps, row * width + column);
    if (step === 0) return { score: end.score, placeOf, likeness };
    if (step === left) {
      column -= 1;
      continue;
    }
    row -= 1;
    if (step === up) {
      column += 1;
      continue;
    }
    const place = row + low + column;
    placeOf[row] = place;
    likeness[row] = pattern.kinds[row] === indexed.kinds[place] ? 1 : likenessAt(pattern, indexed, row, place);
  }
}

/** Whether a word that the text does not have was changed into this one: what the two share at both ends. */
function likenessAt(pattern: Pattern, indexed: IndexedText, index: number, place: number): number {
  if (pattern.kinds[index] !== unknown) return 0;
  const one = pattern.words.texts[index] ?? '';
  const other = indexed.words.texts[place] ?? '';
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  if (shorter < longer * leastLikeness || !sharesAnEnd(one, other)) return 0;
  let shared = 0;
  while (shared < shorter && one.charCodeAt(shared) === other.charCodeAt(shared)) shared += 1;
  const head = shared;
  while (shared < shorter && one.at(head - 1 - shared) === other.at(head - 1 - shared)) shared += 1;
  const alike = shared / longer;
  return alike < leastLikeness ? 0 : alike;
}

/** A quick look that rules most words out. */
const sharesAnEnd = (one: string, other: string): boolean =>
  one.charCodeAt(0) === other.charCodeAt(0) || one.charCodeAt(one.length - 1) === other.charCodeAt(other.length - 1);
