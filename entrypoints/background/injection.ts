import { browser } from 'wxt/browser';

/**
 * Bringing our scripts into a tab. Only the top frame is ever read. Each function answers whether it worked: a page
 * that takes no script (the browser's own, a store, one without permission) is no error.
 */

const target = (tabId: number) => ({ tabId, frameIds: [0] });

const worked = async (...acts: readonly Promise<unknown>[]): Promise<boolean> =>
  (await Promise.allSettled(acts)).every(({ status }) => status === 'fulfilled');

/** Stage one with the marks' styles, as registered scripts do it, for a tab that was open before. */
export const bringLoader = (tabId: number): Promise<boolean> =>
  worked(
    browser.scripting.insertCSS({ target: target(tabId), files: ['/marks.css'] }),
    browser.scripting.executeScript({ target: target(tabId), files: ['/loader.js'] }),
  );

/** Stage two, where stage one asked for it: the styles are there. */
export const bringReader = (tabId: number): Promise<boolean> =>
  worked(browser.scripting.executeScript({ target: target(tabId), files: ['/reader.js'] }));

/** Stage three, where stage two asked for it: a reader does something with the page. */
export const bringTools = (tabId: number): Promise<boolean> =>
  worked(browser.scripting.executeScript({ target: target(tabId), files: ['/tools.js'] }));

/** Stage two with the marks' styles, into a page that the reader opened to us with a click or a key (`activeTab`). */
export const bringReaderWithStyles = (tabId: number): Promise<boolean> =>
  worked(
    browser.scripting.insertCSS({ target: target(tabId), files: ['/marks.css'] }),
    browser.scripting.executeScript({ target: target(tabId), files: ['/reader.js'] }),
  );
