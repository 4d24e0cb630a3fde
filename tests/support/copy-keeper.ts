import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Contents } from '../../core/model/notebook';
import type { StorageFailure } from '../../core/model/result';
import { connect, type Database } from '../../storage/connection';
import type { CopyFiles } from '../../storage/copy/files';
import { copyKeeper, type Keeper } from '../../storage/copy/keeper';
import type { Back } from '../../storage/copy/meet.dexie';
import { type DexieNotebook, dexieNotebook } from '../../storage/notebook.dexie';
import { countingIds, tickingClock, valueIn } from './notes';

export const openNotebook = (indexedDB: IDBFactory, now = tickingClock(), makeId = countingIds()): DexieNotebook =>
  dexieNotebook({ now, makeId, indexedDB, IDBKeyRange });

export interface Watched {
  readonly keeper: Keeper;
  readonly backs: Back[];
  readonly states: (StorageFailure | null)[];
}

/** A keeper, with what it told. */
export const watchedKeeper = (notebook: DexieNotebook, files: CopyFiles, now = () => 7): Watched => {
  const backs: Back[] = [];
  const states: (StorageFailure | null)[] = [];
  const keeper = copyKeeper({
    database: notebook.copied,
    files,
    now,
    pause: async () => undefined,
    onBack: async (back) => void backs.push(back),
    onState: async (failure) => void states.push(failure),
  });
  return { keeper, backs, states };
};

const tables = ['articles', 'annotations', 'items', 'graves', 'drafts', 'tally', 'uncopied'] as const;
export type Rows = Readonly<Record<(typeof tables)[number], readonly object[]>>;

/** Works on the tables as no notebook would. */
export const tamper = async <T>(indexedDB: IDBFactory, work: (database: Database) => Promise<T>): Promise<T> => {
  const connection = connect({ indexedDB, IDBKeyRange });
  const worked = await connection.use(async (database) => ({ ok: true, value: await work(database) }));
  connection.close();
  return valueIn(worked);
};

export const rowsIn = (indexedDB: IDBFactory): Promise<Rows> =>
  tamper(indexedDB, async (database) => {
    const rows = await Promise.all(tables.map((name) => database.table(name).toArray()));
    return Object.fromEntries(tables.map((name, index) => [name, rows[index] ?? []])) as unknown as Rows;
  });

/** A database that came back as it was at some time. */
export const databaseOf = async (rows: Rows): Promise<IDBFactory> => {
  const indexedDB = new IDBFactory();
  await tamper(indexedDB, async (database) => {
    for (const name of tables) await database.table(name).bulkPut([...rows[name]]);
  });
  return indexedDB;
};

/** What the notebook holds, in one order, without articles that hold nothing. */
export const heldIn = async (notebook: DexieNotebook): Promise<Contents> => {
  const { articles, annotations, items } = valueIn(await notebook.everything());
  const homes = new Set<string>([
    ...annotations.map(({ articleId }) => articleId),
    ...items.flatMap((item) => ('articleId' in item ? item.articleId : [])),
  ]);
  const inOrder = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] =>
    [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    articles: inOrder(articles.filter(({ id }) => homes.has(id))),
    annotations: inOrder(annotations),
    items: inOrder(items),
  };
};
