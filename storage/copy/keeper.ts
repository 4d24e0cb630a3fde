import type { Now } from '../../core/model/ids';
import { type Result, type StorageFailure, success } from '../../core/model/result';
import type { Tally } from '../../core/model/tally';
import { type Bringing, bring, type Stopped, stopped } from './bring';
import { bucketCount, bucketName, bucketOf } from './bucket';
import type { Copied } from './copied.dexie';
import type { CopyFiles } from './files';
import { groupBy } from './group-by';
import { type Manifest, manifestName, readManifest, writeManifest } from './manifest';
import type { Back } from './meet.dexie';

export interface KeeperGiven {
  readonly database: Copied;
  readonly files: CopyFiles;
  readonly now: Now;
  /** Lets others have thread and disk: before what changed is copied, and between two slices of a comparison that nobody waits for. */
  readonly pause: () => Promise<void>;
  /** Hears of what the copy gave back to the notebook, slice by slice. */
  readonly onBack: (back: Back) => Promise<void>;
  /** Hears whether the copy can be kept: `null` where it can. */
  readonly onState: (failure: StorageFailure | null) => Promise<void>;
}

/** Keeps the second copy, beside the writes and after them. All it does happens in turn. */
export interface Keeper {
  /** Copies what changed. Calls that come while one is waiting are one. */
  keepUp(): Promise<void>;
  /**
   * At a start: compares everything where the notebook `hasLost` something or the copy is missing, where that was
   * interrupted, and once a day; else copies only what changed.
   */
  start(hasLost: boolean): Promise<void>;
  /** The number of the latest write that the copy holds; `null` where it doesn't hold everything, or can't be read. */
  held(): Promise<number | null>;
}

/** Files that are compared at once: at 10,000 notes 160 notes. */
const slice = 4;
/** Slices after which it is noted how far the comparison is. */
const noted = 8;
/** Milliseconds between two comparisons of everything. */
const day = 86_400_000;

export const copyKeeper = (given: KeeperGiven): Keeper => {
  const { onState } = given;
  let last: Promise<void> = Promise.resolve();
  let isWaiting = false;
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    last = last.catch(() => undefined).then(work);
    return last;
  };
  const keeping = async (work: (manifest: Manifest) => Promise<Result<unknown, Stopped>>): Promise<void> => {
    const manifest = await openManifest(given.files);
    if (manifest.ok && manifest.value === null) return;
    const done = manifest.ok && manifest.value !== null ? await work(manifest.value) : manifest;
    if (done.ok) await onState(null);
    else if (done.failure.at === 'copy') await onState(done.failure.failure);
  };
  return {
    keepUp: () => {
      if (isWaiting) return last;
      isWaiting = true;
      return inTurn(async () => {
        // Whoever saved goes on at once; and what is saved meanwhile is copied with it.
        await given.pause();
        isWaiting = false;
        await keeping((manifest) => keepUp(given, manifest));
      });
    },
    start: (hasLost) => inTurn(() => keeping((manifest) => start(given, manifest, hasLost))),
    held: async () => {
      const manifest = await openManifest(given.files);
      return manifest.ok ? (manifest.value?.writes ?? null) : null;
    },
  };
};

/** `null` where a newer version of the extension made the copy. */
const openManifest = async (files: CopyFiles): Promise<Result<Manifest | null, Stopped>> => {
  const text = await files.read(manifestName);
  if (!text.ok) return stopped('copy')(text.failure);
  const read = readManifest(text.value);
  return success(read.kind === 'newer' ? null : read.manifest);
};

const note = async (files: CopyFiles, manifest: Manifest): Promise<Result<Manifest, Stopped>> => {
  const written = await files.write(manifestName, writeManifest(manifest));
  return written.ok ? success(manifest) : stopped('copy')(written.failure);
};

/** Copies what changed, until nothing is left. Answers how far the copy is then. */
const keepUp = async (given: KeeperGiven, manifest: Manifest): Promise<Result<Manifest, Stopped>> => {
  const copied = await copyChanged(given, manifest);
  if (!copied.ok) return copied;
  const { tally, damaged } = copied.value;
  const compared = damaged > 0 ? 0 : manifest.compared;
  // Before everything was copied once there is no write up to which the copy holds all.
  const writes = manifest.writes === null ? null : Math.max(manifest.writes, tally.writes);
  const kept = { ...manifest, writes, annotations: tally.annotations, compared };
  const isNoted = writes === manifest.writes && compared === manifest.compared;
  return isNoted ? success(manifest) : note(given.files, kept);
};

interface CopiedSoFar {
  /** As it was when nothing was left to be copied. */
  readonly tally: Tally;
  readonly damaged: number;
}

const copyChanged = async (given: KeeperGiven, manifest: Manifest): Promise<Result<CopiedSoFar, Stopped>> => {
  let damaged = 0;
  for (;;) {
    const uncopied = await given.database.uncopied();
    if (!uncopied.ok) return stopped('notebook')(uncopied.failure);
    const { places, tally } = uncopied.value;
    if (places.length === 0) return success({ tally, damaged });
    // After a large change file by file, so that none is written twice.
    const files = [...groupBy(places, bucketOf).values()];
    for (let first = 0; first < files.length; first += slice) {
      const some = files.slice(first, first + slice).flat();
      const brought = await bringBack(given, { places: some, whole: [], atLeast: manifest.writes ?? 0 });
      if (!brought.ok) return brought;
      damaged += brought.value;
      const marked = await given.database.markCopied(some, tally.writes);
      if (!marked.ok) return stopped('notebook')(marked.failure);
    }
  }
};

/** Brings together and tells what came back. Answers how many lines of the copy were damaged. */
const bringBack = async (given: KeeperGiven, bringing: Bringing): Promise<Result<number, Stopped>> => {
  const brought = await bring(given, bringing);
  if (!brought.ok) return brought;
  const { back, damaged } = brought.value;
  if (back.annotations + back.others > 0) await given.onBack(back);
  return success(damaged);
};

const start = async (given: KeeperGiven, manifest: Manifest, hasLost: boolean): Promise<Result<unknown, Stopped>> => {
  const uncopied = await given.database.uncopied();
  if (!uncopied.ok) return stopped('notebook')(uncopied.failure);
  const { tally } = uncopied.value;
  const { writes, annotations, next, compared } = manifest;
  const isBehind =
    writes !== null && (tally.writes < writes || (tally.writes === writes && tally.annotations < annotations));
  if (hasLost || isBehind) return compareAll(given, { ...manifest, next: 0 }, async () => undefined);
  const isDue = writes === null || next !== null || Math.abs(given.now() - compared) > day;
  const kept = await keepUp(given, manifest);
  return isDue && kept.ok ? compareAll(given, kept.value, given.pause) : kept;
};

/** Brings everything together, some files at a time; goes on where an earlier comparison was interrupted. */
const compareAll = async (
  given: KeeperGiven,
  begun: Manifest,
  pause: () => Promise<void>,
): Promise<Result<unknown, Stopped>> => {
  const known = await given.database.places();
  if (!known.ok) return stopped('notebook')(known.failure);
  const placesIn = groupBy(known.value, bucketOf);
  const from = begun.next ?? 0;
  let manifest = await note(given.files, { ...begun, next: from });
  for (let first = from; first < bucketCount; first += slice) {
    if (!manifest.ok) return manifest;
    await pause();
    const whole = Array.from({ length: slice }, (_, index) => bucketName(first + index));
    const places = whole.flatMap((name) => placesIn.get(name) ?? []);
    const brought = await bringBack(given, { places, whole, atLeast: begun.writes ?? 0 });
    if (!brought.ok) return brought;
    const next = first + slice;
    const isToBeNoted = (next / slice) % noted === 0 && next < bucketCount;
    manifest = await keepUp(given, { ...manifest.value, next });
    if (isToBeNoted && manifest.ok) manifest = await note(given.files, manifest.value);
  }
  const copied = manifest.ok ? await copyChanged(given, manifest.value) : manifest;
  if (!copied.ok) return copied;
  const { writes, annotations } = copied.value.tally;
  return note(given.files, { writes, annotations, next: null, compared: given.now() });
};
