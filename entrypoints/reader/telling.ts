import { browser } from 'wxt/browser';
import { type NotebookAddress, notebookHash } from '../../core/model/notebook-address';
import { patternCovers } from '../../core/sites/patterns';
import {
  type BugSeen,
  isSitesRevoked,
  type NotebookWanted,
  type NotesCounted,
  type SiteWanted,
  type ToolsWanted,
} from '../../messages/loading';
import { isSiteLasting } from '../../messages/site-of-page';
import type { Life } from '../../page/lifetime/life';
import type { Shared } from './state';

type Told = BugSeen | NotebookWanted | NotesCounted | SiteWanted;

/** Tells the background something that needs no answer. A page whose extension was reloaded tells nobody, in silence. */
const tell = (message: Told): void => {
  try {
    void Promise.resolve(browser.runtime.sendMessage(message)).catch(() => undefined);
  } catch {
    // Chromium throws at once where the extension is gone.
  }
};

export const tellBug = (error: unknown): void =>
  tell({ kind: 'bug-seen', told: error instanceof Error ? (error.stack ?? error.message) : String(error) });

export const openNotebook = (address: Partial<NotebookAddress>): void =>
  tell({ kind: 'notebook-wanted', hash: notebookHash(address) });

export const wantSite = (): void => tell({ kind: 'site-wanted' });

/** Asks for the tools in this page; answers whether they came. */
export const bringTools = async (): Promise<boolean> => {
  const wanted: ToolsWanted = { kind: 'tools-wanted' };
  try {
    return (await browser.runtime.sendMessage(wanted)) === true;
  } catch {
    return false;
  }
};

/** Keeps the number on the toolbar icon. */
export const tellCount = (shared: Shared, life: Life): void => {
  const tellNow = (): void => tell({ kind: 'notes-counted', count: shared.now().placed.length });
  shared.watch((changed) => {
    // They come a few at a time; the number, and what a panel asks for on hearing it, are worth telling once.
    if ((changed.has('placed') || changed.has('items')) && shared.now().unplaced === 0) tellNow();
  });
  // The browser forgets the number when the page comes back from its cache.
  life.on(window, 'pageshow', ({ persisted }) => persisted && tellNow());
};

/** A script stays in a page after the reader took the site back; the marks go with the permission. */
export const stopWhenRevoked = (life: Life): void => {
  const hear = (message: unknown): undefined => {
    if (!isSitesRevoked(message)) return;
    if (!message.origins.some((origin) => patternCovers(origin, location.href))) return;
    // Another grant may still cover the site.
    void life.run(async () => {
      if (!(await isSiteLasting())) life.stop();
    });
  };
  browser.runtime.onMessage.addListener(hear);
  life.undo(() => browser.runtime.onMessage.removeListener(hear));
};
