import { browser } from 'wxt/browser';
import { anyBoolean, type Decoder } from '../core/decoding/decoder';
import { pageFindings, readingPosition } from '../core/decoding/reading';
import type { Reader, ReadingPosition } from '../core/model/reader';
import { addresseeOf, decodeReaderCall, isReply, type ReaderCall } from './contract';
import { reply } from './reply';
import type { Sender } from './serve';

/** What a tab answers. `absent`: our script is not in the page, may not run there, or is of another version. */
export type Heard<T> = { readonly kind: 'heard'; readonly value: T } | { readonly kind: 'absent' };

/** The `Reader` of a tab, asked from popup, panel or background. */
export type RemoteReader = {
  readonly [Method in keyof Reader]: (
    ...args: Parameters<Reader[Method]>
  ) => Promise<Heard<Awaited<ReturnType<Reader[Method]>>>>;
};

/** Asks the content script in the top frame of a tab. Rejects only for a bug there; the answers are decoded. */
export const remoteReader = (tabId: number): RemoteReader => ({
  findings: () => ask(tabId, { to: 'reader', method: 'findings', args: [] }, pageFindings),
  jumpTo: (target) => ask(tabId, { to: 'reader', method: 'jumpTo', args: [target] }, anyBoolean),
  readAnyway: () => ask(tabId, { to: 'reader', method: 'readAnyway', args: [] }, pageFindings),
  command: (command) => ask(tabId, { to: 'reader', method: 'command', args: [command] }, anyBoolean),
});

const absent = { kind: 'absent' } as const;

const ask = async <T>(tabId: number, call: ReaderCall, decode: Decoder<T>): Promise<Heard<T>> => {
  const answer = await browser.tabs.sendMessage(tabId, call, { frameId: 0 }).catch(() => undefined);
  if (!isReply(answer)) return absent;
  if (answer.kind === 'bug') throw new Error(`${call.method} failed in the page`, { cause: answer.message });
  const decoded = decode(answer.answer);
  return decoded.ok ? { kind: 'heard', value: decoded.value } : absent;
};

/** Answers for the page: the content script calls it once. Returns the way to stop. */
export const serveReader = (reader: Reader): (() => void) => {
  const hear = (message: unknown, sender: Sender, respond: (reply: unknown) => void): true | undefined => {
    if (addresseeOf(message) !== 'reader' || sender.id !== browser.runtime.id) return undefined;
    const call = decodeReaderCall(message);
    if (!call.ok) {
      respond({ kind: 'bug', message: call.failure });
      return undefined;
    }
    void reply(() => dispatch(reader, call.value)).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(hear);
  return () => forget(() => browser.runtime.onMessage.removeListener(hear));
};

const dispatch = (reader: Reader, call: ReaderCall): Promise<unknown> => {
  switch (call.method) {
    case 'jumpTo':
      return reader.jumpTo(...call.args);
    case 'command':
      return reader.command(...call.args);
    case 'findings':
      return reader.findings();
    case 'readAnyway':
      return reader.readAnyway();
  }
};

/** Name of the port on which a content script tells where its reader is. */
const positionPort = 'position';

/**
 * Tells every panel that follows this page where its reader is. `subscribe` is called for each with the way to tell, and
 * returns the way to stop. Returns the way to stop serving.
 */
export const servePosition = (subscribe: (tell: (position: ReadingPosition) => void) => () => void): (() => void) => {
  const following = new Set<() => void>();
  const connected = (port: Port): void => {
    if (port.name !== positionPort) return;
    const stop = subscribe((position) => port.postMessage(position));
    following.add(stop);
    port.onDisconnect.addListener(() => {
      following.delete(stop);
      stop();
    });
  };
  browser.runtime.onConnect.addListener(connected);
  return () => {
    for (const stop of following) stop();
    following.clear();
    forget(() => browser.runtime.onConnect.removeListener(connected));
  };
};

/** The part of a `Port` used here. */
interface Port {
  readonly name: string;
  postMessage(message: unknown): void;
  readonly onDisconnect: { addListener(listener: () => void): void };
}

/**
 * Follows the reader through a page. `gone` is called once when the page was left or our script is not there. Returns
 * the way to stop.
 */
export const followPosition = (
  tabId: number,
  { moved, gone }: { readonly moved: (position: ReadingPosition) => void; readonly gone: () => void },
): (() => void) => {
  const port = browser.tabs.connect(tabId, { name: positionPort, frameId: 0 });
  port.onMessage.addListener((message: unknown) => {
    const decoded = readingPosition(message);
    if (decoded.ok) moved(decoded.value);
  });
  port.onDisconnect.addListener(() => {
    // Reading it tells Chromium that the failure is known; else it lands in the console.
    void browser.runtime.lastError;
    gone();
  });
  return () => port.disconnect();
};

/** Stopping must work in a page whose extension was reloaded, where every call of the API throws. */
const forget = (stop: () => void): void => {
  try {
    stop();
  } catch {
    // Nobody will call back any more.
  }
};
