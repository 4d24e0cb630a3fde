import type { Contents } from '../../core/model/notebook';
import { bucketCount, bucketName, readBucket } from './bucket';
import type { CopyFiles } from './files';
import { manifestName, readManifest } from './manifest';

/**
 * Everything that the copy holds, for a reader whose notebook does not open; `null` where there is no copy, where it can't
 * be read, and where a newer version of the extension made it.
 */
export const contentsOfCopy = async (files: CopyFiles): Promise<Contents | null> => {
  const manifest = await files.read(manifestName);
  if (!manifest.ok || readManifest(manifest.value).kind === 'newer') return null;
  const names = Array.from({ length: bucketCount }, (_, index) => bucketName(index));
  const texts = await Promise.all(names.map((name) => files.read(name)));
  const parts = texts.flatMap((text) =>
    text.ok && text.value !== null ? [...readBucket(text.value).parts.values()] : [],
  );
  const contents = {
    articles: parts.flatMap(({ article }) => article ?? []),
    annotations: parts.flatMap(({ annotations }) => annotations).sort(latestFirst),
    items: parts.flatMap(({ items }) => items).sort(latestFirst),
  };
  return contents.annotations.length + contents.items.length === 0 ? null : contents;
};

const latestFirst = (one: { readonly updated: number }, other: { readonly updated: number }): number =>
  other.updated - one.updated;
