import type { Table } from 'dexie';
import type { Annotation, Draft } from '../core/model/annotation';
import type { ArticleRecord } from '../core/model/article';
import type { AnnotationId, ArticleId, DraftId, ItemId } from '../core/model/ids';
import { articleOfItem, type Item } from '../core/model/item';
import type { Tally } from '../core/model/tally';

export const databaseName = 'ben-le';

/** An article as it lies in the database: found by any of its addresses, and by ids of records that were joined into it. */
export interface ArticleRow extends ArticleRecord {
  readonly formerIds: readonly ArticleId[];
}

/** An item as it lies in the database: found by what it concerns. */
export type ItemRow = Item & { readonly concerns: string };

/** What an item concerns: its article, its site, or everything. Index `concerns`. */
const concernsArticle = (id: ArticleId): string => `article ${id}`;
const concernsSite = (host: string): string => `site ${host}`;
const concernsEverything = 'everything';

/** The last revision of an annotation or item that was removed; nothing else is kept of it. */
interface GraveRow {
  readonly id: AnnotationId | ItemId;
  readonly revision: number;
}

/** One row: what the notebook counts of itself, written in the same transaction as what is counted. */
interface TallyRow extends Tally {
  readonly id: 'notebook';
}

/** The tables of the newest version. */
export interface Tables {
  readonly articles: Table<ArticleRow, ArticleId>;
  readonly annotations: Table<Annotation, AnnotationId>;
  readonly items: Table<ItemRow, ItemId>;
  readonly graves: Table<GraveRow, AnnotationId | ItemId>;
  readonly drafts: Table<Draft, DraftId>;
  readonly tally: Table<TallyRow, 'notebook'>;
}

export const toArticle = ({ formerIds: _, ...article }: ArticleRow): ArticleRecord => article;

export const toItem = ({ concerns: _, ...item }: ItemRow): Item => item;

export const toItemRow = (item: Item): ItemRow => ({ ...item, concerns: concernOf(item) });

export const concernOf = (item: Item): string => {
  const article = articleOfItem(item);
  if (article !== null) return concernsArticle(article);
  return item.kind === 'correction' && item.scope.kind === 'site' ? concernsSite(item.scope.host) : concernsEverything;
};

/** What concerns a page: these articles, its site, everything. */
export const concernsAt = (articles: readonly ArticleId[], site: string | null): readonly string[] => [
  ...articles.map(concernsArticle),
  ...(site === null ? [] : [concernsSite(site)]),
  concernsEverything,
];
