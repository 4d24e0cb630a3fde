import { browser } from 'wxt/browser';
import type { Notebook } from '../../core/model/notebook';
import { normaliseAddress } from '../../core/text/addresses';
import { isPageSeen } from '../../messages/loading';
import { bringReader } from './injection';

/** Starts the second stage where the first one saw an article, and where the reader kept something of the page. */
export const startStageTwo = (notebook: Notebook): void => {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (started: boolean) => void) => {
    const tabId = sender.tab?.id;
    if (!isPageSeen(message) || tabId === undefined || sender.frameId !== 0) return undefined;
    const isWanted = message.looksLikeArticle ? Promise.resolve(true) : isKept(notebook, sender.url);
    void isWanted.then((wanted) => wanted && bringReader(tabId)).then(respond, () => respond(false));
    return true;
  });
};

const isKept = async (notebook: Notebook, address: string | undefined): Promise<boolean> => {
  if (address === undefined) return false;
  const found = await notebook.findArticle([normaliseAddress(address)]);
  return found.ok && found.value !== null;
};
