import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { announced } from '../../messages/announced';
import { checkCanary } from '../../messages/canary';
import { dismissLoss, readLoss, watchLoss } from '../../messages/loss';
import { connect } from '../../storage/connection';
import { dexieNotebook } from '../../storage/notebook.dexie';
import { annotationId, countingIds, fakeAnnotation, fakeSighting, tickingClock, valueIn } from '../support/notes';

beforeEach(() => fakeBrowser.reset());

const now = () => 7;
const open = (indexedDB: IDBFactory) =>
  dexieNotebook({ now: tickingClock(), makeId: countingIds(), indexedDB, IDBKeyRange });

/** A database with three notes, whose tally was copied. */
const written = async (): Promise<IDBFactory> => {
  const indexedDB = new IDBFactory();
  const inner = open(indexedDB);
  const notebook = announced(inner);
  const article = valueIn(await notebook.keepArticle(fakeSighting()));
  for (const id of ['one', 'two', 'three']) {
    await notebook.apply({ put: [fakeAnnotation({ id: annotationId(id), articleId: article.id })], remove: [] });
  }
  await vi.waitFor(async () =>
    expect((await fakeBrowser.storage.local.get('tally')).tally).toEqual({ writes: 4, annotations: 3 }),
  );
  inner.close();
  return indexedDB;
};

test('a first start and a sound notebook have lost nothing', async () => {
  expect(valueIn(await checkCanary(open(new IDBFactory()), now))).toBeNull();
  expect(valueIn(await checkCanary(open(await written()), now))).toBeNull();
  expect(await readLoss()).toBeNull();
});

test('a database that came back empty is noticed, told until it was read, and told once', async () => {
  await written();
  const heard = vi.fn();
  watchLoss(heard);
  const emptied = open(new IDBFactory());
  const loss = { expected: 3, left: 0, changes: 4, noticed: 7, back: 0, others: 0, state: 'mending' };
  expect(valueIn(await checkCanary(emptied, now))).toEqual(loss);
  expect(heard).toHaveBeenCalledWith(loss);
  expect(valueIn(await checkCanary(emptied, now))).toBeNull();
  expect(await readLoss()).toEqual(loss);
  await dismissLoss();
  expect(await readLoss()).toBeNull();
});

test('rows that went missing are noticed, though the tally is there', async () => {
  const indexedDB = await written();
  const connection = connect({ indexedDB, IDBKeyRange });
  await connection.use(async (database) => {
    await database.annotations.delete(annotationId('two'));
    return { ok: true, value: null };
  });
  connection.close();
  const notebook = open(indexedDB);
  expect(valueIn(await checkCanary(notebook, now))).toMatchObject({ expected: 3, left: 2, changes: 0, noticed: 7 });
  await dismissLoss();
  expect(valueIn(await checkCanary(notebook, now))).toBeNull();
});

test('last changes that went missing are noticed', async () => {
  const indexedDB = await written();
  await fakeBrowser.storage.local.set({ tally: { writes: 6, annotations: 3 } });
  expect(valueIn(await checkCanary(open(indexedDB), now))).toMatchObject({ expected: 3, left: 3, changes: 2 });
});

test('a copy that is behind the database is no loss', async () => {
  const indexedDB = await written();
  await fakeBrowser.storage.local.set({ tally: { writes: 2, annotations: 9 } });
  expect(valueIn(await checkCanary(open(indexedDB), now))).toBeNull();
});

test('a removal is no loss', async () => {
  const indexedDB = await written();
  const notebook = open(indexedDB);
  await notebook.apply({ put: [], remove: valueIn(await notebook.everything()).annotations });
  expect(valueIn(await checkCanary(notebook, now))).toBeNull();
});

test('a damaged copy or notice is like none', async () => {
  const indexedDB = await written();
  await fakeBrowser.storage.local.set({ tally: 'x', loss: { expected: 'many' } });
  expect(await readLoss()).toBeNull();
  expect(valueIn(await checkCanary(open(indexedDB), now))).toBeNull();
});
