import type { AnnotationId, ArticleId } from '../model/ids';
import { articleOfItem } from '../model/item';
import type { Contents } from '../model/notebook';
import { type ArticleGroup, groupByArticle, type Pair } from '../review/arrange';

/** The part of the notebook that goes into a file. */
export type Choice =
  | { readonly kind: 'everything' }
  | { readonly kind: 'article'; readonly id: ArticleId }
  | { readonly kind: 'annotations'; readonly ids: ReadonlySet<AnnotationId> };

/** What was chosen, with the articles that belong to it. Of an article that is chosen whole its items go too. */
export const chosen = (contents: Contents, choice: Choice): Contents => {
  if (choice.kind === 'everything') return contents;
  const annotations = contents.annotations.filter((annotation) =>
    choice.kind === 'article' ? annotation.articleId === choice.id : choice.ids.has(annotation.id),
  );
  const items = choice.kind === 'article' ? contents.items.filter((item) => articleOfItem(item) === choice.id) : [];
  const ids = new Set([
    ...annotations.map((annotation) => annotation.articleId),
    ...items.flatMap((item) => articleOfItem(item) ?? []),
  ]);
  return { articles: contents.articles.filter((article) => ids.has(article.id)), annotations, items };
};

/** Articles in the order in which the contents name their annotations first, annotations in the order of the text. */
export const articlesIn = (contents: Contents): readonly ArticleGroup<Pair>[] => {
  const articles = new Map(contents.articles.map((article) => [article.id, article]));
  const pairs = contents.annotations.flatMap((annotation) => {
    const article = articles.get(annotation.articleId);
    return article ? [{ annotation, article }] : [];
  });
  return groupByArticle(pairs);
};

export const pairsIn = (contents: Contents): readonly Pair[] => articlesIn(contents).flatMap((group) => group.entries);
