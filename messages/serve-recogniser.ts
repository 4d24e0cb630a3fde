import { browser } from 'wxt/browser';
import type { Reading } from '../core/model/mention';
import { failed, type Result, success } from '../core/model/result';
import type { Source } from '../core/recogniser/source';
import { decodeRecogniserCall } from './calls';
import { addressOf } from './contract';
import { reply } from './reply';
import type { Sender } from './serve';

/** Reads a text for a page; `null` where that page asked again meanwhile. */
export type ReadFor = (page: string, source: Source) => Promise<Reading | null>;

/**
 * Lets content scripts have texts read: the background calls it once, before anything it awaits. What comes from a page is
 * decoded; it is neither stored nor logged, so a private window is as good as any other. Returns the way to stop.
 */
export const serveRecogniser = (readFor: ReadFor): (() => void) => {
  const hear = (message: unknown, sender: Sender, respond: (reply: unknown) => void): true | undefined => {
    if (addressOf(message)?.to !== 'recogniser' || sender.id !== browser.runtime.id) return undefined;
    void reply(() => answer(readFor, message, sender)).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
};

const answer = async (readFor: ReadFor, message: unknown, sender: Sender): Promise<Result<Reading | null>> => {
  const call = decodeRecogniserCall(message);
  if (!call.ok) return failed({ kind: 'invalid', detail: call.failure });
  return success(await readFor(pageOf(sender), ...call.value.args));
};

/** One document, where the browser tells documents apart: two of them share a tab while one is rendered ahead. */
const pageOf = ({ documentId, tab }: Sender): string => documentId ?? `tab ${tab?.id}`;
