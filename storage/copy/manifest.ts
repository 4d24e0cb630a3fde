import { type Decoder, object, oneOf, orNull, wholeNumber } from '../../core/decoding/decoder';

/** The form of the copy's files: raised when an older extension would misread them. */
export const copyVersion = 1;

/** The file beside the others that holds this. */
export const manifestName = 'manifest';

/** How far the copy is. */
export interface Manifest {
  /** The number of the latest write that the copy holds, as the tally counts; `null` until it holds everything once. */
  readonly writes: number | null;
  /** The annotations that there were at that write. */
  readonly annotations: number;
  /** The file at which an interrupted comparison goes on; `null` where none was. */
  readonly next: number | null;
  /** When the whole copy was last compared with the notebook, in milliseconds since 1970. */
  readonly compared: number;
}

export const noCopy: Manifest = { writes: null, annotations: 0, next: null, compared: 0 };

export type ReadManifest =
  | { readonly kind: 'known'; readonly manifest: Manifest }
  /** Made by a newer version of the extension: nothing of the copy is touched. */
  | { readonly kind: 'newer' };

const format = 'ben-le-copy';

const version: Decoder<{ readonly format: typeof format; readonly version: number }> = object({
  format: oneOf(format),
  version: wholeNumber,
});

const manifestDecoder: Decoder<Manifest> = object<Manifest>({
  writes: orNull(wholeNumber),
  annotations: wholeNumber,
  next: orNull(wholeNumber),
  compared: wholeNumber,
});

export const writeManifest = (manifest: Manifest): string =>
  JSON.stringify({ format, version: copyVersion, ...manifest });

/** A manifest that is missing or damaged is like none: the files are compared one by one, and none is lost by that. */
export const readManifest = (text: string | null): ReadManifest => {
  const raw = parse(text ?? '');
  const named = version(raw);
  if (named.ok && named.value.version > copyVersion) return { kind: 'newer' };
  const decoded = manifestDecoder(raw);
  return { kind: 'known', manifest: named.ok && decoded.ok ? decoded.value : noCopy };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
