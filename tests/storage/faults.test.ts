import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { connect } from '../../storage/connection';
import { failureOf } from '../../storage/failures';
import { newestVersion } from '../../storage/migrations/index';
import { dexieNotebook } from '../../storage/notebook.dexie';
import { databaseName } from '../../storage/schema';
import {
  annotationId,
  countingIds,
  failureIn,
  fakeAnnotation,
  fakeArticle,
  fakeDraft,
  fakeSighting,
  tickingClock,
  valueIn,
} from '../support/notes';

afterEach(() => void vi.restoreAllMocks());

const open = (indexedDB: IDBFactory) =>
  dexieNotebook({ now: tickingClock(), makeId: countingIds(), indexedDB, IDBKeyRange });

const withNote = async () => {
  const indexedDB = new IDBFactory();
  const notebook = open(indexedDB);
  const article = valueIn(await notebook.keepArticle(fakeSighting()));
  const [note] = valueIn(
    await notebook.apply({ put: [fakeAnnotation({ articleId: article.id })], remove: [] }),
  ).annotations;
  if (note === undefined) throw new Error('nothing was put');
  return { indexedDB, notebook, article, note };
};

/** A database as another program made it, at some native version. */
const makeDatabase = (indexedDB: IDBFactory, version: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, version);
    request.onupgradeneeded = () => request.result.createObjectStore('future', { keyPath: 'id' }).put({ id: 1 });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const quotaError = () => new DOMException('no room', 'QuotaExceededError');

describe('a full disk', () => {
  test('refuses the edit as `full`; what was there stays, and later writes work', async () => {
    const { notebook, article, note } = await withNote();
    const before = valueIn(await notebook.everything());
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw quotaError();
    });
    const another = fakeAnnotation({ id: annotationId('another'), articleId: article.id });
    const changed = { ...note, note: 'sửa khi hết chỗ' };
    expect(failureIn(await notebook.apply({ put: [another, changed], remove: [] }))).toEqual({ kind: 'full' });
    expect(failureIn(await notebook.keepDraft(fakeDraft()))).toEqual({ kind: 'full' });
    expect(failureIn(await notebook.merge({ articles: [fakeArticle()], items: [], annotations: [] }))).toEqual({
      kind: 'full',
    });
    expect(put).toHaveBeenCalled();
    put.mockRestore();
    expect(valueIn(await notebook.everything())).toEqual(before);
    expect((await notebook.apply({ put: [another, changed], remove: [] })).ok).toBe(true);
  });

  test('that is noticed in the middle of an edit undoes its beginning', async () => {
    const { notebook, article } = await withNote();
    const before = valueIn(await notebook.everything());
    const real = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      puts += 1;
      if (puts === 3) throw quotaError();
      return real.apply(this, args);
    });
    const put = ['a', 'b', 'c', 'd'].map((id) => fakeAnnotation({ id: annotationId(id), articleId: article.id }));
    expect(failureIn(await notebook.apply({ put, remove: [] }))).toEqual({ kind: 'full' });
    expect(puts).toBeGreaterThanOrEqual(3);
    vi.restoreAllMocks();
    expect(valueIn(await notebook.everything())).toEqual(before);
    expect(valueIn(await notebook.tally())).toEqual({ writes: 2, annotations: 1 });
  });

  test.each([
    ['as browsers say it', quotaError(), 'full'],
    ['inside an AbortError, as Dexie has it', { name: 'AbortError', message: '', inner: quotaError() }, 'full'],
    ['inside a BulkError', { name: 'BulkError', message: '', failures: [quotaError()] }, 'full'],
    [
      'while opening, as Chromium says it',
      new DOMException('Encountered full disk while opening', 'UnknownError'),
      'full',
    ],
    ['not: a lost connection', new DOMException('Internal error', 'UnknownError'), 'unavailable'],
    ['not: a newer database', new DOMException('', 'VersionError'), 'newer-database'],
  ])('is known %s', (_, error, kind) => expect(failureOf(error)?.kind).toBe(kind));

  test('is not what a bug is taken for', () => {
    for (const bug of [new TypeError('x'), 'text', null, new DOMException('', 'DataCloneError')]) {
      expect(failureOf(bug)).toBeNull();
    }
  });
});

describe('a process killed in the middle of an edit', () => {
  test('leaves all of it or nothing', async () => {
    const { indexedDB, notebook, article, note } = await withNote();
    const before = valueIn(await notebook.everything());
    const real = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = real.apply(this, args);
      // The browser rolls back what a dead process did not commit.
      if (this.name === 'tally') this.transaction.abort();
      return request;
    });
    const another = fakeAnnotation({ id: annotationId('another'), articleId: article.id });
    const edit = { put: [another], remove: [note] };
    expect(failureIn(await notebook.apply(edit))).toMatchObject({ kind: 'unavailable' });
    vi.restoreAllMocks();
    expect(valueIn(await open(indexedDB).everything())).toEqual(before);
  });
});

describe('a database of a newer version', () => {
  test('is told and not touched', async () => {
    const indexedDB = new IDBFactory();
    const newer = await makeDatabase(indexedDB, (newestVersion + 1) * 10);
    newer.close();
    const notebook = open(indexedDB);
    expect(failureIn(await notebook.latest(1))).toEqual({ kind: 'newer-database' });
    expect(failureIn(await notebook.keepArticle(fakeSighting()))).toEqual({ kind: 'newer-database' });
    const again = await makeDatabase(indexedDB, (newestVersion + 1) * 10);
    expect([...again.objectStoreNames]).toEqual(['future']);
  });

  test('a newer extension that wants to upgrade is not kept waiting', async () => {
    const { indexedDB, notebook } = await withNote();
    const newer = await makeDatabase(indexedDB, (newestVersion + 1) * 10);
    expect(newer.version).toBe((newestVersion + 1) * 10);
    newer.close();
    expect(failureIn(await notebook.latest(1))).toEqual({ kind: 'newer-database' });
  });
});

describe('a lost connection', () => {
  test('is opened again, and the write is done once', async () => {
    const { indexedDB, article } = await withNote();
    const real = IDBDatabase.prototype.transaction;
    let dead: IDBDatabase | null = null;
    // Dexie takes hold of the method when it opens, so it has to be replaced before.
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      if (this === dead) throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
      last = this;
      return real.apply(this, args);
    });
    let last: IDBDatabase | null = null;
    const notebook = open(indexedDB);
    await notebook.latest(1);
    dead = last;
    const put = [fakeAnnotation({ id: annotationId('again'), articleId: article.id })];
    expect((await notebook.apply({ put, remove: [] })).ok).toBe(true);
    expect(dead).not.toBeNull();
    expect(last).not.toBe(dead);
    expect(valueIn(await notebook.everything()).annotations).toHaveLength(2);
  });

  test('that stays lost is unavailable with the words of the browser, and comes back when it can', async () => {
    const { indexedDB, notebook } = await withNote();
    notebook.close();
    const databases = vi.spyOn(indexedDB, 'databases').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    expect(failureIn(await notebook.latest(1))).toEqual({
      kind: 'unavailable',
      detail: 'UnknownError: Internal error opening backing store',
    });
    databases.mockRestore();
    expect(valueIn(await notebook.latest(1))).toHaveLength(1);
  });

  test('after closing by the browser the next call opens again', async () => {
    const { indexedDB, notebook } = await withNote();
    const connection = connect({ indexedDB, IDBKeyRange });
    let first: unknown;
    await connection.use(async (database) => {
      first = database;
      return { ok: true, value: null };
    });
    // What the browser does when its data is cleared or its storage process is gone.
    (first as { backendDB(): { onclose?: () => void } }).backendDB().onclose?.();
    const answer = await connection.use(async (database) => ({ ok: true, value: database !== first }));
    expect(answer).toEqual({ ok: true, value: true });
    expect(valueIn(await notebook.latest(1))).toHaveLength(1);
  });

  test('a bug is thrown on, and the notebook goes on working', async () => {
    const connection = connect({ indexedDB: new IDBFactory(), IDBKeyRange });
    const bug = connection.use(() => Promise.reject(new TypeError('bug')));
    await expect(bug).rejects.toThrow('bug');
    expect(await connection.use(async () => ({ ok: true, value: 1 }))).toEqual({ ok: true, value: 1 });
  });
});

describe('an older connection that does not let go', () => {
  test('is told instead of waiting for ever', async () => {
    const indexedDB = new IDBFactory();
    // A frozen tab of an older version: it hears `versionchange` and does nothing.
    const frozen = await makeDatabase(indexedDB, 5);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const notebook = open(indexedDB);
    const answering = notebook.latest(1);
    for (let turn = 0; turn < 50; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      vi.advanceTimersByTime(1000);
    }
    expect(failureIn(await answering)).toMatchObject({ kind: 'unavailable' });
    vi.useRealTimers();
    frozen.close();
    await vi.waitFor(async () => expect((await notebook.latest(1)).ok).toBe(true));
  });
});

test('two contexts that keep the same new article at once make one record', async () => {
  const indexedDB = new IDBFactory();
  const makeId = countingIds();
  const make = () => dexieNotebook({ now: tickingClock(), makeId, indexedDB, IDBKeyRange });
  const kept = await Promise.all([make(), make(), make()].map((notebook) => notebook.keepArticle(fakeSighting())));
  expect(new Set(kept.map((result) => valueIn(result).id)).size).toBe(1);
  expect(valueIn(await make().everything()).articles).toHaveLength(1);
});

test('strict durability is asked for', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const { notebook, article } = await withNote();
  transaction.mockClear();
  await notebook.apply({ put: [fakeAnnotation({ id: annotationId('x'), articleId: article.id })], remove: [] });
  expect(transaction.mock.calls.at(-1)).toMatchObject([expect.anything(), 'readwrite', { durability: 'strict' }]);
});

describe('a database that the browser does not list', () => {
  const unlisted = (indexedDB: IDBFactory, mayReplace: () => Promise<boolean>) => {
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('The operation failed', 'UnknownError'));
    return dexieNotebook({ now: tickingClock(), makeId: countingIds(), indexedDB, IDBKeyRange, mayReplace });
  };

  test('is not opened where that may cost what it holds', async () => {
    const indexedDB = new IDBFactory();
    const opening = vi.spyOn(indexedDB, 'open');
    const notebook = unlisted(indexedDB, async () => false);
    expect(failureIn(await notebook.latest(1))).toMatchObject({ kind: 'unavailable' });
    expect(opening).not.toHaveBeenCalled();
  });

  test('is opened empty where all that it held is known elsewhere', async () => {
    const notebook = unlisted(new IDBFactory(), async () => true);
    expect(valueIn(await notebook.latest(1))).toEqual([]);
    expect((await notebook.keepArticle(fakeSighting())).ok).toBe(true);
  });

  test('is opened as it is where it can be read after all', async () => {
    const { indexedDB, notebook: before } = await withNote();
    before.close();
    const notebook = unlisted(indexedDB, async () => true);
    expect(valueIn(await notebook.latest(1))).toHaveLength(1);
  });

  test('is not touched where a newer version made it', async () => {
    const indexedDB = new IDBFactory();
    (await makeDatabase(indexedDB, (newestVersion + 1) * 10)).close();
    const notebook = unlisted(indexedDB, async () => true);
    expect(failureIn(await notebook.latest(1))).toEqual({ kind: 'newer-database' });
  });

  test('is told of where it does not open either', async () => {
    const indexedDB = new IDBFactory();
    const notebook = unlisted(indexedDB, async () => true);
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The schema is too high', 'UnknownError');
    });
    expect(failureIn(await notebook.latest(1))).toMatchObject({ kind: 'unavailable' });
  });
});
