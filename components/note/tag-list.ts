import { bare } from '../../core/text/bare';

/** A tag as it is kept: NFC, without `#` in front and white space around; empty where nothing is left. */
export const cleanTag = (typed: string): string =>
  typed.normalize('NFC').trim().replace(/^#+/, '').replace(/\s+/g, ' ').trim();

/** The tags with the new ones after them; one that differs only in case or tone marks is there already. */
export function withTags(tags: readonly string[], typed: readonly string[]): readonly string[] {
  return typed.map(cleanTag).reduce<readonly string[]>((all, tag) => {
    const known = tag === '' || all.some((other) => bare(other) === bare(tag));
    return known ? all : [...all, tag];
  }, tags);
}
