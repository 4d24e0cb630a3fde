/** A field of an article's metadata. */
export type Field = 'title' | 'byline' | 'published' | 'outlet' | 'source' | 'canonical' | 'language';

/** One value that the page gives for a field. */
export interface Evidence {
  readonly field: Field;
  readonly value: string;
  /** Where it stands: `json-ld datePublished`, `meta og:title`, `text above the body`. */
  readonly from: string;
  /**
   * How far the place is to be believed, 0 to 1. Places that agree add up, so that two doubtful ones beat a good one.
   * The scores are the author's judgement, ordered by how often each place was right on saved news pages.
   */
  readonly score: number;
}

/**
 * Signs and spaces of Latin, East Asian and general punctuation, as ranges: the class of all letters of Unicode would be
 * the dearest single thing in the finder, and a rare sign that is missed here makes two values differ, no more.
 */
const signs =
  /[\s!-/:-@[-`{-\u00bf\u00d7\u00f7\u2000-\u206f\u2190-\u2bff\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/g;

/** Letters and digits alone, in lower case, for telling whether two values say the same. */
export const comparable = (text: string): string => text.normalize('NFC').toLowerCase().replace(signs, ' ').trim();

/** The value whose places add up to the most; where several write it in different ways, the way of the best place. */
export const best = (evidence: readonly Evidence[], key: (value: string) => string = comparable): string | null => {
  const sums = new Map<string, { sum: number; top: Evidence }>();
  for (const one of evidence) {
    const same = sums.get(key(one.value));
    if (same === undefined) sums.set(key(one.value), { sum: one.score, top: one });
    else {
      same.sum += one.score;
      if (one.score > same.top.score) same.top = one;
    }
  }
  let winner: { readonly sum: number; readonly top: Evidence } | null = null;
  for (const one of sums.values()) if (winner === null || one.sum > winner.sum) winner = one;
  return winner !== null && winner.sum > 0 ? winner.top.value : null;
};
