import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What the recogniser takes of the heap, in megabytes. */
export interface Heap {
  /** What stays: code, lexicon and tables, after collecting. */
  readonly standing: number;
  /** The most that one text added before anything was collected: an upper bound of what it needs. */
  readonly peak: number;
}

const megabyte = 2 ** 20;

/** Measured apart from time, because collecting before each text costs more than reading it. */
export function heapOf(texts: readonly string[], read: (text: string) => unknown): Heap {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const standing = process.memoryUsage().heapUsed / megabyte;
  const added = texts.map((text) => {
    collect();
    const before = process.memoryUsage().heapUsed;
    const kept = read(text);
    const after = process.memoryUsage().heapUsed;
    return kept === undefined ? 0 : (after - before) / megabyte;
  });
  return { standing, peak: standing + Math.max(...added) };
}
