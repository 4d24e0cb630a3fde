import { browser } from 'wxt/browser';
import { noteFrameReportMessage, noteFrameRequestMessage } from '../../core/model/note-frame';

/**
 * Passes on what a note frame tells to the page that holds it: a page of the extension reaches a content script through
 * `tabs` only, which a frame in Firefox does not have. Firefox takes such a frame for a part of the page in the other
 * direction too: what the page's content script asks of it arrives through `tabs` alone, while in Chromium it has
 * arrived already. Nothing that the reader typed into the frame is in these messages.
 */
export const relayNoteFrames = (): void => {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const tabId = sender.tab?.id;
    if (sender.id !== browser.runtime.id || tabId === undefined) return undefined;
    // A page that went away meanwhile needs no answer.
    if (noteFrameReportMessage(message).ok)
      browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);
    if (import.meta.env.FIREFOX && noteFrameRequestMessage(message).ok)
      browser.tabs.sendMessage(tabId, message).catch(() => undefined);
    return undefined;
  });
};
