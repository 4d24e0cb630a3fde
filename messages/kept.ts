import { browser } from 'wxt/browser';

/** A small thing in `storage.local`, which every context of the extension sees, content scripts included. */
export interface Kept<T> {
  read(): Promise<T>;
  write(value: T): Promise<void>;
  /** Calls back with each new value, by whomever it was written. Returns the way to stop. */
  watch(listener: (value: T) => void): () => void;
}

/** `decode` makes a value of anything, also of what is damaged or was never written. */
export const kept = <T>(key: string, decode: (input: unknown) => T): Kept<T> => ({
  read: async () => decode((await browser.storage.local.get(key))[key]),
  write: (value) => browser.storage.local.set({ [key]: value }),
  watch: (listener) => {
    const hear = (changes: Readonly<Record<string, { newValue?: unknown }>>, area: string): void => {
      const change = area === 'local' && Object.hasOwn(changes, key) ? changes[key] : undefined;
      if (change !== undefined) listener(decode(change.newValue));
    };
    browser.storage.onChanged.addListener(hear);
    return () => {
      try {
        browser.storage.onChanged.removeListener(hear);
      } catch {
        // The extension was reloaded: nobody will call back any more.
      }
    };
  },
});
