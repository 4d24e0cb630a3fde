import { type Words, wordsOf } from './words';

/**
 * A text made ready for finding many anchors in it: its words as numbers, and where each word stands.
 * Costs one pass over the text; holds about 16 bytes a word.
 */
export interface IndexedText {
  readonly words: Words;
  /** For each word of the text the number of its kind; equal words have equal numbers, counted from 0. */
  readonly kinds: Uint32Array;
  readonly kindOf: ReadonlyMap<string, number>;
  /** All places of kind `k`, in order, are `places.subarray(firstPlace[k], firstPlace[k + 1])`. */
  readonly places: Uint32Array;
  readonly firstPlace: Uint32Array;
}

export function indexText(text: string): IndexedText {
  const words = wordsOf(text);
  const kindOf = new Map<string, number>();
  const kinds = new Uint32Array(words.texts.length);
  words.texts.forEach((word, index) => {
    let kind = kindOf.get(word);
    if (kind === undefined) {
      kind = kindOf.size;
      kindOf.set(word, kind);
    }
    kinds[index] = kind;
  });
  return { words, kinds, kindOf, ...placesOf(kinds, kindOf.size) };
}

/** Counting sort of the words by their kind. */
function placesOf(kinds: Uint32Array, kindCount: number) {
  const firstPlace = new Uint32Array(kindCount + 1);
  for (const kind of kinds) firstPlace[kind + 1] = at(firstPlace, kind + 1) + 1;
  for (let kind = 0; kind < kindCount; kind += 1)
    firstPlace[kind + 1] = at(firstPlace, kind + 1) + at(firstPlace, kind);
  const next = firstPlace.slice();
  const places = new Uint32Array(kinds.length);
  kinds.forEach((kind, index) => {
    const place = at(next, kind);
    places[place] = index;
    next[kind] = place + 1;
  });
  return { places, firstPlace };
}

/** An element of a typed array that is known to be there. */
export const at = (array: ArrayLike<number>, index: number): number => array[index] ?? 0;

export const countOf = (indexed: IndexedText, kind: number): number =>
  kind < 0 ? 0 : at(indexed.firstPlace, kind + 1) - at(indexed.firstPlace, kind);
