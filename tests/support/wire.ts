import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from '../../messages/serve';

const nobody = 'Could not establish connection. Receiving end does not exist.';

/** As browsers do it: what crosses is a copy in JSON, so a Date becomes a string and `undefined` goes away. */
const copy = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** A page of the extension as a sender. */
export const ownPage = (): Sender => ({
  id: fakeBrowser.runtime.id,
  url: fakeBrowser.runtime.getURL('/notebook.html'),
});

type Trigger = (...args: readonly unknown[]) => Promise<readonly unknown[]>;

/** One message to all who listen in this process, as the browser would carry it. */
export const carry = (message: unknown, sender: Sender = ownPage()): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const respond = (answer: unknown): void => resolve(copy(answer));
    const trigger = fakeBrowser.runtime.onMessage.trigger as Trigger;
    trigger(copy(message), sender, respond)
      .then((heard) => {
        if (!heard.includes(true)) reject(new Error(nobody));
      })
      .catch(reject);
  });

/** Lets `browser.runtime.sendMessage` and `browser.tabs.sendMessage` reach the listeners of this process. */
export const layWire = (sender?: Sender) => ({
  toBackground: vi
    .spyOn(fakeBrowser.runtime, 'sendMessage')
    .mockImplementation((message: unknown) => carry(message, sender) as never),
  toTab: vi
    .spyOn(fakeBrowser.tabs, 'sendMessage')
    .mockImplementation((_tab: unknown, message: unknown) => carry(message, sender) as never),
});
