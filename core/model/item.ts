import type { Correction } from './correction';
import type { FollowUp } from './follow-up';
import type { ArticleId, ItemId } from './ids';

/** What a notebook keeps beside annotations. */
export type Item = Correction | FollowUp;

/** Changes of items, as part of one act of the reader: whole items as they shall be, with the revision they are based on. */
export interface ItemEdit {
  readonly put: readonly Item[];
  readonly remove: readonly { readonly id: ItemId; readonly revision: number }[];
}

/** A page, as far as it decides which items concern it. */
export interface ItemsPlace {
  /** Normalised addresses of the page. */
  readonly addresses: readonly string[];
  /** The page's host, `null` where it has none. */
  readonly site: string | null;
}

/** The article that an item belongs to; `null` for a correction that holds on more than one page. */
export const articleOfItem = (item: Item): ArticleId | null => {
  if (item.kind === 'follow-up') return item.articleId;
  return item.scope.kind === 'page' ? item.scope.articleId : null;
};

/** The same item as one of another article: articles are joined when they turn out to be one. */
export const itemInArticle = (item: Item, articleId: ArticleId): Item => {
  if (item.kind === 'follow-up') return { ...item, articleId };
  return item.scope.kind === 'page' ? { ...item, scope: { ...item.scope, articleId } } : item;
};

export const correctionsIn = (items: readonly Item[]): readonly Correction[] =>
  items.filter((item) => item.kind === 'correction');

export const followUpsIn = (items: readonly Item[]): readonly FollowUp[] =>
  items.filter((item) => item.kind === 'follow-up');
