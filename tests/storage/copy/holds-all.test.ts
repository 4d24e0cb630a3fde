import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { bucketCount, bucketName } from '../../../storage/copy/bucket';
import { holdsAll } from '../../../storage/copy/holds-all';
import { manifestName } from '../../../storage/copy/manifest';
import { type MemoryFiles, memoryFiles } from '../../support/copy-files';
import { openNotebook, watchedKeeper } from '../../support/copy-keeper';
import { fakeAnnotation, fakeSighting, valueIn } from '../../support/notes';

let files: MemoryFiles;
let writes: number;

beforeEach(async () => {
  files = memoryFiles();
  const notebook = openNotebook(new IDBFactory());
  const { id } = valueIn(await notebook.keepArticle(fakeSighting()));
  valueIn(await notebook.apply({ put: [fakeAnnotation({ articleId: id })], remove: [] }));
  await watchedKeeper(notebook, files).keeper.start(false);
  writes = valueIn(await notebook.tally()).writes;
});

it('is so where the copy has come as far as the tally', async () => {
  expect(await holdsAll(files, { writes, annotations: 1 })).toBe(true);
});

it('is not so where something was written after it', async () => {
  expect(await holdsAll(files, { writes: writes + 1, annotations: 1 })).toBe(false);
});

it('is not so where fewer notes can be read than it says', async () => {
  for (let index = 0; index < bucketCount; index += 1) files.texts.delete(bucketName(index));
  expect(await holdsAll(files, { writes, annotations: 1 })).toBe(false);
  // What counts may be lost as well.
  expect(await holdsAll(files, { writes: 0, annotations: 0 })).toBe(false);
});

it('is not so where there is no copy, or one that was never finished', async () => {
  expect(await holdsAll(memoryFiles(), { writes: 0, annotations: 0 })).toBe(false);
  const manifest = JSON.parse(files.texts.get(manifestName) ?? '');
  files.texts.set(manifestName, JSON.stringify({ ...manifest, writes: null }));
  expect(await holdsAll(files, { writes, annotations: 1 })).toBe(false);
});

it('is so for a notebook in which nothing was ever kept', async () => {
  const empty = memoryFiles();
  await watchedKeeper(openNotebook(new IDBFactory()), empty).keeper.start(false);
  expect(await holdsAll(empty, { writes: 0, annotations: 0 })).toBe(true);
});
