import { tagKey } from './shelf';

/**
 * The tags in what the reader typed: separated by commas, semicolons or line ends, or each begun with `#`. A tag may hold
 * spaces (`kiểm điểm`). In NFC, without `#`; of two that are equal when folded the first stays.
 */
export const parseTags = (typed: string): readonly string[] => {
  const tags = new Map<string, string>();
  for (const part of typed.normalize('NFC').split(/[,;\n]|(?:^|\s)(?=#)/u)) {
    const tag = part
      .replace(/^[\s#]+/u, '')
      .replace(/\s+/gu, ' ')
      .trim();
    const key = tagKey(tag);
    if (key !== '' && !tags.has(key)) tags.set(key, tag);
  }
  return [...tags.values()];
};

/** The inverse, for a field in which tags are edited. */
export const formatTags = (tags: readonly string[]): string => tags.join(', ');
