import { browser } from 'wxt/browser';
import type { Notebook } from '../core/model/notebook';
import { failed, type Result } from '../core/model/result';
import { watchChanges } from './changes';
import { type CallOf, isReply, isWrite, type Question, type Reply } from './contract';

/**
 * The notebook for content scripts and note frames: asks the background. A background that is just being woken may miss
 * a message, so reads are asked twice. Never throws for what is expected in an open page: an extension that was reloaded
 * is `disconnected`.
 */
export const remoteNotebook = (): Notebook => ({
  findArticle: (addresses) => ask('findArticle', [addresses]),
  keepArticle: (sighting) => ask('keepArticle', [sighting]),
  articles: (ids) => ask('articles', [ids]),
  annotationsOf: (articleId) => ask('annotationsOf', [articleId]),
  annotation: (id) => ask('annotation', [id]),
  latest: (limit) => ask('latest', [limit]),
  itemsAt: (place) => ask('itemsAt', [place]),
  everything: () => ask('everything', []),
  apply: (edit) => ask('apply', [edit]),
  keepDraft: (draft) => ask('keepDraft', [draft]),
  dropDraft: (id) => ask('dropDraft', [id]),
  draft: (id) => ask('draft', [id]),
  drafts: () => ask('drafts', []),
  merge: (contents) => ask('merge', [contents]),
  watch: (listener) => {
    try {
      return watchChanges(listener);
    } catch (error) {
      if (isConnected()) throw error;
      return () => undefined;
    }
  },
});

type Answer<Method extends Question> = Awaited<ReturnType<Notebook[Method]>>;

const ask = async <Method extends Question>(
  method: Method,
  args: Parameters<Notebook[Method]>,
): Promise<Answer<Method>> => {
  const call: CallOf<Method> = { to: 'notebook', method, args };
  const sent = await send(call, isWrite(method) ? 'notDelivered' : 'any');
  if (!sent.ok) return sent as Answer<Method>;
  if (sent.value.kind === 'bug') throw new Error(`${method} failed in the background`, { cause: sent.value.message });
  return sent.value.answer as Answer<Method>;
};

/**
 * Sends once, and once more where the background was not there: for a read always, for a write only where it is certain
 * that the message was never delivered.
 */
const send = async (call: unknown, retryAfter: 'any' | 'notDelivered', again = true): Promise<Result<Reply>> => {
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
  return mayRetry ? send(call, retryAfter, false) : failed({ kind: 'unavailable', detail });
};

/** Chromium throws this, at once and not as a rejection, in a content script whose extension was reloaded or removed. */
const isInvalidated = (message: string): boolean => /extension context invalidated/i.test(message);

/** What both browsers say where nobody listens (yet). */
const isNotDelivered = (message: string): boolean =>
  /receiving end does not exist|could not establish connection/i.test(message);

/** False once the extension that this script came from is gone: its id is taken away. */
const isConnected = (): boolean => {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
};
