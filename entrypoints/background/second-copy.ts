import type { Loss } from '../../core/model/loss';
import type { Notebook } from '../../core/model/notebook';
import type { Tallied } from '../../core/model/tally';
import { checkCanary } from '../../messages/canary';
import { keepCopyState } from '../../messages/copy-state';
import { keepLoss, readLoss } from '../../messages/loss';
import type { Copied } from '../../storage/copy/copied.dexie';
import type { CopyFiles } from '../../storage/copy/files';
import { copyKeeper, type Keeper } from '../../storage/copy/keeper';
import type { Back } from '../../storage/copy/meet.dexie';

interface SecondCopyGiven {
  readonly database: Tallied & { readonly copied: Copied };
  /** Tells of the changes of all contexts: each is copied, whoever made it. */
  readonly notebook: Pick<Notebook, 'watch'>;
  readonly files: CopyFiles;
  readonly now: () => number;
  /** Milliseconds between two slices of a comparison that nobody waits for. */
  readonly pauseLength?: number;
}

/**
 * Looks at each start whether the browser lost something of the notebook, brings back what the second copy holds of it, and
 * keeps the copy from then on. The listener is added in the first turn: a change made by a page of ours wakes the
 * background.
 */
export const keepSecondCopy = ({ database, notebook, files, now, pauseLength = 100 }: SecondCopyGiven): void => {
  let troubled: boolean | null = null;
  const keeper = copyKeeper({
    database: database.copied,
    files,
    now,
    pause: () => new Promise((resolve) => setTimeout(resolve, pauseLength)),
    onBack: (back) => tellBack(database, back, now()),
    onState: async (failure) => {
      if (troubled === (failure !== null)) return;
      troubled = failure !== null;
      await keepCopyState(!troubled, now());
    },
  });
  const begun = begin(database, keeper, now);
  notebook.watch(() => void begun.then(() => keeper.keepUp()));
};

const begin = async (database: SecondCopyGiven['database'], keeper: Keeper, now: () => number): Promise<void> => {
  const checked = await checkCanary(database, now);
  // A notebook that does not open is left as it is, and so is its copy.
  if (!checked.ok) return;
  if (checked.value !== null) await tellReach(database, keeper, checked.value);
  await keeper.start(checked.value !== null);
  const loss = await readLoss();
  if (loss?.state === 'mending') await keepLoss({ ...loss, state: 'done' });
};

/** Of the changes that are gone, the copy holds those up to its own latest write. */
const tellReach = async (database: Tallied, keeper: Keeper, loss: Loss): Promise<void> => {
  const [held, left] = [await keeper.held(), await database.tally()];
  if (held === null || !left.ok) return;
  const reached = Math.max(0, held - left.value.writes);
  await keepLoss({ ...loss, changes: Math.max(0, loss.changes - reached) });
};

/** Adds to what the reader is told. A loss that nothing else had noticed is known by what came back. */
const tellBack = async (database: Tallied, { annotations, others }: Back, noticed: number): Promise<void> => {
  const tally = await database.tally();
  const left = tally.ok ? Math.max(0, tally.value.annotations - annotations) : 0;
  const before = (await readLoss()) ?? { expected: left, left, changes: 0, noticed, back: 0, others: 0 };
  const back = before.back + annotations;
  await keepLoss({
    ...before,
    expected: Math.max(before.expected, before.left + back),
    back,
    others: before.others + others,
    state: 'mending',
  });
};
