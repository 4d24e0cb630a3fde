import type { Change, Notebook } from '../core/model/notebook';
import type { Tallied } from '../core/model/tally';
import { keepTally } from './canary';
import { tellChange, watchChanges } from './changes';

/**
 * The notebook as the extension's own pages and the background use it: each change made through it is told to all
 * contexts, and `watch` hears of the changes of all. The database's tally is copied out of it at the same time.
 */
export const announced = (notebook: Notebook & Tallied): Notebook => {
  const here = new Set<(change: Change) => void>();
  notebook.watch(async (change) => {
    try {
      await tellChange(change);
      const tally = await notebook.tally();
      if (tally.ok) await keepTally(tally.value);
    } catch {
      // Where `storage.local` can't be written (a full disk in Firefox), the write itself is durable all the same; at
      // least this context hears of it.
      for (const listener of here) listener(change);
    }
  });
  return {
    ...notebook,
    watch: (listener) => {
      const added = (change: Change): void => listener(change);
      here.add(added);
      const stop = watchChanges(listener);
      return () => {
        here.delete(added);
        stop();
      };
    },
  };
};
