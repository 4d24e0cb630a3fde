import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepSecondCopy } from '../../../entrypoints/background/second-copy';
import { announced } from '../../../messages/announced';
import { dismissCopyTrouble, isCopyTroubled } from '../../../messages/copy-state';
import { readLoss } from '../../../messages/loss';
import { type MemoryFiles, memoryFiles } from '../../support/copy-files';
import { openNotebook } from '../../support/copy-keeper';
import { annotationId, fakeAnnotation, fakeSighting, valueIn } from '../../support/notes';

let files: MemoryFiles;
beforeEach(() => {
  fakeBrowser.reset();
  files = memoryFiles();
});

/** The background starts over this database; answers its notebook. */
const start = (indexedDB: IDBFactory) => {
  const database = openNotebook(indexedDB);
  const notebook = announced(database);
  keepSecondCopy({ database, notebook, files, now: () => 7, pauseLength: 0 });
  return { notebook, close: database.close };
};

const write = async ({ notebook }: ReturnType<typeof start>, ids: readonly string[]) => {
  const article = valueIn(await notebook.keepArticle(fakeSighting()));
  for (const id of ids)
    valueIn(
      await notebook.apply({ put: [fakeAnnotation({ id: annotationId(id), articleId: article.id })], remove: [] }),
    );
};
const copied = (annotations: number) =>
  vi.waitFor(() => expect(files.texts.get('manifest')).toContain(`"annotations":${annotations},"next":null`), 20_000);
const told = (expected: object) => vi.waitFor(async () => expect(await readLoss()).toMatchObject(expected), 20_000);

test('what is written is copied, and a sound notebook has lost nothing', async () => {
  const indexedDB = new IDBFactory();
  const first = start(indexedDB);
  await write(first, ['one', 'two']);
  await copied(2);
  first.close();
  const second = start(indexedDB);
  await write(second, ['three']);
  await copied(3);
  expect(await readLoss()).toBeNull();
});

test('an emptied notebook comes back, and the reader is told how much', async () => {
  const before = start(new IDBFactory());
  await write(before, ['one', 'two', 'three']);
  await copied(3);
  before.close();
  const after = start(new IDBFactory());
  await told({ expected: 3, left: 0, back: 3, others: 0, changes: 0, state: 'done' });
  expect(valueIn(await after.notebook.everything()).annotations).toHaveLength(3);
});

test('a loss that only the copy knows of is told too', async () => {
  const before = start(new IDBFactory());
  await write(before, ['one', 'two']);
  await copied(2);
  before.close();
  await fakeBrowser.storage.local.clear();
  start(new IDBFactory());
  await told({ expected: 2, left: 0, back: 2, state: 'done' });
});

test('without a copy the loss is told as it is', async () => {
  const before = start(new IDBFactory());
  await write(before, ['one', 'two']);
  await copied(2);
  before.close();
  files.texts.clear();
  start(new IDBFactory());
  await told({ expected: 2, left: 0, back: 0, changes: 3, state: 'done' });
});

test('changes that not even the copy has are counted', async () => {
  const before = start(new IDBFactory());
  await write(before, ['one', 'two']);
  await copied(2);
  files.failAfter(0, { kind: 'full' });
  await write(before, ['three']);
  await vi.waitFor(async () =>
    expect(await fakeBrowser.storage.local.get('tally')).toMatchObject({ tally: { writes: 5 } }),
  );
  before.close();
  // The one that was stopped goes on failing, should it still be at it.
  files = memoryFiles(new Map(files.texts));
  start(new IDBFactory());
  await told({ expected: 3, left: 0, back: 2, changes: 2, state: 'done' });
});

test('a copy that can not be kept is told once, and is whole when it can again', async () => {
  files.failAfter(0, { kind: 'full' });
  const running = start(new IDBFactory());
  await write(running, ['one']);
  await vi.waitFor(async () => expect(await isCopyTroubled()).toBe(true));
  await dismissCopyTrouble();
  await write(running, ['two']);
  expect(await isCopyTroubled()).toBe(false);
  files.failAfter(0, null);
  await write(running, ['three']);
  await vi.waitFor(() => expect([...files.texts.values()].join()).toContain('"id":"three"'), 20_000);
  await vi.waitFor(async () =>
    expect((await fakeBrowser.storage.local.get('copy-trouble'))['copy-trouble'] ?? null).toBeNull(),
  );
});
