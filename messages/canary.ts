import { object, wholeNumber } from '../core/decoding/decoder';
import type { Loss } from '../core/model/loss';
import { failed, type Result, type StorageFailure, success } from '../core/model/result';
import { emptyTally, type Tallied, type Tally } from '../core/model/tally';
import { kept } from './kept';
import { keepLoss } from './loss';

/**
 * A damaged database mostly comes back empty or shortened, and opening it succeeds. So a copy of its tally is kept in
 * `storage.local`, which lies in other files, and compared at each start.
 */
const tallyCopy = kept<Tally>('tally', (input) => {
  const decoded = object<Tally>({ writes: wholeNumber, annotations: wholeNumber })(input);
  return decoded.ok ? decoded.value : emptyTally;
});

export const readTally = (): Promise<Tally> => tallyCopy.read();
export const keepTally = (tally: Tally): Promise<void> => tallyCopy.write(tally);

/**
 * Compares the database with the copy of its tally; the background calls it when it starts. What is missing is kept
 * for the surfaces (`loss.ts`), and counting goes on from what is left.
 */
export const checkCanary = async (
  notebook: Tallied,
  now: () => number,
): Promise<Result<Loss | null, StorageFailure>> => {
  const copy = await tallyCopy.read();
  const recount = await notebook.recount();
  if (!recount.ok) return failed(recount.failure);
  const loss = lossBetween(copy, recount.value, now());
  if (loss !== null) await keepLoss(loss);
  await keepTally(recount.value.found);
  return success(loss);
};

const lossBetween = (
  copy: Tally,
  { counted, found }: { readonly counted: Tally; readonly found: Tally },
  noticed: number,
): Loss | null => {
  // The copy is written after the database and may be behind it, never ahead: only the newer of the two counts.
  const expected = copy.writes >= counted.writes ? copy.annotations : counted.annotations;
  const changes = Math.max(0, copy.writes - found.writes);
  const isLost = found.annotations < expected || changes > 0;
  return isLost ? { expected, left: found.annotations, changes, noticed, back: 0, others: 0, state: 'mending' } : null;
};
