import type { Annotation, Draft } from '../core/model/annotation';
import type { ArticleRecord, ArticleSighting } from '../core/model/article';
import type { ArticleId, MakeId, Now } from '../core/model/ids';
import type { Item, ItemsPlace } from '../core/model/item';
import type { Contents, Notebook } from '../core/model/notebook';
import { type Result, success } from '../core/model/result';
import type { Recount, Tallied } from '../core/model/tally';
import { type ConnectionOptions, connect, type Database } from './connection';
import { type Copied, copiedDatabase } from './copy/copied.dexie';
import { makeListeners } from './listeners';
import { type ArticlePlan, joinRecords, planSighting } from './rules/keep-article';
import { byAnchor, newestFirst } from './rules/order';
import { type ArticleRow, concernsArticle, concernsAt, toArticle, toItem } from './schema';
import { apply, counted, countWrite, joinInto, keptIn, merge, rowsOf, type Written } from './writes.dexie';

export interface DexieNotebookOptions extends ConnectionOptions {
  readonly now: Now;
  readonly makeId: MakeId;
}

/**
 * The notebook in IndexedDB, what its second copy is made from, and the way to let go of it. Every write is one
 * transaction with strict durability.
 */
export type DexieNotebook = Notebook & Tallied & { readonly copied: Copied; close(): void };

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
    if (written.value.change !== null) listeners.tell(written.value.change);
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
    itemsAt: (place) => reading((database) => itemsAt(database, place)),
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
    copied: copiedDatabase(connection, listeners.tell),
    close: connection.close,
  };
};

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

const itemsAt = (database: Database, { addresses, site }: ItemsPlace): Promise<readonly Item[]> =>
  database.transaction('r', database.articles, database.items, async () => {
    const articles = await under(database, addresses);
    const wanted = concernsAt(
      articles.map((article) => article.id),
      site,
    );
    const rows = await database.items.where('concerns').anyOf(wanted).toArray();
    return rows.map(toItem).sort(newestFirst);
  });

const everything = (database: Database): Promise<Contents> =>
  database.transaction('r', database.articles, database.annotations, database.items, async () => ({
    articles: (await database.articles.toArray()).map(toArticle),
    annotations: await database.annotations.orderBy('updated').reverse().toArray(),
    items: (await database.items.orderBy('updated').reverse().toArray()).map(toItem),
  }));

const keepDraft = (database: Database, draft: Draft): Promise<null> =>
  database.transaction('rw', database.drafts, async () => {
    const kept = await database.drafts.get(draft.id);
    // Two messages may overtake each other; the later words stay.
    if (kept === undefined || kept.updated <= draft.updated) await database.drafts.put(draft);
    return null;
  });

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
  database.transaction('rw', keptIn(database), work);

/** Looks first; where two records turn out to be one article, joins them. */
const findArticle = async (
  database: Database,
  addresses: readonly string[],
): Promise<Result<Written<ArticleRecord | null>>> => {
  const known = await under(database, addresses);
  if (known.length <= 1) return success({ answer: known[0] ?? null, change: null });
  return onArticles(database, async () => {
    const joined = joinRecords(await under(database, addresses));
    return joined === null ? success({ answer: null, change: null }) : success(await place(database, joined));
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
  const articleIds = [record.id, ...others];
  await countWrite(database, { added: 0, places: articleIds.map(concernsArticle) });
  return { answer: record, change: { articleIds } };
};
