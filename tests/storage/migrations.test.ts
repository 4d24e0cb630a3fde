import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { item } from '../../core/decoding/item';
import { annotation, article, draft } from '../../core/decoding/model';
import { migrations, newestVersion } from '../../storage/migrations/index';
import { dexieNotebook } from '../../storage/notebook.dexie';
import { databaseName } from '../../storage/schema';
import { annotationId, articleId, countingIds, draftId, tickingClock, valueIn } from '../support/notes';
import { samples } from './samples';

/** A database as that version of the extension left it, with the rows of its sample. */
const left = async (version: number): Promise<IDBFactory> => {
  const indexedDB = new IDBFactory();
  const database = new Dexie(databaseName, { indexedDB, IDBKeyRange });
  for (const migration of migrations.filter((step) => step.version <= version)) {
    const declared = database.version(migration.version).stores({ ...migration.stores });
    if (migration.upgrade) declared.upgrade(migration.upgrade);
  }
  for (const [table, rows] of Object.entries(samples[version] ?? {})) await database.table(table).bulkAdd([...rows]);
  database.close();
  return indexedDB;
};

test('versions count up by one from 1, and each has a sample of its rows', () => {
  expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1));
  expect(Object.keys(samples).map(Number)).toEqual(migrations.map((migration) => migration.version));
  expect(newestVersion).toBe(migrations.length);
});

describe.each(migrations.map((migration) => migration.version))('rows of version %i', (version) => {
  test('are all there in the newest version, in the form of the model', async () => {
    const notebook = dexieNotebook({
      now: tickingClock(),
      makeId: countingIds(),
      indexedDB: await left(version),
      IDBKeyRange,
    });
    const contents = valueIn(await notebook.everything());
    expect(contents.articles.map((row) => row.id)).toEqual(['article-of-sample']);
    expect(contents.annotations.map((row) => row.id)).toEqual(['annotation-of-sample']);
    for (const row of contents.articles) expect(article(row)).toEqual({ ok: true, value: row });
    for (const row of contents.annotations) expect(annotation(row)).toEqual({ ok: true, value: row });
    expect(contents.items).toHaveLength(samples[version]?.items?.length ?? 0);
    for (const row of contents.items) expect(item(row)).toEqual({ ok: true, value: row });
    const [unfinished] = valueIn(await notebook.drafts());
    expect(draft(unfinished)).toEqual({ ok: true, value: unfinished });
    expect(unfinished?.id).toBe(draftId('draft-of-sample'));
  });

  test('are found by every index and can be changed', async () => {
    const notebook = dexieNotebook({
      now: tickingClock(),
      makeId: countingIds(),
      indexedDB: await left(version),
      IDBKeyRange,
    });
    const found = valueIn(await notebook.findArticle(['https://bao.example/mau']));
    expect(found?.id).toBe('article-of-sample');
    expect(valueIn(await notebook.articles([articleId('former-of-sample')]))).toEqual([found]);
    const [note] = valueIn(await notebook.annotationsOf(articleId('article-of-sample')));
    expect(valueIn(await notebook.latest(1))).toEqual([note]);
    expect(valueIn(await notebook.tally())).toEqual({ writes: 2, annotations: 1 });
    const place = { addresses: ['https://m.bao.example/mau'], site: 'bao.example' };
    expect(valueIn(await notebook.itemsAt(place))).toHaveLength(samples[version]?.items?.length ?? 0);
    const { annotations } = valueIn(await notebook.apply({ put: note ? [{ ...note, note: 'mới' }] : [], remove: [] }));
    expect(annotations).toMatchObject([{ id: annotationId('annotation-of-sample'), revision: 2 }]);
  });
});
