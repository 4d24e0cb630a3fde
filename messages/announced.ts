import type { Notebook } from '../core/model/notebook';
import type { Tallied } from '../core/model/tally';
import { keepTally } from './canary';
import { tellChange, watchChanges } from './changes';

/**
 * The notebook as the extension's own pages and the background use it: each change made through it is told to all
 * contexts, and `watch` hears of the changes of all. The database's tally is copied out of it at the same time.
 */
export const announced = (notebook: Notebook & Tallied): Notebook => {
  notebook.watch(async (change) => {
    await tellChange(change);
    const tally = await notebook.tally();
    if (tally.ok) await keepTally(tally.value);
  });
  return { ...notebook, watch: watchChanges };
};
