import type { Annotation } from '../model/annotation';
import type { ArticleRecord } from '../model/article';
import type { AnnotationId, ArticleId } from '../model/ids';
import type { Contents } from '../model/notebook';
import { type ArticleGroup, groupByArticle } from '../review/arrange';
import { shelve } from '../review/shelf';

/** The part of the notebook that goes into a file. */
export type Choice =
  | { readonly kind: 'everything' }
  | { readonly kind: 'article'; readonly id: ArticleId }
  | { readonly kind: 'annotations'; readonly ids: ReadonlySet<AnnotationId> };

/** What was chosen, with the articles that belong to it. */
export const chosen = (contents: Contents, choice: Choice): Contents => {
  if (choice.kind === 'everything') return contents;
  const annotations = contents.annotations.filter((annotation) =>
    choice.kind === 'article' ? annotation.articleId === choice.id : choice.ids.has(annotation.id),
  );
  const ids = new Set(annotations.map((annotation) => annotation.articleId));
  return { articles: contents.articles.filter((article) => ids.has(article.id)), annotations };
};

/** Articles in the order of their newest annotation, annotations in the order of the text. */
export const articlesIn = (contents: Contents): readonly ArticleGroup[] => groupByArticle(shelve(contents).entries);

export interface Pair {
  readonly annotation: Annotation;
  readonly article: ArticleRecord;
}

export const pairsIn = (contents: Contents): readonly Pair[] => articlesIn(contents).flatMap((group) => group.entries);
