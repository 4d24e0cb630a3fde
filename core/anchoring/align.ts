import type { IndexedText } from './indexed-text';
import { likenessOf } from './likeness';
import { notThere, type Pattern } from './pattern';

/**
 * How the words of a pattern lie on the words of a text, at the best place of a window. The arrays may be longer than the
 * pattern, and are good until the next alignment in this text.
 */
export interface Alignment {
  /** Weight of the matched words less the cost of all differences. */
  readonly score: number;
  /** For each word of the pattern the index of the text's word that stands in its place, or -1 where there is none. */
  readonly placeOf: Int32Array;
  /** For each word of the pattern how alike the two are: 1 for equal words, 0 for another word or none. */
  readonly likeness: Float64Array;
}

/** A word in another's place costs less than a lost word and a new one, so that edits keep their place. */
const substitution = -0.7;
const lostWord = -0.6;
const newWord = -0.6;

const diagonal = 1;
const up = 2;
const left = 3;

const outside = Number.NEGATIVE_INFINITY;

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
  const { size } = pattern;
  const width = 2 * slack + 1;
  const scores = indexed.room.alignScores.take(width + 1).fill(0, 0, width);
  scores[width] = outside;
  const steps = indexed.room.alignSteps.take((size + 1) * width);
  const table: Table = { pattern, indexed, low: middle - slack, width, scores, steps };
  let end: End = { score: pattern.behind === 0 ? 0 : outside, row: 0, column: 0 };
  for (let row = 1; row <= size; row += 1) {
    fillRow(table, row);
    if (row < pattern.behind) continue;
    const column = indexOfGreatest(scores, width);
    const score = scores[column] ?? outside;
    if (score > end.score) end = { score, row, column };
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
  /** Of the last row, and one more that can't be reached. A row is written over the one before it. */
  readonly scores: Float64Array;
  /** Which step led to each cell, row by row; 0 where the alignment may begin. */
  readonly steps: Uint8Array;
}

/** One word of the pattern against all words in the band. The inner loop of all anchoring: plain on purpose. */
function fillRow(table: Table, row: number): void {
  const { pattern, width, scores, steps } = table;
  const gains = gainsOf(table, row);
  const mayStart = row <= pattern.first;
  const base = row * width;
  let score = outside;
  for (let column = 0; column < width; column += 1) {
    const gain = gains[column] ?? outside;
    const added = score + newWord;
    score = (scores[column + 1] ?? 0) + lostWord;
    let step = up;
    if (gain > outside) {
      const matched = (scores[column] ?? 0) + gain;
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
    scores[column] = score;
    steps[base + column] = step;
  }
}

/** What the pattern's word gains from each word in the band; `outside` before the text and behind it. */
function gainsOf({ pattern, indexed, low, width }: Table, row: number): Float64Array {
  const { kinds, room } = indexed;
  const kind = pattern.kinds[row - 1] ?? notThere;
  const weight = pattern.weights[row - 1] ?? 0;
  const gains = room.alignGains.take(width).fill(outside, 0, width);
  const firstPlace = row + low - 1;
  const behind = Math.min(width, kinds.length - firstPlace);
  for (let column = Math.max(0, -firstPlace); column < behind; column += 1) {
    const place = firstPlace + column;
    if (kind === notThere) gains[column] = gainOf(pattern, indexed, row - 1, place);
    else gains[column] = kind === kinds[place] ? weight : substitution;
  }
  return gains;
}

/** What a word that the text does not have gains from standing for this one. */
function gainOf({ newWords, weights }: Pattern, { words, kinds }: IndexedText, index: number, place: number): number {
  const alike = likenessOf(newWords[index] ?? '', words[kinds[place] ?? 0] ?? '');
  return alike > 0 ? alike * (weights[index] ?? 0) : substitution;
}

function indexOfGreatest(scores: Float64Array, width: number): number {
  let index = 0;
  let greatest = scores[0] ?? outside;
  for (let other = 1; other < width; other += 1) {
    const score = scores[other] ?? outside;
    if (score <= greatest) continue;
    greatest = score;
    index = other;
  }
  return index;
}

interface End {
  readonly score: number;
  readonly row: number;
  readonly column: number;
}

function traced({ pattern, indexed, low, width, steps }: Table, end: End): Alignment {
  const { size, newWords } = pattern;
  const placeOf = indexed.room.alignedPlaces.take(size).fill(-1, 0, size);
  const likeness = indexed.room.alignedLikeness.take(size).fill(0, 0, size);
  let { row, column } = end;
  for (;;) {
    const step = row === 0 ? 0 : (steps[row * width + column] ?? 0);
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
    const kind = indexed.kinds[place] ?? 0;
    placeOf[row] = place;
    if (pattern.kinds[row] === kind) likeness[row] = 1;
    else if (pattern.kinds[row] === notThere)
      likeness[row] = likenessOf(newWords[row] ?? '', indexed.words[kind] ?? '');
  }
}
