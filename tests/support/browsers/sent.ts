/** `Control+Shift+K` → `['Control', 'Shift', 'K']`; a plus sign itself is written `Plus`. */
export const chord = (keys: string): readonly string[] => keys.split('+').map((key) => (key === 'Plus' ? '+' : key));

/** A function with its arguments as an expression that a browser can run; the arguments are plain data. */
export const callOf = <Args extends readonly unknown[]>(run: (...args: Args) => unknown, args: Args): string =>
  `(${run.toString()})(...${JSON.stringify(args)})`;

/** What a reader holds down for the commands that have a key; the others are given without one. */
export const heldFor = (command: string): readonly ('Alt' | 'Shift')[] =>
  ['highlight', 'note', 'next-mark', 'previous-mark'].includes(command) ? ['Alt', 'Shift'] : [];
