import { fragmentGround, textFragmentOf } from '../../core/anchoring/text-fragment';
import type { Annotation } from '../../core/model/annotation';
import type { ArticleRecord } from '../../core/model/article';

/**
 * The article's address with a text fragment, by which the browser itself finds the passage; `null` where the standard can't
 * name it by what was kept around it.
 */
export function linkTo({ anchor }: Annotation, { visited }: ArticleRecord): string | null {
  const { prefix, exact, suffix } = anchor;
  const ground = fragmentGround(`${prefix}${exact}${suffix}`);
  const fragment = textFragmentOf(ground, { start: prefix.length, end: prefix.length + exact.length });
  return fragment === null ? null : `${visited.replace(/#.*$/u, '')}#${fragment}`;
}
