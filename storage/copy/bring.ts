import { failed, type Result, type StorageFailure, success } from '../../core/model/result';
import type { Place } from '../schema';
import { bucketOf, readBucket, writeBucket } from './bucket';
import type { Copied } from './copied.dexie';
import type { CopyFiles } from './files';
import { type Back, nothingBack } from './meet.dexie';
import { type CopyPart, isEmpty } from './part';

/** Why copy and notebook could not be brought together: one of the two does not answer. */
export interface Stopped {
  readonly at: 'copy' | 'notebook';
  readonly failure: StorageFailure;
}

export const stopped =
  (at: Stopped['at']) =>
  (failure: StorageFailure): Result<never, Stopped> =>
    failed({ at, failure });

export interface Bringing {
  readonly places: readonly Place[];
  /** Names of files of which every place that they hold is brought together too. */
  readonly whole: readonly string[];
  /** The latest write that the copy knows of. */
  readonly atLeast: number;
}

export interface Brought {
  readonly back: Back;
  /** Lines of the files that could not be read and are gone from the copy. */
  readonly damaged: number;
}

interface OpenFile {
  readonly text: string;
  readonly parts: Map<Place, CopyPart>;
}

/** Brings places together with the database, and writes those files of the copy that change by it. */
export const bring = async (
  { database, files }: { readonly database: Copied; readonly files: CopyFiles },
  { places, whole, atLeast }: Bringing,
): Promise<Result<Brought, Stopped>> => {
  const opened = new Map<string, OpenFile>();
  let damaged = 0;
  for (const { name, text } of await readAll(files, new Set([...places.map(bucketOf), ...whole]))) {
    if (!text.ok) return stopped('copy')(text.failure);
    const bucket = readBucket(text.value ?? '');
    damaged += bucket.damaged;
    opened.set(name, { text: text.value ?? '', parts: new Map(bucket.parts) });
  }
  const all = new Set([...places, ...whole.flatMap((name) => [...(opened.get(name)?.parts.keys() ?? [])])]);
  if (all.size === 0) return success({ back: nothingBack, damaged });
  const copies = new Map([...all].flatMap((place) => partIn(opened, place) ?? []).map((part) => [part.place, part]));
  const met = await database.meet({ places: [...all], copies, atLeast });
  if (!met.ok) return stopped('notebook')(met.failure);
  for (const part of met.value.parts) replaceIn(opened, part);
  const written = await writeChanged(files, opened);
  return written.ok ? success({ back: met.value.back, damaged }) : stopped('copy')(written.failure);
};

const readAll = (files: CopyFiles, names: ReadonlySet<string>) =>
  Promise.all([...names].map(async (name) => ({ name, text: await files.read(name) })));

const partIn = (opened: ReadonlyMap<string, OpenFile>, place: Place): CopyPart | undefined =>
  opened.get(bucketOf(place))?.parts.get(place);

const replaceIn = (opened: ReadonlyMap<string, OpenFile>, part: CopyPart): void => {
  const parts = opened.get(bucketOf(part.place))?.parts;
  if (isEmpty(part)) parts?.delete(part.place);
  else parts?.set(part.place, part);
};

const writeChanged = async (files: CopyFiles, opened: ReadonlyMap<string, OpenFile>): Promise<Result<null>> => {
  const written = await Promise.all(
    [...opened].map(([name, { text, parts }]) => {
      const wanted = writeBucket(parts.values());
      return wanted === text ? success(null) : files.write(name, wanted);
    }),
  );
  return written.find((one) => !one.ok) ?? success(null);
};
