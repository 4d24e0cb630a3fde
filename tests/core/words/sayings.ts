/** One text of a table, by the path to it. */
export interface Saying {
  readonly name: string;
  readonly text: string;
}

/** What functions of the table are tried with: each takes what it needs of it. */
const samples: readonly (readonly unknown[])[] = [
  [1, 2],
  [3, 2],
  ['2023-11-12', 'hailam'],
  [null],
  [{ kind: 'full', added: 1, updated: 2, known: 3 }],
];

/** Every text that a table can say, functions tried with sample arguments. */
export function sayings(table: object, path = ''): readonly Saying[] {
  return Object.entries(table).flatMap(([key, entry]: readonly [string, unknown]) => {
    const name = path === '' ? key : `${path}.${key}`;
    if (typeof entry === 'string') return [{ name, text: entry }];
    if (typeof entry === 'function') return tried(name, (...given: readonly unknown[]) => entry(...given));
    return typeof entry === 'object' && entry !== null ? sayings(entry, name) : [];
  });
}

function tried(name: string, say: (...given: readonly unknown[]) => unknown): readonly Saying[] {
  return samples.flatMap((given) => {
    try {
      const text = say(...given);
      return typeof text === 'string' ? [{ name, text }] : [];
    } catch {
      // The sample is of another type than this function takes.
      return [];
    }
  });
}
