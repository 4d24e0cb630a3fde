import { countOf, type IndexedText } from './indexed-text';
import { notThere } from './pattern';

/** More copies than this tell nothing of where a passage is. */
const mostCopies = 8;

/**
 * Where these words stand in a row: indexes of the text's words, in order, a few at most. Looks at the places of the rarest
 * word alone.
 */
export function copiesOf(indexed: IndexedText, words: Int32Array): readonly number[] {
  const rarest = rarestOf(indexed, words);
  const kind = words[rarest] ?? notThere;
  if (kind === notThere) return [];
  const first = indexed.firstPlace[kind] ?? 0;
  const copies: number[] = [];
  for (let place = first; place < first + countOf(indexed, kind) && copies.length < mostCopies; place += 1) {
    const start = (indexed.places[place] ?? 0) - rarest;
    if (start >= 0 && standsAt(indexed.kinds, words, start)) copies.push(start);
  }
  return copies;
}

/** The index of the word that the text has least often. */
function rarestOf(indexed: IndexedText, words: Int32Array): number {
  let rarest = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (let index = 0; index < words.length; index += 1) {
    const count = countOf(indexed, words[index] ?? notThere);
    if (count >= fewest) continue;
    fewest = count;
    rarest = index;
  }
  return rarest;
}

function standsAt(kinds: Int32Array, words: Int32Array, start: number): boolean {
  for (let index = 0; index < words.length; index += 1) if (kinds[start + index] !== words[index]) return false;
  return true;
}

/** Words of the text from `first` up to, but not including, `behind`. */
export interface WordRun {
  readonly first: number;
  readonly behind: number;
}

/** The words of the block in which a word stands. */
export function blockAround({ text, starts, ends, kinds }: IndexedText, word: number): WordRun {
  const isParted = (index: number): boolean => text.slice(ends[index - 1], starts[index]).includes('\n');
  let first = word;
  while (first > 0 && !isParted(first)) first -= 1;
  let behind = word + 1;
  while (behind < kinds.length && !isParted(behind)) behind += 1;
  return { first, behind };
}

/** Whether no other block of the text has the same words as this one. */
export function isOnlyBlock(indexed: IndexedText, { first, behind }: WordRun): boolean {
  const copies = copiesOf(indexed, indexed.kinds.subarray(first, behind));
  const isBlock = (start: number): boolean => {
    const block = blockAround(indexed, start);
    return block.first === start && block.behind === start + behind - first;
  };
  return copies.length < mostCopies && copies.filter(isBlock).length === 1;
}
