/** Where each row of so many words stands in a text, by its hash. */
export interface Grams {
  /** The index of the first word of the only such row; `undefined` where there is none, or more than one. */
  readonly only: (hash: number) => number | undefined;
  /** Whether there is one or more. */
  readonly has: (hash: number) => boolean;
  /** Hashes by the index of the row's first word. */
  readonly hashes: Int32Array;
}

/** Marks of the table's cells: nothing, or several rows with one hash; all others are a row's index and 1. */
const nothing = 0;
const several = -1;

/** Rows of `size` words, in a table with open addresses. Costs `size` steps for each word of the text. */
export function gramsOf(wordHashes: Int32Array, size: number): Grams {
  const count = Math.max(0, wordHashes.length - size + 1);
  const hashes = new Int32Array(count);
  // At most half full, so that a free cell is near.
  const mask = 2 ** (32 - Math.clz32(2 * count + 1)) - 1;
  const keys = new Int32Array(mask + 1);
  const cells = new Int32Array(mask + 1);
  const cellOf = (hash: number): number => {
    let cell = hash & mask;
    while (cells[cell] !== nothing && keys[cell] !== hash) cell = (cell + 1) & mask;
    return cell;
  };
  for (let index = 0; index < count; index += 1) {
    const hash = hashOfRow(wordHashes, index, size);
    const cell = cellOf(hash);
    hashes[index] = hash;
    keys[cell] = hash;
    cells[cell] = cells[cell] === nothing ? index + 1 : several;
  }
  return {
    only: (hash) => {
      const place = cells[cellOf(hash)] ?? nothing;
      return place > nothing ? place - 1 : undefined;
    },
    has: (hash) => cells[cellOf(hash)] !== nothing,
    hashes,
  };
}

/** FNV-1a over whole words in place of bytes: 32 bits with a sign. */
export function hashOfRow(wordHashes: Int32Array, first: number, size: number): number {
  let hash = 0x811c9dc5;
  for (let index = first; index < first + size; index += 1)
    hash = Math.imul(hash ^ (wordHashes[index] ?? 0), 0x01000193);
  // The last word was multiplied once: its high bits must reach the low ones. As in Austin Appleby's MurmurHash3.
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** FNV-1a over UTF-16 code units. */
export function hashOfWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash | 0;
}
