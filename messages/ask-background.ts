import { browser } from 'wxt/browser';
import { failed, type Result } from '../core/model/result';
import { isReply, type Reply } from './contract';

/**
 * Sends once, and once more where the background was not there: for a read always, for a write only where it is certain
 * that the message was never delivered.
 */
export const askBackground = async (
  call: unknown,
  retryAfter: 'any' | 'notDelivered',
  again = true,
): Promise<Result<Reply>> => {
  if (!isConnected()) return failed({ kind: 'disconnected' });
  let detail = 'the background does not answer';
  try {
    const answer: unknown = await browser.runtime.sendMessage(call);
    if (isReply(answer)) return { ok: true, value: answer };
  } catch (error) {
    detail = error instanceof Error ? error.message : String(error);
    if (isInvalidated(detail) || !isConnected()) return failed({ kind: 'disconnected' });
  }
  const mayRetry = again && (retryAfter === 'any' || isNotDelivered(detail));
  return mayRetry ? askBackground(call, retryAfter, false) : failed({ kind: 'unavailable', detail });
};

/** Chromium throws this, at once and not as a rejection, in a content script whose extension was reloaded or removed. */
const isInvalidated = (message: string): boolean => /extension context invalidated/i.test(message);

/** What both browsers say where nobody listens (yet). */
const isNotDelivered = (message: string): boolean =>
  /receiving end does not exist|could not establish connection/i.test(message);

/** False once the extension that this script came from is gone: its id is taken away. */
export const isConnected = (): boolean => {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
};
