import { tagKey } from '../../core/review/shelf';
import { parseTags } from '../../core/review/tags';

/** Both lists, the second behind the first; a tag that is there already does not come twice. */
export function joinTags(tags: readonly string[], further: readonly string[]): readonly string[] {
  const known = new Set(tags.map(tagKey));
  return [...tags, ...further.filter((tag) => !known.has(tagKey(tag)))];
}

/** The tags with what was typed behind them. */
export const withTags = (tags: readonly string[], typed: string): readonly string[] => joinTags(tags, parseTags(typed));
