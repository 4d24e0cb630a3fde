/** Words less alike than this are different words: `chỉ thị` and `chỉ đạo` share more letters than a typing slip leaves. */
const leastLikeness = 0.6;

/** Whether one word was changed into the other: the share of the longer one's letters that both have at their ends. */
export function likenessOf(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  if (shorter < longer * leastLikeness || !sharesAnEnd(one, other)) return 0;
  let shared = 0;
  while (shared < shorter && one.charCodeAt(shared) === other.charCodeAt(shared)) shared += 1;
  const head = shared;
  while (shared < shorter && fromEnd(one, shared - head) === fromEnd(other, shared - head)) shared += 1;
  const alike = shared / longer;
  return alike < leastLikeness ? 0 : alike;
}

/** A quick look that rules most words out. */
const sharesAnEnd = (one: string, other: string): boolean =>
  one.charCodeAt(0) === other.charCodeAt(0) || fromEnd(one, 0) === fromEnd(other, 0);

const fromEnd = (word: string, back: number): number => word.charCodeAt(word.length - 1 - back);
