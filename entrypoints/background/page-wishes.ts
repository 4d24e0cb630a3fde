import { browser } from 'wxt/browser';
import { isBugSeen, isNotebookWanted, isSiteWanted, isToolsWanted } from '../../messages/loading';
import { isSiteAsked } from '../../messages/site-of-page';
import { isAllowed } from '../../messages/sites';
import { bringTools } from './injection';

/** Does what a page can't do itself: open the notebook, bring in the tools, ask for its site, tell of a bug outside the page's console. */
export const grantPageWishes = (): void => {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: boolean) => void) => {
    if (sender.id !== browser.runtime.id) return undefined;
    if (isNotebookWanted(message)) void openNotebook(message.hash);
    if (isSiteWanted(message)) void offerInPopup();
    if (isBugSeen(message)) console.error(`Bên Lề in a page: ${message.told}`);
    if (isToolsWanted(message) && sender.tab?.id !== undefined) {
      void bringTools(sender.tab.id).then(respond, () => respond(false));
      return true;
    }
    if (!isSiteAsked(message)) return undefined;
    void isAllowed(sender.url ?? '').then(respond, () => respond(true));
    return true;
  });
};

const openNotebook = async (hash: string): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL(`/notebook.html${hash.startsWith('#') ? hash : ''}`) });
};

/** A browser grants a site inside a click of our own surfaces only; the popup has that button. */
const offerInPopup = async (): Promise<void> => {
  // Where the browser opens no popup by itself, the reader finds the same button behind the toolbar icon.
  await browser.action.openPopup().catch(() => undefined);
};
