import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { announced } from '../../messages/announced';
import { remoteNotebook } from '../../messages/notebook.remote';
import { serveNotebook } from '../../messages/serve';
import { dexieNotebook } from '../../storage/notebook.dexie';
import { memoryNotebook } from '../../storage/notebook.memory';
import { notebookContract } from '../support/notebook-contract';
import {
  articleId,
  countingIds,
  failureIn,
  fakeAnnotation,
  fakeDraft,
  fakeSighting,
  tickingClock,
  valueIn,
} from '../support/notes';
import { carry, layWire, ownPage } from '../support/wire';

const extensionId = fakeBrowser.runtime.id;

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  fakeBrowser.runtime.id = extensionId;
});

notebookContract('remote', () => {
  fakeBrowser.reset();
  layWire();
  const notebook = dexieNotebook({
    now: tickingClock(),
    makeId: countingIds(),
    indexedDB: new IDBFactory(),
    IDBKeyRange,
  });
  serveNotebook(announced(notebook));
  return remoteNotebook();
});

const served = () => {
  const notebook = memoryNotebook({ now: tickingClock(), makeId: countingIds() });
  serveNotebook(notebook);
  return notebook;
};

describe('the way to the background', () => {
  test('a background that is just being woken is asked again for what is only read', async () => {
    served();
    const { toBackground } = layWire();
    toBackground.mockRejectedValueOnce(new Error('Could not establish connection. Receiving end does not exist.'));
    expect(valueIn(await remoteNotebook().latest(5))).toEqual([]);
    toBackground.mockResolvedValueOnce(undefined as never);
    expect(valueIn(await remoteNotebook().latest(5))).toEqual([]);
    expect(toBackground).toHaveBeenCalledTimes(4);
  });

  test('a write whose message surely never arrived is sent again, any other is not', async () => {
    const notebook = served();
    const { toBackground } = layWire();
    toBackground.mockRejectedValueOnce(new Error('Could not establish connection. Receiving end does not exist.'));
    expect((await remoteNotebook().keepDraft(fakeDraft())).ok).toBe(true);
    expect(valueIn(await notebook.drafts())).toHaveLength(1);
    toBackground.mockClear();
    toBackground.mockRejectedValueOnce(new Error('The message port closed before a response was received.'));
    const failure = failureIn(await remoteNotebook().keepDraft(fakeDraft()));
    expect(failure).toMatchObject({ kind: 'unavailable', detail: expect.stringContaining('port closed') });
    expect(toBackground).toHaveBeenCalledTimes(1);
  });

  test('a background that never answers is unavailable, not an exception', async () => {
    layWire();
    expect(failureIn(await remoteNotebook().drafts())).toMatchObject({ kind: 'unavailable' });
  });

  test('a reloaded extension is told as disconnected, though the browser throws at once', async () => {
    const { toBackground } = layWire();
    toBackground.mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(failureIn(await remoteNotebook().keepDraft(fakeDraft()))).toEqual({ kind: 'disconnected' });
    expect(toBackground).toHaveBeenCalledTimes(1);
  });

  test('a reloaded extension has no id any more; nothing is sent, and watching does nothing', async () => {
    const { toBackground } = layWire();
    fakeBrowser.runtime.id = undefined as never;
    const storage = vi.spyOn(fakeBrowser.storage.onChanged, 'addListener').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(failureIn(await remoteNotebook().latest(1))).toEqual({ kind: 'disconnected' });
    const stop = remoteNotebook().watch(() => undefined);
    expect(storage).toHaveBeenCalled();
    expect(stop).not.toThrow();
    expect(toBackground).not.toHaveBeenCalled();
  });

  test('a bug in the background is an exception at the caller, with its cause', async () => {
    const notebook = memoryNotebook({ now: tickingClock(), makeId: countingIds() });
    serveNotebook({
      ...notebook,
      drafts: () => {
        throw new TypeError('unexpected');
      },
    });
    layWire();
    await expect(remoteNotebook().drafts()).rejects.toMatchObject({ cause: 'TypeError: unexpected' });
  });
});

describe('who may ask what', () => {
  const inPrivate = { ...ownPage(), tab: { incognito: true } };
  const inPage = { id: extensionId, url: 'https://bao.example/kiem-diem', tab: { incognito: false } };

  test('from a private window nothing is written, but what was kept can be read', async () => {
    const notebook = served();
    const article = valueIn(await notebook.keepArticle(fakeSighting()));
    layWire(inPrivate);
    const remote = remoteNotebook();
    const refused = [
      await remote.keepArticle(fakeSighting({ addresses: ['https://bao.example/private'] })),
      await remote.apply({ put: [fakeAnnotation({ articleId: article.id })], remove: [] }),
      await remote.keepDraft(fakeDraft()),
      await remote.dropDraft(fakeDraft().id),
      await remote.merge({ articles: [], items: [], annotations: [] }),
      // Nothing was kept that it could read: whoever waits for a draft learns why it will not come.
      await remote.draft(fakeDraft().id),
    ];
    for (const result of refused) expect(result).toEqual({ ok: false, failure: { kind: 'private-window' } });
    expect(valueIn(await notebook.drafts())).toEqual([]);
    expect(valueIn(await notebook.everything())).toEqual({ articles: [article], annotations: [], items: [] });
    expect(valueIn(await remote.findArticle(fakeSighting().addresses))).toEqual(article);
  });

  test('a content script gets what belongs to its page, not the whole notebook', async () => {
    const notebook = served();
    layWire(inPage);
    const remote = remoteNotebook();
    const article = valueIn(await remote.keepArticle(fakeSighting()));
    const [note] = valueIn(
      await remote.apply({ put: [fakeAnnotation({ articleId: article.id })], remove: [] }),
    ).annotations;
    expect(valueIn(await remote.annotationsOf(article.id))).toEqual([note]);
    const refused = [
      await remote.everything(),
      await remote.latest(1),
      await remote.drafts(),
      await remote.merge({ articles: [], items: [], annotations: [] }),
    ];
    for (const result of refused) expect(result).toMatchObject({ ok: false, failure: { kind: 'invalid' } });
    expect(valueIn(await notebook.everything()).annotations).toEqual([note]);
  });

  test('an address that only begins like ours is not ours', async () => {
    served();
    for (const url of [
      `https://evil.example/?${fakeBrowser.runtime.getURL('/')}`,
      `chrome-extension://${extensionId}x/`,
    ]) {
      layWire({ id: extensionId, url });
      expect(failureIn(await remoteNotebook().everything())).toMatchObject({ kind: 'invalid' });
      vi.restoreAllMocks();
    }
  });

  test('a look-up from a private window joins nothing', async () => {
    const notebook = served();
    const addresses = ['https://bao.example/1', 'https://bao.example/2'];
    for (const address of addresses) await notebook.keepArticle(fakeSighting({ addresses: [address] }));
    layWire(inPrivate);
    expect(valueIn(await remoteNotebook().findArticle(addresses))?.addresses).toEqual(['https://bao.example/1']);
    expect(valueIn(await notebook.everything()).articles).toHaveLength(2);
  });

  test('another extension is not answered', async () => {
    served();
    const call = { to: 'notebook', method: 'drafts', args: [] };
    await expect(carry(call, { id: 'another-extension' })).rejects.toThrow('Receiving end');
    await expect(carry(call)).resolves.toMatchObject({ kind: 'answer' });
  });

  test('a message for somebody else is left alone', async () => {
    served();
    await expect(carry({ kind: 'page-seen', looksLikeArticle: true })).rejects.toThrow('Receiving end');
  });
});

describe('two contexts', () => {
  test('each hears of what the other changed, and the tally is copied', async () => {
    const indexedDB = new IDBFactory();
    const open = () => announced(dexieNotebook({ now: tickingClock(), makeId: countingIds(), indexedDB, IDBKeyRange }));
    const [popup, page] = [open(), open()];
    const heard = vi.fn();
    page.watch(heard);
    const article = valueIn(await popup.keepArticle(fakeSighting()));
    await popup.apply({ put: [fakeAnnotation({ articleId: article.id })], remove: [] });
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2));
    expect(heard).toHaveBeenLastCalledWith({ articleIds: [article.id] });
    expect(valueIn(await page.annotationsOf(article.id))).toHaveLength(1);
    await vi.waitFor(async () =>
      expect(await fakeBrowser.storage.local.get('tally')).toEqual({ tally: { writes: 2, annotations: 1 } }),
    );
  });

  test('where changes can not be told to all, the write succeeds and its own context hears', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'));
    const inner = memoryNotebook({ now: tickingClock(), makeId: countingIds() });
    const notebook = announced(inner);
    const heard = vi.fn();
    const stop = notebook.watch(heard);
    const article = valueIn(await notebook.keepArticle(fakeSighting()));
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ articleIds: [article.id] }));
    stop();
    await notebook.keepDraft(fakeDraft());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test('two edits of one note at once: one is done, the other is a conflict', async () => {
    const indexedDB = new IDBFactory();
    const open = () => dexieNotebook({ now: tickingClock(), makeId: countingIds(), indexedDB, IDBKeyRange });
    const [one, other] = [open(), open()];
    const article = valueIn(await one.keepArticle(fakeSighting()));
    const first = fakeAnnotation({ articleId: article.id });
    const [note] = valueIn(await one.apply({ put: [first], remove: [] })).annotations;
    if (note === undefined) throw new Error('nothing was put');
    const results = await Promise.all([
      one.apply({ put: [{ ...note, note: 'ở cửa sổ này' }], remove: [] }),
      other.apply({ put: [{ ...note, note: 'ở cửa sổ kia' }], remove: [] }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const lost = results.find((result) => !result.ok);
    expect(lost).toEqual({ ok: false, failure: { kind: 'conflict', id: note.id } });
    const [stands] = valueIn(await other.annotationsOf(articleId(article.id)));
    expect(stands?.revision).toBe(2);
  });
});
