/** `Control+Shift+K` → `['Control', 'Shift', 'K']`; a plus sign itself is written `Plus`. */
export const chord = (keys: string): readonly string[] => keys.split('+').map((key) => (key === 'Plus' ? '+' : key));

/** A function with its arguments as an expression that a browser can run; the arguments are plain data. */
export const callOf = <Args extends readonly unknown[]>(run: (...args: Args) => unknown, args: Args): string =>
  `(${run.toString()})(...${JSON.stringify(args)})`;
