import { type Grams, gramsOf, hashOfRow, hashOfWord } from './grams';
import type { IndexedText } from './indexed-text';
import type { WordRun } from './verbatim';

/**
 * Rows of words that stood once in the text, around the blocks of a passage. A menu printed twice has the same words around
 * each of its items; what stands before the first menu and behind it, it has not twice.
 */
export interface Landmarks {
  /** Hash of the words directly before the passage's blocks and directly behind them; they meet where the blocks are gone. */
  readonly seam: number | null;
  readonly before: readonly Landmark[];
  readonly behind: readonly Landmark[];
}

export interface Landmark {
  readonly hash: number;
  /** In words, from the passage's first word to the landmark's first one. */
  readonly distance: number;
}

/** Words of a landmark: two are often said again, and of four one is often edited. */
const landmarkSize = 3;
/** Words of a seam. */
const seamSize = 6;
/** The next landmark is at least so many words further away: near ones are precise, far ones outlast what is edited near. */
const gaps = [6, 30, 120] as const;
/** A landmark further away says little. In words. */
const farthest = 2_000;

/** Rows of words of a text, made when they are first asked for. */
export interface Rows {
  readonly landmarks: () => Grams;
  readonly seams: () => Grams;
}

export function rowsOf(words: readonly string[], kinds: Int32Array): Rows {
  let hashes: Int32Array | null = null;
  const made = new Map<number, Grams>();
  const rows = (size: number) => (): Grams => {
    hashes ??= hashesOf(words, kinds);
    const grams = made.get(size) ?? gramsOf(hashes, size);
    made.set(size, grams);
    return grams;
  };
  return { landmarks: rows(landmarkSize), seams: rows(seamSize) };
}

function hashesOf(words: readonly string[], kinds: Int32Array): Int32Array {
  const ofKinds = words.map(hashOfWord);
  const hashes = new Int32Array(kinds.length);
  for (let index = 0; index < kinds.length; index += 1) hashes[index] = ofKinds[kinds[index] ?? 0] ?? 0;
  return hashes;
}

/** The landmarks around a passage that begins at the word `first`, in these blocks. */
export function landmarksAround(indexed: IndexedText, blocks: WordRun, first: number): Landmarks {
  return {
    seam: seamAround(indexed, blocks),
    before: landmarksFrom(indexed, { at: blocks.first - landmarkSize, step: -1, first }),
    behind: landmarksFrom(indexed, { at: blocks.behind, step: 1, first }),
  };
}

interface Way {
  readonly at: number;
  readonly step: 1 | -1;
  readonly first: number;
}

function landmarksFrom({ rows }: IndexedText, { at, step, first }: Way): readonly Landmark[] {
  const { hashes, only } = rows.landmarks();
  const found: Landmark[] = [];
  let place = at;
  while (found.length <= gaps.length && Math.abs(place - first) < farthest) {
    const hash = hashes[place];
    if (hash === undefined) break;
    if (only(hash) === undefined) {
      place += step;
      continue;
    }
    found.push({ hash, distance: Math.abs(place - first) });
    place += step * (landmarkSize + (gaps[found.length - 1] ?? 0));
  }
  return found;
}

/**
 * How many of a seam's words stand before the blocks, in the order of trial: where the block ends as the one before it does,
 * three words of each side are in the text already.
 */
const seamParts = [3, 4, 2, 5, 1] as const;

function seamAround(indexed: IndexedText, blocks: WordRun): number | null {
  for (const before of seamParts) {
    const hash = seamHash(indexed, blocks, before);
    if (hash !== null && !indexed.rows.seams().has(hash)) return hash;
  }
  return null;
}

function seamHash({ kinds, words }: IndexedText, { first, behind }: WordRun, before: number): number | null {
  const after = seamSize - before;
  if (first < before || behind + after > kinds.length) return null;
  const around = [...kinds.subarray(first - before, first), ...kinds.subarray(behind, behind + after)];
  const wordHashes = Int32Array.from(around, (kind) => hashOfWord(words[kind] ?? ''));
  return hashOfRow(wordHashes, 0, seamSize);
}

/** Written behind an anchor's fingerprint: `^1k2j-a1b2.5-c3d4.31+e5f6.12`. */
export const writeLandmarks = ({ seam, before, behind }: Landmarks): string =>
  [
    seam === null ? '' : `^${written(seam)}`,
    ...before.map(({ hash, distance }) => `-${written(hash)}.${distance}`),
    ...behind.map(({ hash, distance }) => `+${written(hash)}.${distance}`),
  ].join('');

const written = (hash: number): string => (hash >>> 0).toString(36);
const readHash = (hash: string): number => Number.parseInt(hash, 36) | 0;

/** Inverse of `writeLandmarks`. `null` for anchors that have none, as those of an earlier form. */
export function readLandmarks(fingerprint: string): Landmarks | null {
  const [, seam] = /\^([0-9a-z]{1,7})/.exec(fingerprint) ?? [];
  const landmarks = (sign: string): readonly Landmark[] =>
    [...fingerprint.matchAll(/([-+])([0-9a-z]{1,7})\.(\d{1,4})/g)]
      .filter(([, own]) => own === sign)
      .map(([, , hash = '', distance]) => ({ hash: readHash(hash), distance: Number(distance) }));
  const before = landmarks('-');
  const behind = landmarks('+');
  if (seam === undefined && before.length + behind.length === 0) return null;
  return { seam: seam === undefined ? null : readHash(seam), before, behind };
}
