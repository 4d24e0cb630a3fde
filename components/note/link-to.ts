import { fragmentOfAnchor } from '../../core/fragments/link';
import type { Annotation } from '../../core/model/annotation';
import type { ArticleRecord } from '../../core/model/article';

/**
 * The article's address with a text fragment, by which the browser itself finds the passage; `null` where the standard can't
 * name it.
 */
export function linkTo(
  { anchor }: Pick<Annotation, 'anchor'>,
  { visited }: Pick<ArticleRecord, 'visited'>,
): string | null {
  const fragment = fragmentOfAnchor(anchor);
  if (fragment === null) return null;
  // A fragment of the page's own may be the route to the article.
  const page = visited.replace(/:~:.*$/u, '');
  return page.includes('#') ? page + fragment : `${page}#${fragment}`;
}
