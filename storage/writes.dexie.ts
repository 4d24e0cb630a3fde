import type { Edit } from '../core/model/annotation';
import type { ArticleRecord } from '../core/model/article';
import type { AnnotationId, ArticleId, ItemId } from '../core/model/ids';
import { articleOfItem, itemInArticle } from '../core/model/item';
import type { Applied, Change, Contents, Merged } from '../core/model/notebook';
import { type Result, success } from '../core/model/result';
import { emptyTally, type Tally } from '../core/model/tally';
import type { Database } from './connection';
import { articlesNamed, idsOf, planEdit } from './rules/apply-edit';
import { planMerge } from './rules/merge-contents';
import {
  type ArticleRow,
  concernOf,
  concernsArticle,
  concernsAt,
  type GraveRow,
  type Place,
  toArticle,
  toItem,
  toItemRow,
} from './schema';

/** What a write answers, and what it changed. */
export interface Written<T> {
  readonly answer: T;
  readonly change: Change | null;
}

export const rowsOf = (database: Database, ids: readonly ArticleId[]): Promise<ArticleRow[]> =>
  database.articles.where('id').anyOf(ids).or('formerIds').anyOf(ids).toArray();

export const counted = async (database: Database): Promise<Tally> => {
  const { writes, annotations } = (await database.tally.get('notebook')) ?? emptyTally;
  return { writes, annotations };
};

/** What a write did, as far as it is counted and copied. */
export interface Counted {
  /** How many annotations there are more than before. */
  readonly added: number;
  /** The places that it changed. */
  readonly places: readonly Place[];
  /** The least number that the write gets: counting never falls behind what was counted once. */
  readonly atLeast?: number;
}

/** Counts a write, and notes what is to be copied again. */
export const countWrite = async (database: Database, { added, places, atLeast = 0 }: Counted): Promise<void> => {
  const tally = await counted(database);
  const writes = Math.max(tally.writes + 1, atLeast);
  await database.tally.put({ id: 'notebook', writes, annotations: tally.annotations + added });
  await database.uncopied.bulkPut([...new Set(places)].map((place) => ({ place, writes })));
};

/** Writes the record and lets everything that belonged to the absorbed ones belong to it. */
export const joinInto = async (
  database: Database,
  record: ArticleRecord,
  absorbed: readonly ArticleId[],
): Promise<void> => {
  const rows = await database.articles.bulkGet([record.id, ...absorbed]);
  const former = [...absorbed, ...rows.flatMap((row) => row?.formerIds ?? [])].filter((id) => id !== record.id);
  await database.articles.bulkDelete([...absorbed]);
  await database.articles.put({ ...record, formerIds: [...new Set(former)] });
  if (absorbed.length > 0) {
    await database.annotations.where('articleId').anyOf(absorbed).modify({ articleId: record.id });
    const moved = await database.items
      .where('concerns')
      .anyOf(concernsAt(absorbed, null))
      .filter((item) => articleOfItem(item) !== null)
      .toArray();
    await database.items.bulkPut(moved.map((row) => toItemRow(itemInArticle(toItem(row), record.id))));
    await database.graves
      .where('place')
      .anyOf(absorbed.map(concernsArticle))
      .modify({ place: concernsArticle(record.id) });
  }
};

/** The tables that a write may change. */
export const keptIn = ({ articles, annotations, items, graves, tally, uncopied }: Database) => [
  articles,
  annotations,
  items,
  graves,
  tally,
  uncopied,
];

export const apply = (database: Database, edit: Edit, at: number): Promise<Result<Written<Applied>>> =>
  database.transaction('rw', keptIn(database), async () => {
    const rows = await rowsOf(database, articlesNamed(edit));
    const plan = planEdit(
      edit,
      {
        ...(await standing(database, idsOf(edit) ?? { annotations: [], items: [] })),
        articles: new Map(rows.flatMap((row) => [row.id, ...row.formerIds].map((id) => [id, row.id] as const))),
      },
      at,
    );
    if (!plan.ok) return plan;
    const { annotations, items, added, applied, change } = plan.value;
    if (change !== null) {
      await database.annotations.bulkPut([...annotations.put]);
      await database.annotations.bulkDelete(annotations.remove.map(({ id }) => id));
      await database.items.bulkPut(items.put.map(toItemRow));
      await database.items.bulkDelete(items.remove.map(({ id }) => id));
      const graves = [
        ...annotations.remove.map((row) => graveOf(row, concernsArticle(row.articleId), at)),
        ...items.remove.map((row) => graveOf(row, concernOf(row), at)),
      ];
      await database.graves.bulkPut(graves);
      await countWrite(database, {
        added: added - annotations.remove.length,
        places: [...change.articleIds.map(concernsArticle), ...[...items.put, ...items.remove].map(concernOf)],
      });
    }
    return success({ answer: applied, change });
  });

const graveOf = ({ id, revision }: Pick<GraveRow, 'id' | 'revision'>, place: Place, removed: number): GraveRow => ({
  id,
  revision: revision + 1,
  place,
  removed,
});

interface Named {
  readonly annotations: readonly AnnotationId[];
  readonly items: readonly ItemId[];
}

export const standing = async (database: Database, named: Named) => {
  const annotations = await database.annotations.bulkGet([...named.annotations]);
  const items = await database.items.bulkGet([...named.items]);
  const graves = await database.graves.bulkGet([...named.annotations, ...named.items]);
  return {
    annotations: new Map(annotations.flatMap((row) => (row ? [[row.id, row] as const] : []))),
    items: new Map(items.flatMap((row) => (row ? [[row.id, toItem(row)] as const] : []))),
    graves: new Map<string, number>(graves.flatMap((row) => (row ? [[row.id, row.revision] as const] : []))),
  };
};

export const merge = (database: Database, contents: Contents): Promise<Result<Written<Merged>>> =>
  database.transaction('rw', keptIn(database), async () => {
    const rows = await database.articles.toArray();
    const named = {
      annotations: [...new Set(contents.annotations.map(({ id }) => id))],
      items: [...new Set(contents.items.map(({ id }) => id))],
    };
    const plan = planMerge(contents, {
      ...(await standing(database, named)),
      articles: rows.map(toArticle),
      former: new Map(rows.flatMap((row) => row.formerIds.map((id) => [id, row.id] as const))),
    });
    if (!plan.ok) return plan;
    const { articles, absorbed, annotations, items, added, merged, change } = plan.value;
    for (const article of articles) {
      await joinInto(database, article, absorbed.get(article.id) ?? []);
    }
    await database.annotations.bulkPut([...annotations]);
    await database.items.bulkPut(items.map(toItemRow));
    await countWrite(database, {
      added,
      places: [...change.articleIds.map(concernsArticle), ...items.map(concernOf)],
    });
    return success({ answer: merged, change });
  });
