import { bare } from '../../core/text/bare';

/** A tag as it is kept: NFC, without `#` in front and white space around; empty where nothing is left. */
export const cleanTag = (typed: string): string =>
  typed.normalize('NFC').trim().replace(/^#+/, '').replace(/\s+/g, ' ').trim();

/** The tags with the new ones after them; one that differs only in case or tone marks is there already. */
export function withTags(tags: readonly string[], typed: readonly string[]): readonly string[] {
  const all = [...tags];
  for (const tag of typed.map(cleanTag)) {
    if (tag !== '' && !all.some((other) => bare(other) === bare(tag))) all.push(tag);
  }
  return all;
}
