import { browser } from 'wxt/browser';
import { anyBoolean, type Decoder } from '../core/decoding/decoder';
import { pageFindings, readingPosition } from '../core/decoding/reading';
import type { Reader, ReadingPosition } from '../core/model/reader';
import { isReply, positionPort, type ReaderCall } from './contract';

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
