import { browser } from 'wxt/browser';
import { isBugSeen, isNotebookWanted, isScriptWanted, isSiteWanted } from '../../messages/loading';
import { isSiteAsked } from '../../messages/site-of-page';
import { isAllowed } from '../../messages/sites';
import { bringFurther } from './injection';

/** Does what a page can't do itself: open the notebook, bring in a further script, ask for its site, tell of a bug outside the page's console. */
export const grantPageWishes = (): void => {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: boolean) => void) => {
    if (sender.id !== browser.runtime.id) return undefined;
    if (isNotebookWanted(message)) void openNotebook(message.hash);
    if (isSiteWanted(message)) void offerInPopup();
    if (isBugSeen(message)) console.error(`Bên Lề in a page: ${message.told}`);
    if (isScriptWanted(message) && sender.tab?.id !== undefined) {
      void bringFurther(sender.tab.id, message.script).then(respond, () => respond(false));
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
