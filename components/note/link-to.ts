import { fragmentOfAnchor } from '../../core/anchoring/link';
import type { Annotation } from '../../core/model/annotation';
import type { ArticleRecord } from '../../core/model/article';

/**
 * The article's address with a text fragment, by which the browser itself finds the passage; `null` where the standard can't
 * name it by what was kept around it.
 */
export function linkTo({ anchor }: Annotation, { visited }: ArticleRecord): string | null {
  const fragment = fragmentOfAnchor(anchor);
  return fragment === null ? null : `${visited.replace(/#.*$/u, '')}#${fragment}`;
}
