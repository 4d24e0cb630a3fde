import { browser } from 'wxt/browser';
import type { Notebook } from '../core/model/notebook';
import { failed, type Result } from '../core/model/result';
import { decodeCall } from './calls';
import { addressOf, type Call, isForOwnPages, isWrite, type Question } from './contract';
import { findOneByOne } from './private-window';
import { reply } from './reply';

/** Who sent a message, as far as it matters here. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean } | undefined;
  /** Chromium alone tells it. */
  readonly documentId?: string | undefined;
}

/**
 * Lets content scripts and note frames use this notebook: the background calls it once, before anything else it awaits.
 * They live in other people's pages, so what they say is decoded field by field. From a private window nothing is ever
 * written. Returns the way to stop.
 */
export const serveNotebook = (notebook: Notebook): (() => void) => {
  const hear = (message: unknown, sender: Sender, respond: (reply: unknown) => void): true | undefined => {
    if (addressOf(message)?.to !== 'notebook' || sender.id !== browser.runtime.id) return undefined;
    // The callback and `true` are understood by every browser and by the polyfill; a returned promise is not.
    void reply(() => answer(notebook, message, sender)).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
};

/** The answer to a message that claims to be a call. */
const answer = async (notebook: Notebook, message: unknown, sender: Sender): Promise<Result<unknown>> => {
  const call = decodeCall(message);
  if (!call.ok) return failed({ kind: 'invalid', detail: call.failure });
  if (isForOwnPages(call.value.method) && !isOwnPage(sender)) {
    return failed({ kind: 'invalid', detail: `${call.value.method} is not answered to pages of the web` });
  }
  if (sender.tab?.incognito === true) {
    // No draft was kept here either: whoever waits for one learns why it will not come.
    if (isWrite(call.value.method) || call.value.method === 'draft') return failed({ kind: 'private-window' });
    if (call.value.method === 'findArticle') return findOneByOne(notebook, call.value.args[0]);
  }
  return dispatch(notebook, call.value);
};

const isOwnPage = ({ url }: Sender): boolean => url?.startsWith(browser.runtime.getURL('/')) === true;

const dispatch = (notebook: Notebook, { method, args }: Call): Promise<Result<unknown>> => {
  const answering = notebook[method] as (...args: Parameters<Notebook[Question]>) => Promise<Result<unknown>>;
  return answering.apply(notebook, args as never);
};
