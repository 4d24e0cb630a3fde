import { browser } from 'wxt/browser';
import { noteFrameReportMessage } from '../../core/model/note-frame';

/**
 * Passes on what a note frame tells to the page that holds it: a page of the extension reaches a content script through
 * `tabs` only, which a frame in Firefox does not have. Nothing that the reader typed is in these messages.
 */
export const relayNoteFrames = (): void => {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const tabId = sender.tab?.id;
    if (sender.id !== browser.runtime.id || tabId === undefined || !noteFrameReportMessage(message).ok)
      return undefined;
    // A page that went away meanwhile needs no answer.
    browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);
    return undefined;
  });
};
