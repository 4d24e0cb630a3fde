import type { Change } from '../../core/model/notebook';
import { type Result, success } from '../../core/model/result';
import type { Tally } from '../../core/model/tally';
import type { Connection } from '../connection';
import type { Place } from '../schema';
import { counted } from '../writes.dexie';
import { type Meeting, type Met, meet } from './meet.dexie';
import { readPlaces } from './read-parts.dexie';

/** What changed since it was copied. */
export interface Uncopied {
  readonly places: readonly Place[];
  /** As it was counted when these places were all that was not copied. */
  readonly tally: Tally;
}

/** The database as the copy's keeper sees it. */
export interface Copied {
  uncopied(): Promise<Result<Uncopied>>;
  /** These places are copied as they were at that write; what changed later stays uncopied. */
  markCopied(places: readonly Place[], writes: number): Promise<Result<null>>;
  places(): Promise<Result<readonly Place[]>>;
  meet(meeting: Meeting): Promise<Result<Met>>;
}

/** `tell` hears of what the copy gave back. */
export const copiedDatabase = (connection: Connection, tell: (change: Change) => void): Copied => ({
  uncopied: () =>
    connection.use((database) =>
      database.transaction('r', database.uncopied, database.tally, async () => {
        const places = await database.uncopied.toCollection().primaryKeys();
        return success({ places, tally: await counted(database) });
      }),
    ),
  markCopied: (places, writes) =>
    connection.use((database) =>
      database.transaction('rw', database.uncopied, async () => {
        const rows = await database.uncopied.bulkGet([...places]);
        const done = rows.flatMap((row) => (row !== undefined && row.writes <= writes ? [row.place] : []));
        await database.uncopied.bulkDelete(done);
        return success(null);
      }),
    ),
  places: () => connection.use(async (database) => success(await readPlaces(database))),
  meet: async (meeting) => {
    const met = await connection.use((database) => meet(database, meeting));
    if (!met.ok) return met;
    if (met.value.change !== null) tell(met.value.change);
    return success(met.value.answer);
  },
});
