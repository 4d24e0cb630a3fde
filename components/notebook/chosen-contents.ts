import type { AnnotationId, ArticleId } from '../../core/model/ids';
import type { Contents } from '../../core/model/notebook';

/** What goes into a file: the notes of an article, the selected ones, or all. */
export type Choice =
  | { readonly kind: 'page'; readonly article: ArticleId }
  | { readonly kind: 'selection'; readonly ids: ReadonlySet<AnnotationId> }
  | { readonly kind: 'everything' };

/** The chosen notes with their articles. */
export function chosenContents(contents: Contents, choice: Choice): Contents {
  if (choice.kind === 'everything') return contents;
  const annotations = contents.annotations.filter((annotation) =>
    choice.kind === 'page' ? annotation.articleId === choice.article : choice.ids.has(annotation.id),
  );
  const ids = new Set(annotations.map((annotation) => annotation.articleId));
  return { annotations, articles: contents.articles.filter((article) => ids.has(article.id)) };
}
