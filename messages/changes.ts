import type { ArticleId } from '../core/model/ids';
import type { Change } from '../core/model/notebook';
import { newId } from './identity';
import { kept } from './kept';

/** The latest change of the notebook, as it is told to all contexts. The stamp makes two equal changes two. */
interface Told {
  readonly articleIds: readonly ArticleId[];
  readonly corrections: boolean;
  readonly stamp: string;
}

/** Written by the background alone, and read in every page: looked at no closer than a page needs. */
const isTold = (value: unknown): value is Told =>
  typeof value === 'object' &&
  value !== null &&
  'articleIds' in value &&
  Array.isArray(value.articleIds) &&
  value.articleIds.every((id) => typeof id === 'string') &&
  'corrections' in value &&
  typeof value.corrections === 'boolean';

const lastChange = kept<Told | null>('last-change', (input = null) => {
  if (input !== null && !isTold(input)) throw new TypeError('last-change is no change of the notebook');
  return input;
});

/**
 * Tells every context of the extension, content scripts included, that the notebook changed. `storage.onChanged` reaches
 * them all without a list of open tabs, and wakes nobody who doesn't listen.
 */
export const tellChange = (change: Change): Promise<void> =>
  lastChange.write({ articleIds: [...change.articleIds], corrections: change.corrections === true, stamp: newId() });

export const watchChanges = (listener: (change: Change) => void): (() => void) =>
  lastChange.watch((change) => {
    if (change === null) return;
    listener({ articleIds: change.articleIds, ...(change.corrections ? { corrections: true as const } : {}) });
  });
