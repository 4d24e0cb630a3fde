import { tagKey } from '../../core/review/shelf';
import { parseTags } from '../../core/review/tags';

/** The tags with what was typed behind them; a tag that is there already does not come twice. */
export function withTags(tags: readonly string[], typed: string): readonly string[] {
  const known = new Set(tags.map(tagKey));
  return [...tags, ...parseTags(typed).filter((tag) => !known.has(tagKey(tag)))];
}
