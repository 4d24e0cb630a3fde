/** Numbers by name, written for scripts that are small and quick to read. */
export interface PackedNumbers {
  /** The names in order of their letters, a line each: how many letters of the name before it are kept, and what follows. */
  readonly names: string;
  /** The numbers in the order of the names, between commas. */
  readonly numbers: string;
}

/** The sign for no letter kept; each sign behind it stands for one more. */
const noneKept = 48;
/** No more letters are kept than this, so that the sign is an ordinary one. */
const mostKept = 74;

export function packNumbers(table: Readonly<Record<string, number>>): PackedNumbers {
  let last = '';
  const names = Object.keys(table).sort();
  const lines = names.map((name) => {
    let kept = 0;
    while (kept < mostKept && kept < name.length && name[kept] === last[kept]) kept += 1;
    // A backslash would be two signs in the script.
    if (noneKept + kept === 92) kept -= 1;
    last = name;
    return String.fromCharCode(noneKept + kept) + name.slice(kept);
  });
  return { names: lines.join('\n'), numbers: names.map((name) => table[name]).join() };
}

export function unpackNumbers({ names, numbers }: PackedNumbers): Readonly<Record<string, number>> {
  const values = numbers.split(',');
  const table: Record<string, number> = {};
  let name = '';
  let at = 0;
  for (const line of names === '' ? [] : names.split('\n')) {
    name = name.slice(0, line.charCodeAt(0) - noneKept) + line.slice(1);
    table[name] = Number(values[at]);
    at += 1;
  }
  return table;
}
