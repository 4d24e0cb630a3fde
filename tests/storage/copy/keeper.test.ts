import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ArticleId, MakeId } from '../../../core/model/ids';
import { bucketOf } from '../../../storage/copy/bucket';
import { contentsOfCopy } from '../../../storage/copy/contents';
import { readManifest } from '../../../storage/copy/manifest';
import type { DexieNotebook } from '../../../storage/notebook.dexie';
import { type MemoryFiles, memoryFiles } from '../../support/copy-files';
import { databaseOf, heldIn, openNotebook, rowsIn, tamper, watchedKeeper } from '../../support/copy-keeper';
import {
  annotationId,
  articleId,
  fakeAnnotation,
  fakeCorrection,
  fakeFollowUp,
  fakeSighting,
  itemId,
  tickingClock,
  valueIn,
} from '../../support/notes';

let indexedDB: IDBFactory;
let notebook: DexieNotebook;
let files: MemoryFiles;
beforeEach(() => {
  indexedDB = new IDBFactory();
  notebook = openNotebook(indexedDB);
  files = memoryFiles();
});

const keep = async (address = 'https://bao.example/a'): Promise<ArticleId> =>
  valueIn(await notebook.keepArticle(fakeSighting({ addresses: [address] }))).id;
const put = async (id: string, article: ArticleId, note = 'một ghi chú') =>
  valueIn(
    await notebook.apply({ put: [fakeAnnotation({ id: annotationId(id), articleId: article, note })], remove: [] }),
  ).annotations[0];
const correct = async () =>
  valueIn(await notebook.apply({ put: [], remove: [], items: { put: [fakeCorrection()], remove: [] } }));
const remove = async (id: string) => {
  const row = valueIn(await notebook.annotation(annotationId(id)));
  valueIn(await notebook.apply({ put: [], remove: row === null ? [] : [row] }));
};
/** Ids that no earlier database gave. */
const later: MakeId = () => 'made later' as never;
const everythingWritten = () => [...files.texts.values()].join('\n');
const manifest = () => {
  const read = readManifest(files.texts.get('manifest') ?? null);
  return read.kind === 'known' ? read.manifest : null;
};

describe('keeping up', () => {
  test('writes only the files that a change concerns, and notes how far it is', async () => {
    const { keeper, states } = watchedKeeper(notebook, files);
    await put('one', await keep());
    await correct();
    await keeper.start(false);
    const before = new Map(files.texts);
    const article = await keep('https://bao.example/b');
    await put('two', article);
    await keeper.keepUp();
    const changed = [...files.texts].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
    expect(changed.sort()).toEqual([bucketOf(`article ${article}`), 'manifest'].sort());
    expect(manifest()).toMatchObject({ writes: valueIn(await notebook.tally()).writes, annotations: 2, next: null });
    expect(await contentsOfCopy(files)).toEqual(
      expect.objectContaining({
        annotations: expect.arrayContaining([...valueIn(await notebook.everything()).annotations]),
      }),
    );
    expect(new Set(states)).toEqual(new Set([null]));
  });

  test('writes nothing where nothing changed', async () => {
    const { keeper } = watchedKeeper(notebook, files);
    await put('one', await keep());
    await keeper.start(false);
    const written = files.written();
    await keeper.keepUp();
    await keeper.start(false);
    expect(files.written()).toBe(written);
  });

  test('what the reader removed is gone from the copy', async () => {
    const { keeper } = watchedKeeper(notebook, files);
    await put('one', await keep(), 'một điều riêng tư');
    await keeper.start(false);
    expect(everythingWritten()).toContain('một điều riêng tư');
    await remove('one');
    await keeper.keepUp();
    expect(everythingWritten()).not.toContain('riêng tư');
    expect(everythingWritten()).not.toContain('https://bao.example/a');
  });

  test('notes of an article that was joined into another lie at the other alone', async () => {
    const { keeper } = watchedKeeper(notebook, files);
    const [one, other] = [await keep(), await keep('https://bao.example/b')];
    await put('one', one);
    await put('two', other);
    await keeper.start(false);
    await notebook.findArticle(['https://bao.example/a', 'https://bao.example/b']);
    await keeper.keepUp();
    expect(files.texts.has(bucketOf(`article ${other}`))).toBe(false);
    expect((await contentsOfCopy(files))?.articles.map(({ id }) => id)).toEqual([one]);
  });

  test('an article that a file joined into another is gone from its own place', async () => {
    const { keeper } = watchedKeeper(notebook, files);
    await put('one', await keep());
    await put('two', await keep('https://bao.example/b'));
    await keeper.start(false);
    const joined = {
      ...fakeSighting({ addresses: ['https://bao.example/a', 'https://bao.example/b'] }),
      id: articleId('of file'),
      firstSeen: 1,
      lastSeen: 1,
    };
    valueIn(await notebook.merge({ articles: [joined], annotations: [], items: [] }));
    await keeper.keepUp();
    expect((await contentsOfCopy(files))?.articles.map(({ id }) => id)).toEqual(['of file']);
  });

  test('calls that come while one is waiting are one', async () => {
    const { keeper } = watchedKeeper(notebook, files);
    await keeper.start(false);
    const uncopied = vi.spyOn(notebook.copied, 'uncopied');
    await put('one', await keep());
    await Promise.all(Array.from({ length: 50 }, () => keeper.keepUp()));
    expect(uncopied.mock.calls.length).toBeLessThanOrEqual(4);
  });
});

describe('a copy that can not be written', () => {
  test('is told, tried again, and whole afterwards', async () => {
    const { keeper, states } = watchedKeeper(notebook, files);
    await keeper.start(false);
    const article = await keep();
    files.failAfter(0, { kind: 'full' });
    await put('one', article);
    await keeper.keepUp();
    await put('two', article);
    await keeper.keepUp();
    expect(states.slice(-2)).toEqual([{ kind: 'full' }, { kind: 'full' }]);
    expect(await contentsOfCopy(files)).toBeNull();
    files.failAfter(0, null);
    await keeper.keepUp();
    expect(states.at(-1)).toBeNull();
    expect((await contentsOfCopy(files))?.annotations).toHaveLength(2);
  });

  test('never fails the save', async () => {
    files.failAfter(0, { kind: 'unavailable', detail: 'SecurityError' });
    const { keeper } = watchedKeeper(notebook, files);
    notebook.watch(() => void keeper.keepUp());
    expect(await put('one', await keep())).toMatchObject({ revision: 1 });
    await keeper.keepUp();
  });
});

describe('a copy of a newer version', () => {
  test('is left alone, and gives nothing', async () => {
    const newer = '{"format":"ben-le-copy","version":99}';
    files.texts.set('manifest', newer);
    const { keeper, backs } = watchedKeeper(notebook, files);
    await put('one', await keep());
    await keeper.start(true);
    await keeper.keepUp();
    expect([...files.texts]).toEqual([['manifest', newer]]);
    expect(backs).toEqual([]);
    expect(await contentsOfCopy(files)).toBeNull();
  });
});

describe('the first copy of a notebook', () => {
  test('that was interrupted goes on where it was', async () => {
    for (let count = 0; count < 40; count += 1) await put(`n${count}`, await keep(`https://bao.example/${count}`));
    await tamper(indexedDB, (database) => database.uncopied.clear());
    files.failAfter(20, { kind: 'unavailable', detail: 'killed' });
    await watchedKeeper(notebook, files).keeper.start(false);
    expect(manifest()).toMatchObject({ writes: null });
    expect(manifest()?.next).toBeGreaterThan(0);
    files.failAfter(0, null);
    await watchedKeeper(notebook, files).keeper.start(false);
    expect(manifest()).toMatchObject({ writes: 80, next: null, compared: 7 });
    expect((await contentsOfCopy(files))?.annotations).toHaveLength(40);
  });
});

describe('after a loss', () => {
  const full = async () => {
    const [one, other] = [await keep(), await keep('https://bao.example/b')];
    await put('one', one);
    await put('two', one);
    await put('three', other);
    const followUp = fakeFollowUp({ id: itemId('task'), articleId: other });
    valueIn(await notebook.apply({ put: [], remove: [], items: { put: [followUp], remove: [] } }));
    await correct();
    await remove('two');
    return { one, other };
  };

  test('an empty database gets everything back, and nothing that was removed', async () => {
    await full();
    await watchedKeeper(notebook, files).keeper.start(false);
    const before = await heldIn(notebook);
    const { writes } = valueIn(await notebook.tally());
    const emptied = openNotebook(new IDBFactory());
    const { keeper, backs } = watchedKeeper(emptied, files);
    await keeper.start(true);
    expect(await heldIn(emptied)).toEqual(before);
    expect(backs.reduce((sum, back) => sum + back.annotations, 0)).toBe(2);
    expect(backs.reduce((sum, back) => sum + back.others, 0)).toBe(2);
    expect(valueIn(await emptied.recount()).counted).toEqual({ writes: expect.any(Number), annotations: 2 });
    expect(valueIn(await emptied.tally()).writes).toBeGreaterThan(writes);
    expect(manifest()).toMatchObject({ annotations: 2, next: null });
  });

  test('is noticed by the copy alone where nothing else notices it', async () => {
    await full();
    await watchedKeeper(notebook, files).keeper.start(false);
    const emptied = openNotebook(new IDBFactory());
    await watchedKeeper(emptied, files).keeper.start(false);
    expect(await heldIn(emptied)).toEqual(await heldIn(notebook));
  });

  test('an older state of the database is brought up to date: later notes come, removed ones go again', async () => {
    const { one } = await full();
    await put('later removed', one);
    const older = await databaseOf(await rowsIn(indexedDB));
    await put('latest', one);
    const changed = valueIn(await notebook.annotation(annotationId('one')));
    if (changed) valueIn(await notebook.apply({ put: [{ ...changed, note: 'sửa sau' }], remove: [] }));
    await remove('later removed');
    await watchedKeeper(notebook, files).keeper.start(false);
    const back = openNotebook(older);
    await watchedKeeper(back, files).keeper.start(true);
    expect(await heldIn(back)).toEqual(await heldIn(notebook));
  });

  test('ids of joined articles still lead to the one that stayed', async () => {
    const [one, other] = [await keep(), await keep('https://bao.example/b')];
    await put('one', other);
    await notebook.findArticle(['https://bao.example/a', 'https://bao.example/b']);
    await watchedKeeper(notebook, files).keeper.start(false);
    const emptied = openNotebook(new IDBFactory());
    await watchedKeeper(emptied, files).keeper.start(true);
    expect(valueIn(await emptied.articles([other])).map(({ id }) => id)).toEqual([one]);
  });

  test('two articles that were one already are one again', async () => {
    const [one, other] = [await keep(), await keep('https://bao.example/b')];
    await put('one', one);
    await put('two', other);
    const older = await databaseOf(await rowsIn(indexedDB));
    await notebook.findArticle(['https://bao.example/a', 'https://bao.example/b']);
    await watchedKeeper(notebook, files).keeper.start(false);
    const back = openNotebook(older);
    await watchedKeeper(back, files).keeper.start(true);
    expect(await heldIn(back)).toEqual(await heldIn(notebook));
  });

  test('what was written before the copy came back stays', async () => {
    await full();
    await watchedKeeper(notebook, files).keeper.start(false);
    const emptied = openNotebook(new IDBFactory(), tickingClock(), later);
    const article = valueIn(await emptied.keepArticle(fakeSighting({ addresses: ['https://bao.example/b'] })));
    const fresh = fakeAnnotation({ id: annotationId('fresh'), articleId: article.id, note: 'viết ngay sau đó' });
    valueIn(await emptied.apply({ put: [fresh], remove: [] }));
    const { keeper } = watchedKeeper(emptied, files);
    await keeper.keepUp();
    await keeper.start(true);
    const { annotations, articles } = valueIn(await emptied.everything());
    expect(annotations.map(({ id }) => id).sort()).toEqual(['fresh', 'one', 'three']);
    expect(articles).toHaveLength(2);
    expect(await contentsOfCopy(files)).toMatchObject({ annotations: expect.arrayContaining([...annotations]) });
  });

  test('a copying that comes first takes nothing out of the copy', async () => {
    await correct();
    await watchedKeeper(notebook, files).keeper.start(false);
    const emptied = openNotebook(new IDBFactory());
    const another = fakeCorrection({ id: itemId('another'), change: { kind: 'official', name: 'Lê Thị Hoa' } });
    valueIn(await emptied.apply({ put: [], remove: [], items: { put: [another], remove: [] } }));
    await watchedKeeper(emptied, files).keeper.keepUp();
    expect(
      valueIn(await emptied.everything())
        .items.map(({ id }) => id)
        .sort(),
    ).toEqual(['another', 'correction']);
  });

  test('a correction made anew after the loss is not taken for the one removed before', async () => {
    await correct();
    const [made] = valueIn(await notebook.everything()).items;
    if (made) valueIn(await notebook.apply({ put: [], remove: [], items: { put: [], remove: [made] } }));
    await watchedKeeper(notebook, files).keeper.start(false);
    const later = Date.UTC(2022, 0, 1);
    const emptied = openNotebook(new IDBFactory(), () => later);
    valueIn(await emptied.apply({ put: [], remove: [], items: { put: [fakeCorrection()], remove: [] } }));
    await watchedKeeper(emptied, files).keeper.start(true);
    expect(valueIn(await emptied.everything()).items).toHaveLength(1);
  });

  test('a restoring that is interrupted goes on at the next start', async () => {
    for (let count = 0; count < 60; count += 1) await put(`n${count}`, await keep(`https://bao.example/${count}`));
    await watchedKeeper(notebook, files).keeper.start(false);
    const emptied = openNotebook(new IDBFactory());
    const meet = vi.spyOn(emptied.copied, 'meet');
    meet.mockImplementationOnce(emptied.copied.meet).mockResolvedValue({ ok: false, failure: { kind: 'full' } });
    await watchedKeeper(emptied, files).keeper.start(true);
    expect(valueIn(await emptied.everything()).annotations.length).toBeLessThan(60);
    meet.mockRestore();
    await watchedKeeper(emptied, files).keeper.start(false);
    expect(await heldIn(emptied)).toEqual(await heldIn(notebook));
  });

  test('damaged lines of the copy are mended from the notebook', async () => {
    await full();
    const { keeper } = watchedKeeper(notebook, files);
    await keeper.start(false);
    const whole = new Map(files.texts);
    const [name = ''] = [...files.texts.keys()].filter((one) => one !== 'manifest');
    files.texts.set(name, 'x\n');
    await watchedKeeper(notebook, files, () => 7 + 90_000_000).keeper.start(false);
    expect(files.texts.get(name)).toBe(whole.get(name));
  });
});
