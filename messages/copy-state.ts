import { anyBoolean, type Decoder, object, orNull, wholeNumber } from '../core/decoding/decoder';
import { kept } from './kept';

/** That the second copy can't be written: told once, until it can be again. */
interface CopyTrouble {
  /** Milliseconds since 1970. */
  readonly since: number;
  /** The reader has read it. */
  readonly read: boolean;
}

const decodeTrouble: Decoder<CopyTrouble | null> = orNull(
  object<CopyTrouble>({ since: wholeNumber, read: anyBoolean }),
);

const trouble = kept<CopyTrouble | null>('copy-trouble', (input) => {
  const decoded = decodeTrouble(input ?? null);
  return decoded.ok ? decoded.value : null;
});

/** Whether the copy could be kept just now; written only where that is new. */
export const keepCopyState = async (works: boolean, now: number): Promise<void> => {
  const before = await trouble.read();
  if (works && before !== null) await trouble.write(null);
  if (!works && before === null) await trouble.write({ since: now, read: false });
};

/** True where the reader is to be told. */
export const isCopyTroubled = async (): Promise<boolean> => isUntold(await trouble.read());
export const watchCopyTrouble = (listener: (isTroubled: boolean) => void): (() => void) =>
  trouble.watch((told) => listener(isUntold(told)));
export const dismissCopyTrouble = async (): Promise<void> => {
  const before = await trouble.read();
  if (before !== null) await trouble.write({ ...before, read: true });
};

const isUntold = (told: CopyTrouble | null): boolean => told !== null && !told.read;
