import { browser } from 'wxt/browser';
import type { Reader, ReadingPosition } from '../core/model/reader';
import { addressOf, positionPort } from './contract';
import { reply } from './reply';
import type { Sender } from './serve';

/** What a page answers. */
export interface ServedReader extends Pick<Reader, 'findings' | 'readAnyway'> {
  /** Decodes any other call and does what it asks for. Rejects for one that makes no sense. */
  act(call: unknown): Promise<unknown>;
}

/** Answers for the page: the content script calls it once. Returns the way to stop. */
export const serveReader = (reader: ServedReader): (() => void) => {
  const hear = (message: unknown, sender: Sender, respond: (reply: unknown) => void): true | undefined => {
    const address = addressOf(message);
    if (address?.to !== 'reader' || sender.id !== browser.runtime.id) return undefined;
    void reply(() => dispatch(reader, address.method, message)).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(hear);
  return () => forget(() => browser.runtime.onMessage.removeListener(hear));
};

const dispatch = (reader: ServedReader, method: string, call: unknown): Promise<unknown> => {
  switch (method) {
    case 'findings':
      return reader.findings();
    case 'readAnyway':
      return reader.readAnyway();
    default:
      return reader.act(call);
  }
};

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

/** Stopping must work in a page whose extension was reloaded, where every call of the API throws. */
const forget = (stop: () => void): void => {
  try {
    stop();
  } catch {
    // Nobody will call back any more.
  }
};
