import { browser } from 'wxt/browser';
import { isNotesCounted } from '../../messages/loading';

/** The accent of the surfaces (`components/common/tokens.css`), on which white is legible. */
const accent = '#9F1239';

/** Shows on the toolbar icon how many notes are kept of a tab's page. The browser forgets it when the tab goes elsewhere. */
export const showCounts = (): void => {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (!isNotesCounted(message) || sender.tab?.id === undefined || sender.frameId !== 0) return;
    void showCount(sender.tab.id, message.count);
  });
};

const showCount = async (tabId: number, count: number): Promise<void> => {
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(count) }),
    browser.action.setBadgeBackgroundColor({ tabId, color: accent }),
    browser.action.setBadgeTextColor({ tabId, color: '#FFFFFF' }),
  ]);
};
