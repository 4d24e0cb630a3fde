/**
 * Milliseconds of work after which no other item is begun before the page gets its turn: with the item that is being worked
 * on, half a frame at 60 Hz, so that a page that scrolls or types meanwhile still draws in time.
 */
const longestSlice = 6;

/** Ends a task of ours and goes on in a later one, behind what the page has to do. */
function nextTask(): Promise<void> {
  const scheduler: unknown = Reflect.get(globalThis, 'scheduler');
  if (isScheduler(scheduler)) return scheduler.yield();
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

const isScheduler = (value: unknown): value is { yield(): Promise<void> } =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'yield') === 'function';

/**
 * Does something with each item, in order, a slice at a time. Stops between two items when the signal is aborted, and
 * tells whether it came to the end.
 */
export async function inSlices<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
  signal: AbortSignal,
): Promise<boolean> {
  let sliceStart = performance.now();
  for (const item of items) {
    if (performance.now() - sliceStart >= longestSlice) {
      await nextTask();
      sliceStart = performance.now();
    }
    if (signal.aborted) return false;
    work(item);
  }
  return true;
}

/** Items by their distance from an offset, nearest first: what the reader looks at is done before the rest. */
export function nearestFirst<Item>(
  items: readonly Item[],
  offset: number,
  startOf: (item: Item) => number,
): readonly Item[] {
  return [...items].sort((one, other) => Math.abs(startOf(one) - offset) - Math.abs(startOf(other) - offset));
}
