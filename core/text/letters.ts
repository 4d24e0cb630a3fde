/**
 * Vietnamese letters and word boundaries. ASCII classes are wrong here: `\b` and `\w` hold Đ, ô and ư to be no letters,
 * so a boundary built on them finds `ông` inside `Đông`.
 */

/** What may not stand before the start of a word, as the source of a `u` regular expression. */
export const wordStart = '(?<![\\p{L}\\p{M}\\p{N}])';
/** What may not stand after the end of a word. */
export const wordEnd = '(?![\\p{L}\\p{M}\\p{N}])';

/** Escapes what would have a meaning in a regular expression. */
export const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** How a word is written, told by its letters' case. */
export type Shape = 'lower' | 'title' | 'upper' | 'mixed';

/** A single capital counts as `title`: it may begin a name (`A`, `Y`) as well as an abbreviation. */
export function shapeOf(word: string): Shape {
  const lower = word.toLowerCase();
  if (word === lower) return 'lower';
  const first = word.slice(0, 1);
  if (first === first.toLowerCase()) return 'mixed';
  if (word.slice(1) === lower.slice(1)) return 'title';
  return word === word.toUpperCase() ? 'upper' : 'mixed';
}
