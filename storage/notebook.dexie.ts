import type { Annotation, Draft, Edit } from '../core/model/annotation';
import type { ArticleRecord, ArticleSighting } from '../core/model/article';
import type { AnnotationId, ArticleId, MakeId, Now } from '../core/model/ids';
import type { Applied, Contents, Merged, Notebook } from '../core/model/notebook';
import { type Result, success } from '../core/model/result';
import { emptyTally, type Recount, type Tallied, type Tally } from '../core/model/tally';
import { type ConnectionOptions, connect, type Database } from './connection';
import { makeListeners } from './listeners';
import { idsOf, planEdit } from './rules/apply-edit';
import { type ArticlePlan, joinRecords, planSighting } from './rules/keep-article';
import { planMerge } from './rules/merge-contents';
import { byAnchor } from './rules/order';
import { type ArticleRow, toArticle } from './schema';

export interface DexieNotebookOptions extends ConnectionOptions {
  readonly now: Now;
  readonly makeId: MakeId;
}

/** The notebook in IndexedDB, and the way to let go of it. Every write is one transaction with strict durability. */
export type DexieNotebook = Notebook & Tallied & { close(): void };

/**
 * Opens with the first call. `watch` hears of changes made through this object; those of other contexts are told by
 * the layer above, which reaches content scripts too.
 */
export const dexieNotebook = ({ now, makeId, ...options }: DexieNotebookOptions): DexieNotebook => {
  const connection = connect(options);
  const listeners = makeListeners();
  const reading = <T>(read: (database: Database) => Promise<T>): Promise<Result<T>> =>
    connection.use(async (database) => success(await read(database)));
  const told = async <T>(writing: Promise<Result<Written<T>>>): Promise<Result<T>> => {
    const written = await writing;
    if (!written.ok) return written;
    if (written.value.touched.length > 0) listeners.tell({ articleIds: written.value.touched });
    return success(written.value.answer);
  };
  const draftsChanged = <T>(answer: Result<T>): Result<T> => {
    if (answer.ok) listeners.tell({ articleIds: [] });
    return answer;
  };

  return {
    findArticle: (addresses) => told(connection.use((database) => findArticle(database, addresses))),
    keepArticle: (sighting) =>
      told(connection.use((database) => keepArticle(database, { sighting, at: now(), newId: () => makeId() }))),
    articles: (ids) => reading((database) => articlesOf(database, ids)),
    annotationsOf: (articleId) => reading((database) => annotationsOf(database, articleId)),
    annotation: (id) => reading(async (database) => (await database.annotations.get(id)) ?? null),
    latest: (limit) => reading((database) => database.annotations.orderBy('updated').reverse().limit(limit).toArray()),
    everything: () => reading(everything),
    apply: (edit) => told(connection.use((database) => apply(database, edit, now()))),
    keepDraft: async (draft) => draftsChanged(await reading((database) => keepDraft(database, draft))),
    dropDraft: async (id) =>
      draftsChanged(
        await reading(async (database) => {
          await database.drafts.delete(id);
          return null;
        }),
      ),
    draft: (id) => reading(async (database) => (await database.drafts.get(id)) ?? null),
    drafts: () => reading((database) => database.drafts.orderBy('updated').reverse().toArray()),
    merge: (contents) => told(connection.use((database) => merge(database, contents))),
    watch: listeners.add,
    tally: () => reading(counted),
    recount: () => reading(recount),
    close: connection.close,
  };
};

/** What a write answers, and the articles it touched. */
interface Written<T> {
  readonly answer: T;
  readonly touched: readonly ArticleId[];
}

const rowsOf = (database: Database, ids: readonly ArticleId[]): Promise<ArticleRow[]> =>
  database.articles.where('id').anyOf(ids).or('formerIds').anyOf(ids).toArray();

const articlesOf = async (database: Database, ids: readonly ArticleId[]): Promise<readonly ArticleRecord[]> => {
  const rows = await rowsOf(database, ids);
  const at = (id: ArticleId): ArticleRow | undefined => rows.find((row) => row.id === id || row.formerIds.includes(id));
  return [...new Set(ids.flatMap((id) => at(id) ?? []))].map(toArticle);
};

const annotationsOf = (database: Database, articleId: ArticleId): Promise<readonly Annotation[]> =>
  database.transaction('r', database.articles, database.annotations, async () => {
    const [row] = await rowsOf(database, [articleId]);
    const annotations = await database.annotations
      .where('articleId')
      .equals(row?.id ?? articleId)
      .toArray();
    return annotations.sort(byAnchor);
  });

const everything = (database: Database): Promise<Contents> =>
  database.transaction('r', database.articles, database.annotations, async () => ({
    articles: (await database.articles.toArray()).map(toArticle),
    annotations: await database.annotations.orderBy('updated').reverse().toArray(),
  }));

const keepDraft = (database: Database, draft: Draft): Promise<null> =>
  database.transaction('rw', database.drafts, async () => {
    const kept = await database.drafts.get(draft.id);
    // Two messages may overtake each other; the later words stay.
    if (kept === undefined || kept.updated <= draft.updated) await database.drafts.put(draft);
    return null;
  });

const counted = async (database: Database): Promise<Tally> => {
  const { writes, annotations } = (await database.tally.get('notebook')) ?? emptyTally;
  return { writes, annotations };
};

const countWrite = async (database: Database, added: number): Promise<void> => {
  const { writes, annotations } = await counted(database);
  await database.tally.put({ id: 'notebook', writes: writes + 1, annotations: annotations + added });
};

const recount = (database: Database): Promise<Recount> =>
  database.transaction('rw', database.annotations, database.tally, async () => {
    const before = await counted(database);
    const found = { ...before, annotations: await database.annotations.count() };
    if (found.annotations !== before.annotations) await database.tally.put({ id: 'notebook', ...found });
    return { counted: before, found };
  });

const under = async (database: Database, addresses: readonly string[]): Promise<readonly ArticleRecord[]> =>
  (await database.articles.where('addresses').anyOf(addresses).distinct().toArray()).map(toArticle);

const onArticles = <T>(database: Database, work: () => Promise<T>): Promise<T> =>
  database.transaction('rw', database.articles, database.annotations, database.tally, work);

/** Looks first; where two records turn out to be one article, joins them. */
const findArticle = async (
  database: Database,
  addresses: readonly string[],
): Promise<Result<Written<ArticleRecord | null>>> => {
  const known = await under(database, addresses);
  if (known.length <= 1) return success({ answer: known[0] ?? null, touched: [] });
  return onArticles(database, async () => {
    const joined = joinRecords(await under(database, addresses));
    return joined === null ? success({ answer: null, touched: [] }) : success(await place(database, joined));
  });
};

const keepArticle = (
  database: Database,
  { sighting, at, newId }: { readonly sighting: ArticleSighting; readonly at: number; readonly newId: () => ArticleId },
): Promise<Result<Written<ArticleRecord>>> =>
  onArticles(database, async () => {
    const known = await under(database, sighting.addresses);
    return success(await place(database, planSighting({ sighting, known, now: at, newId })));
  });

const place = async (database: Database, { record, absorbed }: ArticlePlan): Promise<Written<ArticleRecord>> => {
  const others = absorbed.map((other) => other.id);
  await joinInto(database, record, others);
  await countWrite(database, 0);
  return { answer: record, touched: [record.id, ...others] };
};

/** Writes the record and lets everything that belonged to the absorbed ones belong to it. */
const joinInto = async (database: Database, record: ArticleRecord, absorbed: readonly ArticleId[]): Promise<void> => {
  const rows = await database.articles.bulkGet([record.id, ...absorbed]);
  const former = [...absorbed, ...rows.flatMap((row) => row?.formerIds ?? [])].filter((id) => id !== record.id);
  await database.articles.bulkDelete([...absorbed]);
  await database.articles.put({ ...record, formerIds: [...new Set(former)] });
  if (absorbed.length > 0) {
    await database.annotations.where('articleId').anyOf(absorbed).modify({ articleId: record.id });
  }
};

const apply = (database: Database, edit: Edit, at: number): Promise<Result<Written<Applied>>> =>
  database.transaction('rw', [database.articles, database.annotations, database.graves, database.tally], async () => {
    const ids = idsOf(edit) ?? [];
    const named = [...new Set(edit.put.map((annotation) => annotation.articleId))];
    const rows = await rowsOf(database, named);
    const plan = planEdit(
      edit,
      {
        ...(await standing(database, ids)),
        articles: new Map(rows.flatMap((row) => [row.id, ...row.formerIds].map((id) => [id, row.id] as const))),
      },
      at,
    );
    if (!plan.ok) return plan;
    const { put, remove, added, applied, touched } = plan.value;
    if (touched.length > 0) {
      await database.annotations.bulkPut([...put]);
      await database.annotations.bulkDelete(remove.map((annotation) => annotation.id));
      await database.graves.bulkPut(remove.map(({ id, revision }) => ({ id, revision: revision + 1 })));
      await countWrite(database, added - remove.length);
    }
    return success({ answer: applied, touched });
  });

const standing = async (database: Database, ids: readonly AnnotationId[]) => {
  const annotations = await database.annotations.bulkGet([...ids]);
  const graves = await database.graves.bulkGet([...ids]);
  return {
    annotations: new Map(annotations.flatMap((row) => (row ? [[row.id, row] as const] : []))),
    graves: new Map(graves.flatMap((row) => (row ? [[row.id, row.revision] as const] : []))),
  };
};

const merge = (database: Database, contents: Contents): Promise<Result<Written<Merged>>> =>
  database.transaction('rw', [database.articles, database.annotations, database.graves, database.tally], async () => {
    const rows = await database.articles.toArray();
    const plan = planMerge(contents, {
      ...(await standing(database, [...new Set(contents.annotations.map((annotation) => annotation.id))])),
      articles: rows.map(toArticle),
      former: new Map(rows.flatMap((row) => row.formerIds.map((id) => [id, row.id] as const))),
    });
    if (!plan.ok) return plan;
    const { articles, absorbed, annotations, merged, touched } = plan.value;
    for (const article of articles) {
      await joinInto(database, article, absorbed.get(article.id) ?? []);
    }
    await database.annotations.bulkPut([...annotations]);
    await countWrite(database, merged.added);
    return success({ answer: merged, touched });
  });
