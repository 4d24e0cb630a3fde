import { anyBoolean, describeProblem, filledText, listOf, object, orNull } from '../core/decoding/decoder';
import { id } from '../core/decoding/id';
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

const told = orNull(
  object<Told>({ articleIds: listOf(id<'article'>()), corrections: anyBoolean, stamp: filledText(100) }),
);

const lastChange = kept<Told | null>('last-change', (input) => {
  const decoded = told(input ?? null);
  if (!decoded.ok) throw new Error(`last-change: ${describeProblem(decoded.failure)}`);
  return decoded.value;
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
