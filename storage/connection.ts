import Dexie from 'dexie';
import { failed, type Result, type StorageFailure } from '../core/model/result';
import { failureOf, isLostConnection } from './failures';
import { migrations, newestVersion } from './migrations/index';
import { databaseName, type Tables } from './schema';
import { versionOf } from './version-of';

export type Database = Dexie & Tables;

/** The way to the database: opened when needed, opened again when it was lost, every failure named. */
export interface Connection {
  /** Runs the work on an open database. What the work answers is passed on; what it throws is named or, if a bug, thrown on. */
  use<T>(work: (database: Database) => Promise<Result<T>>): Promise<Result<T>>;
  close(): void;
}

export interface ConnectionOptions {
  readonly name?: string;
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
  /** Whether a database that the browser can't read may be given up for an empty one. Not where it is left out. */
  readonly mayReplace?: () => Promise<boolean>;
}

export const connect = (options: ConnectionOptions = {}): Connection => {
  const name = options.name ?? databaseName;
  const factory = options.indexedDB ?? indexedDB;
  let opening: Promise<Database> | null = null;
  let latest: Database | null = null;

  const forget = (database: Database): void => {
    if (latest === database) opening = null;
  };

  const open = async (): Promise<Database> => {
    const { mayReplace = async () => false } = options;
    refuseNewer(await versionOf({ factory, name, mayReplace }));
    const database = describe(name, factory, options.IDBKeyRange ?? IDBKeyRange);
    latest = database;
    // A newer version of the extension wants to upgrade: let go at once, so that it needn't wait. `false` keeps Dexie from
    // opening again by itself, unchecked.
    database.on('versionchange', () => {
      database.close();
      return false;
    });
    // Closed by us or by the browser (its disk is gone, its data was cleared): the next call opens again.
    database.on('close', () => forget(database));
    await Promise.race([database.open(), blocked(database)]);
    return database;
  };

  const opened = (): Promise<Database> => {
    opening ??= open().catch((error) => {
      opening = null;
      throw error;
    });
    return opening;
  };

  const letGo = (used: Promise<Database>): void => {
    if (opening === used) opening = null;
    void used.then((database) => database.close()).catch(() => undefined);
  };

  const attempt = async <T>(
    work: (database: Database) => Promise<Result<T>>,
    mayRetry: boolean,
  ): Promise<Result<T>> => {
    const used = opened();
    try {
      return await work(await used);
    } catch (error) {
      const failure = failureOf(error);
      if (failure === null) throw error;
      if (!isLostConnection(error)) return failed<StorageFailure>(failure);
      letGo(used);
      // A transaction that failed has changed nothing, and an edit that was done is known as done: trying again is safe.
      return mayRetry ? attempt(work, false) : failed<StorageFailure>(failure);
    }
  };

  return {
    use: (work) => attempt(work, true),
    close: () => {
      void opening?.then((database) => database.close()).catch(() => undefined);
      opening = null;
    },
  };
};

const describe = (name: string, factory: IDBFactory, keyRange: typeof IDBKeyRange): Database => {
  const database = new Dexie(name, {
    indexedDB: factory,
    IDBKeyRange: keyRange,
    autoOpen: false,
    // What was acknowledged survives a power cut; costs 1 ms more per write than `relaxed`.
    chromeTransactionDurability: 'strict',
    // Several contexts write; each asks the database itself.
    cache: 'disabled',
  });
  for (const { version, stores, upgrade } of migrations) {
    const declared = database.version(version).stores({ ...stores });
    if (upgrade) declared.upgrade(upgrade);
  }
  return database as Database;
};

/**
 * Dexie opens a database of a newer version as well as it can, and may change its tables to fit. Ours must not be
 * touched by an older extension, so the version is looked up before. Dexie counts in tenths.
 */
const refuseNewer = (version: number | null): void => {
  if (version !== null && Math.floor(version / 10) > newestVersion) {
    throw new DOMException(`The database has version ${version / 10}, we know ${newestVersion}`, 'VersionError');
  }
};

/**
 * An upgrade waits for other connections to let go. Ours do at once; should one not (a frozen tab), the caller is told
 * instead of waiting for ever, and the next call tries again.
 */
const blocked = (database: Database): Promise<never> =>
  new Promise((_, reject) => {
    database.on('blocked', () => {
      setTimeout(() => {
        if (database.isOpen()) return;
        database.close();
        reject(new DOMException('Another tab of the extension holds an older database open', 'TimeoutError'));
      }, patience);
      return false;
    });
  });

/** Milliseconds that other tabs get to close their connection; they need one turn of their event loop. */
const patience = 3000;
