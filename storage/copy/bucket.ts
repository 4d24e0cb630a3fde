import type { Place } from '../schema';
import { type CopyPart, copyPart, isEmpty } from './part';

/**
 * The copy lies in this many files, each with the places that fall into it. Few enough to be read at once when everything
 * is brought back, and enough that a save writes little: at 10,000 notes about 40 KB.
 */
export const bucketCount = 256;

/** The name of the file that a place falls into: the first byte of an FNV-1a hash, in hexadecimal. */
export const bucketOf = (place: Place): string => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < place.length; index += 1) {
    hash = Math.imul(hash ^ place.charCodeAt(index), 0x01000193);
  }
  return bucketName((hash ^ (hash >>> 8) ^ (hash >>> 16) ^ (hash >>> 24)) & 0xff);
};

export const bucketName = (index: number): string => index.toString(16).padStart(2, '0');

/** What could be read of a file of the copy. */
export interface Bucket {
  readonly parts: ReadonlyMap<Place, CopyPart>;
  /** How many of its lines could not be read. */
  readonly damaged: number;
}

/** A place a line, so that a damaged one costs no other. */
export const writeBucket = (parts: Iterable<CopyPart>): string =>
  [...parts]
    .filter((part) => !isEmpty(part))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .map((part) => `${JSON.stringify(part)}\n`)
    .join('');

export const readBucket = (text: string): Bucket => {
  const lines = text.split('\n').filter((line) => line !== '');
  const parts = lines.flatMap((line) => readLine(line) ?? []);
  return { parts: new Map(parts.map((part) => [part.place, part])), damaged: lines.length - parts.length };
};

const readLine = (line: string): CopyPart | null => {
  try {
    const decoded = copyPart(JSON.parse(line));
    return decoded.ok ? decoded.value : null;
  } catch {
    // Cut off in the middle: a `SyntaxError` is all that `JSON.parse` throws.
    return null;
  }
};
