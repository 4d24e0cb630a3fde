import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Notebook } from '../../../core/model/notebook';
import { success } from '../../../core/model/result';
import { type FakeBackgroundApi, fakeBackgroundApi, settled } from '../../support/browser-api';
import { fakeArticle } from '../../support/notes';

const held = vi.hoisted((): { api: unknown } => ({ api: undefined }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return held.api;
  },
}));

const { keepScriptsRegistered } = await import('../../../entrypoints/background/registered-scripts');
const { startStageTwo } = await import('../../../entrypoints/background/stage-two');
const { obeyCommands } = await import('../../../entrypoints/background/commands');
const { offerContextMenu } = await import('../../../entrypoints/background/context-menu');
const { showCounts } = await import('../../../entrypoints/background/badge');
const { relayNoteFrames } = await import('../../../entrypoints/background/note-frame-relay');
const { grantPageWishes } = await import('../../../entrypoints/background/page-wishes');
const { welcomeOnInstall } = await import('../../../entrypoints/background/welcome');

let api: FakeBackgroundApi;
beforeEach(() => {
  api = fakeBackgroundApi();
  held.api = api;
});

const topFrame = { id: 'ben-le', tab: { id: 7 }, frameId: 0, url: 'https://bao.example/kiem-diem' };
const outlet = '*://*.bao.example/*';

describe('registered scripts', () => {
  const registered = (matches: readonly string[]) => [
    expect.objectContaining({ id: 'stage-one', matches, allFrames: false, js: ['/loader.js'], css: ['/marks.css'] }),
  ];

  it('are none without a grant', async () => {
    keepScriptsRegistered();
    await settled();
    expect(api.scripting.registerContentScripts).not.toHaveBeenCalled();
  });

  it('cover what is granted, from the start', async () => {
    api.permissions.getAll.mockResolvedValue({ origins: [outlet, 'extension://other/*'] });
    keepScriptsRegistered();
    await settled();
    expect(api.scripting.registerContentScripts).toHaveBeenCalledWith(registered([outlet]));
  });

  it('are updated, not registered twice', async () => {
    api.permissions.getAll.mockResolvedValue({ origins: [outlet] });
    api.scripting.getRegisteredContentScripts.mockResolvedValue([{ id: 'stage-one' }]);
    keepScriptsRegistered();
    await settled();
    expect(api.scripting.updateContentScripts).toHaveBeenCalledWith(registered([outlet]));
    expect(api.scripting.registerContentScripts).not.toHaveBeenCalled();
  });

  it('come with a grant, to the open tabs of the site at once', async () => {
    keepScriptsRegistered();
    api.permissions.getAll.mockResolvedValue({ origins: [outlet] });
    api.tabs.query.mockResolvedValue([{ id: 3 }]);
    api.permissions.onAdded.fire({ origins: [outlet] });
    await settled();
    expect(api.scripting.registerContentScripts).toHaveBeenCalledWith(registered([outlet]));
    expect(api.tabs.query).toHaveBeenCalledWith(expect.objectContaining({ url: [outlet] }));
    expect(api.scripting.executeScript).toHaveBeenCalledWith({
      target: { tabId: 3, frameIds: [0] },
      files: ['/loader.js'],
    });
    expect(api.scripting.insertCSS).toHaveBeenCalledWith({
      target: { tabId: 3, frameIds: [0] },
      files: ['/marks.css'],
    });
  });

  it('come to open tabs where the browser had forgotten what was registered', async () => {
    api.permissions.getAll.mockResolvedValue({ origins: [outlet] });
    api.tabs.query.mockResolvedValue([{ id: 3 }]);
    keepScriptsRegistered();
    await settled();
    expect(api.scripting.registerContentScripts).toHaveBeenCalledOnce();
    expect(api.scripting.executeScript).toHaveBeenCalledOnce();
  });

  it('do not come to open tabs at every wake of the background', async () => {
    api.permissions.getAll.mockResolvedValue({ origins: [outlet] });
    api.scripting.getRegisteredContentScripts.mockResolvedValue([{ id: 'stage-one' }]);
    api.tabs.query.mockResolvedValue([{ id: 3 }]);
    keepScriptsRegistered();
    await settled();
    expect(api.scripting.executeScript).not.toHaveBeenCalled();
  });

  it('come to open tabs after an update', async () => {
    api.permissions.getAll.mockResolvedValue({ origins: [outlet] });
    api.scripting.getRegisteredContentScripts.mockResolvedValue([{ id: 'stage-one' }]);
    api.tabs.query.mockResolvedValue([{ id: 3 }]);
    keepScriptsRegistered();
    api.runtime.onInstalled.fire({ reason: 'update' });
    await settled();
    expect(api.scripting.executeScript).toHaveBeenCalledOnce();
  });

  it('go with the permission, and every tab is told', async () => {
    api.scripting.getRegisteredContentScripts.mockResolvedValue([{ id: 'stage-one' }]);
    api.tabs.query.mockResolvedValue([{ id: 3 }, { id: 4 }]);
    keepScriptsRegistered();
    api.permissions.onRemoved.fire({ origins: [outlet] });
    await settled();
    expect(api.scripting.unregisterContentScripts).toHaveBeenCalledWith({ ids: ['stage-one'] });
    for (const tab of [3, 4]) {
      expect(api.tabs.sendMessage).toHaveBeenCalledWith(
        tab,
        { kind: 'sites-revoked', origins: [outlet] },
        { frameId: 0 },
      );
    }
  });

  it('are tried again after a failure', async () => {
    api.permissions.getAll.mockRejectedValueOnce(new Error('busy'));
    keepScriptsRegistered();
    api.permissions.getAll.mockResolvedValue({ origins: [outlet] });
    api.permissions.onAdded.fire({ origins: [outlet] });
    await settled();
    expect(api.scripting.registerContentScripts).toHaveBeenCalledOnce();
  });
});

describe('stage two', () => {
  const notebook = (kept: boolean): Notebook =>
    ({ findArticle: async () => success(kept ? fakeArticle() : null) }) as unknown as Notebook;
  const see = async (looksLikeArticle: unknown, { kept = false, sender = topFrame as object } = {}) => {
    startStageTwo(notebook(kept));
    const respond = vi.fn();
    api.runtime.onMessage.fire({ kind: 'page-seen', looksLikeArticle }, sender, respond);
    await settled();
    return respond;
  };

  it('starts where there is an article', async () => {
    expect(await see(true)).toHaveBeenCalledWith(true);
    expect(api.scripting.executeScript).toHaveBeenCalledWith({
      target: { tabId: 7, frameIds: [0] },
      files: ['/reader.js'],
    });
  });

  it('starts where something of the page is kept', async () => {
    expect(await see(false, { kept: true })).toHaveBeenCalledWith(true);
  });

  it('starts nowhere else', async () => {
    expect(await see(false)).toHaveBeenCalledWith(false);
    expect(api.scripting.executeScript).not.toHaveBeenCalled();
  });

  it('says that it did not start where the page takes no script', async () => {
    api.scripting.executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
    expect(await see(true)).toHaveBeenCalledWith(false);
  });

  it('takes no word from frames, nor any other than yes and no', async () => {
    expect(await see(true, { sender: { ...topFrame, frameId: 2 } })).not.toHaveBeenCalled();
    expect(await see('yes')).not.toHaveBeenCalled();
  });
});

describe('the script of the tools', () => {
  const want = async (message: unknown, sender: object = topFrame) => {
    grantPageWishes();
    const respond = vi.fn();
    api.runtime.onMessage.fire(message, sender, respond);
    await settled();
    return respond;
  };

  it('is brought into the page that asks for it', async () => {
    expect(await want({ kind: 'tools-wanted' })).toHaveBeenCalledWith(true);
    expect(api.scripting.executeScript).toHaveBeenCalledWith({
      target: { tabId: 7, frameIds: [0] },
      files: ['/tools.js'],
    });
  });

  it('is told to be missing where the page takes no script', async () => {
    api.scripting.executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
    expect(await want({ kind: 'tools-wanted' })).toHaveBeenCalledWith(false);
  });

  it('comes at no word from elsewhere', async () => {
    expect(await want({ kind: 'tools-wanted' }, { ...topFrame, id: 'other' })).not.toHaveBeenCalled();
    expect(await want({ kind: 'background-wanted' })).not.toHaveBeenCalled();
    expect(api.scripting.executeScript).not.toHaveBeenCalled();
  });
});

describe('commands', () => {
  it('reach the reader within the same turn: the next letter belongs to the note', () => {
    obeyCommands();
    api.commands.onCommand.fire('note', { id: 7 });
    expect(api.tabs.sendMessage).toHaveBeenCalledWith(
      7,
      { to: 'reader', method: 'command', args: ['note'] },
      { frameId: 0 },
    );
  });

  it('bring the reader into a page where it is not yet, and are given again', async () => {
    obeyCommands();
    api.commands.onCommand.fire('highlight', { id: 7 });
    await settled();
    expect(api.scripting.insertCSS).toHaveBeenCalledOnce();
    expect(api.scripting.executeScript).toHaveBeenCalledWith({
      target: { tabId: 7, frameIds: [0] },
      files: ['/reader.js'],
    });
    expect(api.tabs.sendMessage).toHaveBeenCalledTimes(2);
  });

  it('open the panel at once, which the browser allows within the act only', () => {
    obeyCommands();
    api.commands.onCommand.fire('open-panel', { id: 7, windowId: 2 });
    expect(api.sidePanel.open).toHaveBeenCalledWith({ windowId: 2 });
  });

  it('that nobody knows do nothing', () => {
    obeyCommands();
    api.commands.onCommand.fire('dance', { id: 7 });
    expect(api.tabs.sendMessage).not.toHaveBeenCalled();
  });
});

describe('the context menu', () => {
  it('has two entries for a selection', async () => {
    offerContextMenu();
    api.runtime.onInstalled.fire({ reason: 'install' });
    await settled();
    expect(api.contextMenus.create.mock.calls.map(([entry]) => entry)).toEqual([
      expect.objectContaining({ id: 'highlight', contexts: ['selection'] }),
      expect.objectContaining({ id: 'note', contexts: ['selection'] }),
    ]);
  });

  it('leaves what can be edited to the page', () => {
    offerContextMenu();
    api.contextMenus.onClicked.fire({ menuItemId: 'note', editable: true }, { id: 7 });
    expect(api.tabs.sendMessage).not.toHaveBeenCalled();
    api.contextMenus.onClicked.fire({ menuItemId: 'note', editable: false }, { id: 7 });
    expect(api.tabs.sendMessage).toHaveBeenCalledOnce();
  });
});

describe('the toolbar icon', () => {
  it.each([
    [3, '3'],
    [0, ''],
  ])('shows %i notes as “%s”', (count, text) => {
    showCounts();
    api.runtime.onMessage.fire({ kind: 'notes-counted', count }, topFrame);
    expect(api.action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text });
  });
});

describe('what a page wants', () => {
  it('is told what its note frame tells', () => {
    relayNoteFrames();
    const report = { from: 'note-frame', say: { kind: 'ready', draft: 'draft-1' } };
    api.runtime.onMessage.fire(report, { ...topFrame, frameId: 4 });
    expect(api.tabs.sendMessage).toHaveBeenCalledWith(7, report, { frameId: 0 });
    api.runtime.onMessage.fire({ from: 'note-frame', say: { kind: 'shout', draft: 'draft-1' } }, topFrame);
    api.runtime.onMessage.fire(report, { ...topFrame, id: 'somebody-else' });
    expect(api.tabs.sendMessage).toHaveBeenCalledOnce();
  });

  it('opens the notebook and nothing else of the extension', () => {
    grantPageWishes();
    api.runtime.onMessage.fire({ kind: 'notebook-wanted', hash: '#official=A' }, topFrame);
    api.runtime.onMessage.fire({ kind: 'notebook-wanted', hash: '/../welcome.html' }, topFrame);
    expect(api.tabs.create.mock.calls.map(([tab]) => tab)).toEqual([
      { url: 'extension://ben-le/notebook.html#official=A' },
      { url: 'extension://ben-le/notebook.html' },
    ]);
  });

  it('learns whether its site is given for good', async () => {
    grantPageWishes();
    api.permissions.contains.mockResolvedValue(true);
    const respond = vi.fn();
    expect(api.runtime.onMessage.fire({ kind: 'site-asked' }, topFrame, respond)).toEqual([true]);
    await settled();
    expect(respond).toHaveBeenCalledWith(true);
    expect(api.permissions.contains).toHaveBeenCalledWith({ origins: ['https://bao.example/*'] });
  });
});

describe('the welcome page', () => {
  it('opens after the first installation, and after no update', () => {
    welcomeOnInstall();
    api.runtime.onInstalled.fire({ reason: 'update' });
    expect(api.tabs.create).not.toHaveBeenCalled();
    api.runtime.onInstalled.fire({ reason: 'install' });
    expect(api.tabs.create).toHaveBeenCalledWith({ url: 'extension://ben-le/welcome.html' });
  });
});
