import { foldedWord } from './folded-word';
import { type Rows, rowsOf } from './landmarks';
import { Room } from './room';
import { type WordBounds, wordBounds } from './word-bounds';

/**
 * A text made ready for finding many anchors in it: its words as numbers, and where each word stands.
 * Costs one pass over the text; holds about 20 bytes a word.
 */
export interface IndexedText {
  readonly text: string;
  /** Where each word begins and ends in the text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** For each word of the text the number of its kind; words that fold to the same have equal numbers, counted from 0. */
  readonly kinds: Int32Array;
  /** Each kind's word, folded. */
  readonly words: readonly string[];
  /** How much a kind tells about a place: rare words more than frequent ones. */
  readonly weights: Float64Array;
  /** The kind of a word in any way of writing that the text has, and folded. */
  readonly kindOf: ReadonlyMap<string, number>;
  /** All places of kind `k`, in order, are `places.subarray(firstPlace[k], firstPlace[k + 1])`. */
  readonly places: Int32Array;
  readonly firstPlace: Int32Array;
  readonly rows: Rows;
  /** Used by one search after the other. */
  readonly room: Room;
}

export function indexText(text: string, { starts, ends }: WordBounds = wordBounds(text)): IndexedText {
  const words: string[] = [];
  const kindOf = new Map<string, number>();
  const kinds = kindsOf(text, { starts, ends }, (written) => newKind(written, words, kindOf));
  const rows = rowsOf(words, kinds);
  return { text, starts, ends, kinds, words, kindOf, ...placesOf(kinds, words.length), rows, room: new Room() };
}

/**
 * The kind of each word; `kindOf` is asked once for each way of writing. Most words of a text were met before: they are found
 * in a table with open addresses by their code units, without making a string of each.
 */
function kindsOf(text: string, { starts, ends }: WordBounds, kindOf: (written: string) => number): Int32Array {
  const count = starts.length;
  const kinds = new Int32Array(count);
  // At most half full, so that a free cell is near. A cell holds the index of a word and 1, or 0.
  const mask = 2 ** (32 - Math.clz32(2 * count + 1)) - 1;
  const cells = new Int32Array(mask + 1);
  for (let index = 0; index < count; index += 1) {
    const start = starts[index] ?? 0;
    const length = (ends[index] ?? 0) - start;
    let cell = hashIn(text, start, start + length) & mask;
    let like = (cells[cell] ?? 0) - 1;
    while (like >= 0 && !isWrittenAlike(text, start, starts[like] ?? 0, ends[like] ?? 0, length)) {
      cell = (cell + 1) & mask;
      like = (cells[cell] ?? 0) - 1;
    }
    if (like < 0) cells[cell] = index + 1;
    kinds[index] = like < 0 ? kindOf(text.slice(start, start + length)) : (kinds[like] ?? 0);
  }
  return kinds;
}

/** FNV-1a over UTF-16 code units, its high bits brought down. */
function hashIn(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Four numbers and no objects: asked once for each word of a text. */
function isWrittenAlike(text: string, start: number, other: number, otherEnd: number, length: number): boolean {
  if (otherEnd - other !== length) return false;
  for (let at = 0; at < length; at += 1) if (text.charCodeAt(start + at) !== text.charCodeAt(other + at)) return false;
  return true;
}

function newKind(written: string, words: string[], kindOf: Map<string, number>): number {
  const word = foldedWord(written);
  const kind = kindOf.get(word) ?? words.length;
  if (kind === words.length) {
    words.push(word);
    kindOf.set(word, kind);
  }
  kindOf.set(written, kind);
  return kind;
}

/** Counting sort of the words by their kind. */
function placesOf(kinds: Int32Array, kindCount: number) {
  const firstPlace = new Int32Array(kindCount + 1);
  for (let index = 0; index < kinds.length; index += 1) add(firstPlace, (kinds[index] ?? 0) + 1, 1);
  for (let kind = 0; kind < kindCount; kind += 1) add(firstPlace, kind + 1, firstPlace[kind] ?? 0);
  const next = firstPlace.slice();
  const places = new Int32Array(kinds.length);
  for (let index = 0; index < kinds.length; index += 1) {
    const kind = kinds[index] ?? 0;
    places[next[kind] ?? 0] = index;
    add(next, kind, 1);
  }
  const weights = new Float64Array(kindCount);
  for (let kind = 0; kind < kindCount; kind += 1)
    weights[kind] = weightOf((firstPlace[kind + 1] ?? 0) - (firstPlace[kind] ?? 0), kinds.length);
  return { places, firstPlace, weights };
}

function add(array: Int32Array, index: number, value: number): void {
  array[index] = (array[index] ?? 0) + value;
}

/** A word that the text has once weighs this much more than one that makes up the whole text. */
const rarityRange = 1.5;

/** The weight of a word that the text has so often, among all its words. */
export const weightOf = (count: number, total: number): number =>
  1 + rarityRange * (1 - Math.log2(1 + count) / Math.log2(2 + total));

/** The word at an offset, or the first one behind it. */
export function wordAt({ ends }: IndexedText, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const countOf = ({ firstPlace }: IndexedText, kind: number): number =>
  kind < 0 ? 0 : (firstPlace[kind + 1] ?? 0) - (firstPlace[kind] ?? 0);
