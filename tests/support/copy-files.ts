import { failed, type StorageFailure, success } from '../../core/model/result';
import type { CopyFiles } from '../../storage/copy/files';

/** Files of the second copy in memory, with faults in the test's hands. */
export interface MemoryFiles extends CopyFiles {
  readonly texts: Map<string, string>;
  /** From now on so many writes are done, and then every one fails like this; `null` for no fault. */
  failAfter(writes: number, failure: StorageFailure | null): void;
  /** How many writes were done. */
  written(): number;
}

export const memoryFiles = (texts = new Map<string, string>()): MemoryFiles => {
  let left = Number.POSITIVE_INFINITY;
  let fault: StorageFailure | null = null;
  let written = 0;
  return {
    texts,
    failAfter: (writes, failure) => {
      left = failure === null ? Number.POSITIVE_INFINITY : writes;
      fault = failure;
    },
    written: () => written,
    read: async (name) => success(texts.get(name) ?? null),
    write: async (name, text) => {
      if (left <= 0 && fault !== null) return failed(fault);
      left -= 1;
      written += 1;
      if (text === '') texts.delete(name);
      else texts.set(name, text);
      return success(null);
    },
  };
};
