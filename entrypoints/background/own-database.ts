import { readTally } from '../../messages/canary';
import { newId, now } from '../../messages/identity';
import { opfsFiles } from '../../storage/copy/files.opfs';
import { holdsAll } from '../../storage/copy/holds-all';
import { type DexieNotebook, dexieNotebook } from '../../storage/notebook.dexie';

/** The database of this context, be it the background or a page of ours: the browser has one for all. */
export const ownDatabase = (): DexieNotebook =>
  dexieNotebook({
    now,
    makeId: newId,
    // The tally lies elsewhere, in `storage.local`: it knows of all that was acknowledged.
    mayReplace: async () => holdsAll(opfsFiles(), await readTally()),
  });
