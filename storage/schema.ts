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

/**
 * Where records belong, written as a text: an article with its annotations and items, a site, or everything. Index
 * `concerns` of items; the second copy is kept by it.
 */
export type Place = string;

const articleSign = 'article ';
export const concernsArticle = (id: ArticleId): Place => `${articleSign}${id}`;
/** The article that a place is; `null` for a site and for everything. */
export const articleAt = (place: Place): ArticleId | null =>
  place.startsWith(articleSign) ? (place.slice(articleSign.length) as ArticleId) : null;
const concernsSite = (host: string): Place => `site ${host}`;
const concernsEverything = 'everything';

/** That an annotation or item was removed: its last revision, where it belonged and when. Nothing it said is kept. */
export interface GraveRow {
  readonly id: AnnotationId | ItemId;
  readonly revision: number;
  /** Where it belonged. Absent where it was removed before version 3 of the database. */
  readonly place?: Place;
  /** Milliseconds since 1970. Absent as `place` is. */
  readonly removed?: number;
}

/** A place that changed since it was copied, written in the same transaction as the change. */
interface UncopiedRow {
  readonly place: Place;
  /** The number of the latest write that changed it, as the tally counts. */
  readonly writes: number;
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
  readonly uncopied: Table<UncopiedRow, Place>;
  readonly drafts: Table<Draft, DraftId>;
  readonly tally: Table<TallyRow, 'notebook'>;
}

export const toArticle = ({ formerIds: _, ...article }: ArticleRow): ArticleRecord => article;

export const toItem = ({ concerns: _, ...item }: ItemRow): Item => item;

export const toItemRow = (item: Item): ItemRow => ({ ...item, concerns: concernOf(item) });

export const concernOf = (item: Item): Place => {
  const article = articleOfItem(item);
  if (article !== null) return concernsArticle(article);
  return item.kind === 'correction' && item.scope.kind === 'site' ? concernsSite(item.scope.host) : concernsEverything;
};

/** What concerns a page: these articles, its site, everything. */
export const concernsAt = (articles: readonly ArticleId[], site: string | null): readonly Place[] => [
  ...articles.map(concernsArticle),
  ...(site === null ? [] : [concernsSite(site)]),
  concernsEverything,
];
