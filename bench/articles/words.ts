/** Precision, recall and their harmonic mean, each from 0 to 1. */
export interface Overlap {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Words in lower case; signs of Chinese, Japanese and Korean count one by one, having no spaces between words. */
const word =
  /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[\p{L}\p{M}\p{N}]+?(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\p{L}\p{M}\p{N}]|$)/gu;

export const wordsOf = (text: string): readonly string[] => text.normalize('NFC').toLowerCase().match(word) ?? [];

const countsOf = (words: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};

/** How far two texts have the same words, each as often as it stands in both. */
export const overlapOf = (found: string, truth: string): Overlap => {
  const [foundWords, truthWords] = [wordsOf(found), wordsOf(truth)];
  if (foundWords.length === 0 && truthWords.length === 0) return { precision: 1, recall: 1, f1: 1 };
  const [ours, theirs] = [countsOf(foundWords), countsOf(truthWords)];
  let shared = 0;
  for (const [one, count] of ours) shared += Math.min(count, theirs.get(one) ?? 0);
  if (shared === 0) return { precision: 0, recall: 0, f1: 0 };
  const [precision, recall] = [shared / foundWords.length, shared / truthWords.length];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
};
