import { browser } from 'wxt/browser';
import { commandReader } from './reader-command';

const entries = { highlight: 'menuHighlight', note: 'menuNote' } as const;
const isEntry = (id: unknown): id is keyof typeof entries => typeof id === 'string' && id in entries;

/** Two entries for a selection in a page, not in what can be edited: there the page's own menu counts. */
export const offerContextMenu = (): void => {
  browser.runtime.onInstalled.addListener(() => void makeEntries());
  // Firefox keeps no entries over a restart of the browser.
  browser.runtime.onStartup.addListener(() => void makeEntries());
  browser.contextMenus.onClicked.addListener(({ menuItemId, editable }, tab) => {
    if (tab?.id !== undefined && !editable && isEntry(menuItemId)) void commandReader(tab.id, menuItemId);
  });
};

const makeEntries = async (): Promise<void> => {
  await browser.contextMenus.removeAll();
  for (const [id, words] of Object.entries(entries)) {
    browser.contextMenus.create({
      id,
      title: browser.i18n.getMessage(words),
      contexts: ['selection'],
      documentUrlPatterns: ['*://*/*', 'file:///*'],
    });
  }
};
