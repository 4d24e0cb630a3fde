import type { Tally } from '../../core/model/tally';
import { contentsOfCopy } from './contents';
import type { CopyFiles } from './files';
import { manifestName, readManifest } from './manifest';

/** Whether the copy holds all that was acknowledged up to this tally: then a database that can't be read holds no more but drafts. */
export const holdsAll = async (files: CopyFiles, { writes, annotations }: Tally): Promise<boolean> => {
  const text = await files.read(manifestName);
  const read = text.ok ? readManifest(text.value) : null;
  if (read?.kind !== 'known' || read.manifest.writes === null || read.manifest.writes < writes) return false;
  // What it says of itself is believed only as far as it can be read.
  const held = (await contentsOfCopy(files))?.annotations.length ?? 0;
  return held >= Math.max(annotations, read.manifest.annotations);
};
