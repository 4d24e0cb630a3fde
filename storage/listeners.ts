import type { Change } from '../core/model/notebook';

/** Those who asked to hear of changes. */
export interface Listeners {
  add(listener: (change: Change) => void): () => void;
  tell(change: Change): void;
}

/** A listener that throws doesn't keep the others from hearing; its fault shows up as an unhandled rejection. */
export const makeListeners = (): Listeners => {
  const listeners = new Set<(change: Change) => void>();
  return {
    add: (listener) => {
      // A function of its own, so that adding the same listener twice can be undone once.
      const added = (change: Change): void => listener(change);
      listeners.add(added);
      return () => void listeners.delete(added);
    },
    tell: (change) => {
      for (const listener of listeners) void Promise.resolve().then(() => listener(change));
    },
  };
};
