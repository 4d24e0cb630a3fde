import type { Table } from 'dexie';
import type { Annotation, Draft } from '../core/model/annotation';
import type { ArticleRecord } from '../core/model/article';
import type { AnnotationId, ArticleId, DraftId } from '../core/model/ids';
import type { Tally } from '../core/model/tally';

export const databaseName = 'ben-le';

/** An article as it lies in the database: found by any of its addresses, and by ids of records that were joined into it. */
export interface ArticleRow extends ArticleRecord {
  readonly formerIds: readonly ArticleId[];
}

/** The last revision of an annotation that was removed; nothing else is kept of it. */
interface GraveRow {
  readonly id: AnnotationId;
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
  readonly graves: Table<GraveRow, AnnotationId>;
  readonly drafts: Table<Draft, DraftId>;
  readonly tally: Table<TallyRow, 'notebook'>;
}

export const toArticle = ({ formerIds: _, ...article }: ArticleRow): ArticleRecord => article;
