import { browser } from 'wxt/browser';
import type { Notebook } from '../../core/model/notebook';
import { announced } from '../../messages/announced';
import { remoteNotebook } from '../../messages/notebook.remote';
import { readOnly } from '../../messages/private-window';
import { ownDatabase } from '../background/own-database';

/**
 * The notebook for a page of ours. In a private window it is only read, and through the background: there Firefox gives
 * the page an empty database of its own.
 */
export const ownNotebook = async (): Promise<Notebook> =>
  (await isPrivate()) ? readOnly(remoteNotebook()) : announced(ownDatabase());

/** In Chromium popup and panel of a private window run outside it: what they are about is the tab they stand beside. */
const isPrivate = async (): Promise<boolean> => {
  if (browser.extension.inIncognitoContext) return true;
  const [window, [tab]] = await Promise.all([
    browser.windows.getCurrent(),
    browser.tabs.query({ active: true, currentWindow: true }),
  ]);
  return window.incognito || tab?.incognito === true;
};
