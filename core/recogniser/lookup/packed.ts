/**
 * Numbers by name, written for scripts that are small and quick to read. Names are features of sentences: few beginnings
 * (`order|to:`) with few ends (`party`), so each end that comes more than once is a sign.
 */
export interface PackedNumbers {
  /** The ends that have signs, a line each, in the order of the signs. */
  readonly ends: string;
  /** A line for each beginning: it, a tab, the signs of its ends; behind further tabs the ends without a sign. */
  readonly names: string;
  /** A sign for each number, in the order of the names; between exclamation marks where it has none. */
  readonly numbers: string;
}

/** Of ASCII what a script writes as it is: no backslash, no backtick, and no dollar before them. Then letters with marks. */
const [firstSign, plainSigns, furtherSigns, mostSigns] = [37, 88, 0xc0, 600];
const signOf = (at: number): string => {
  const code = firstSign + at;
  return String.fromCharCode(
    at < plainSigns ? code + Number(code > 91) + Number(code > 94) : at - plainSigns + furtherSigns,
  );
};
const atSign = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < furtherSigns
    ? code - firstSign - Number(code > 92) - Number(code > 96)
    : code - furtherSigns + plainSigns;
};
/** Numbers from here on have one sign each: most weights lie near nothing. */
const least = -34;
const signed = 87;

/** Where the last part of a name begins. */
const endOf = (name: string): number => name.lastIndexOf('|') + 1 || name.indexOf('=') + 1 || name.indexOf(':') + 1;

/** Packs whole numbers. Throws for a name with a tab or a line's end in it. */
export function packNumbers(table: Readonly<Record<string, number>>): PackedNumbers {
  const names = Object.keys(table).sort();
  if (names.some((name) => /[\t\n]/.test(name))) throw new Error('a name holds a tab or the end of a line');
  const counts = new Map<string, number>();
  for (const name of names) {
    const end = name.slice(endOf(name));
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  const ends = [...counts]
    .flatMap(([end, count]) => (count > 1 ? [end] : []))
    .sort()
    .slice(0, mostSigns);
  const signs = new Map(ends.map((end, at) => [end, signOf(at)]));
  const lines: string[] = [];
  const values: number[] = [];
  for (const [beginning, all] of byBeginning(names)) {
    const [withSign, without] = [all.filter((end) => signs.has(end)), all.filter((end) => !signs.has(end))];
    lines.push([beginning, withSign.map((end) => signs.get(end)).join(''), ...without].join('\t'));
    for (const end of [...withSign, ...without]) values.push(table[beginning + end] ?? 0);
  }
  return { ends: ends.join('\n'), names: lines.join('\n'), numbers: values.map(packed).join('') };
}

function byBeginning(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const name of names) {
    const at = endOf(name);
    const ends = found.get(name.slice(0, at));
    if (ends === undefined) found.set(name.slice(0, at), [name.slice(at)]);
    else ends.push(name.slice(at));
  }
  return found;
}

const packed = (value: number): string =>
  value >= least && value < least + signed ? signOf(value - least) : `!${value}!`;

export function unpackNumbers({ ends, names, numbers }: PackedNumbers): Readonly<Record<string, number>> {
  // No prototype: a feature of a text may be called `constructor` or `__proto__` as well.
  const table: Record<string, number> = Object.create(null);
  const byName = ends.split('\n');
  let at = 0;
  const next = (): number => {
    if (numbers[at] !== '!') return atSign(numbers, at++) + least;
    const close = numbers.indexOf('!', at + 1);
    const value = Number(numbers.slice(at + 1, close));
    at = close + 1;
    return value;
  };
  for (const line of names === '' ? [] : names.split('\n')) {
    const [beginning = '', signs = '', ...others] = line.split('\t');
    for (let sign = 0; sign < signs.length; sign += 1) table[beginning + byName[atSign(signs, sign)]] = next();
    for (const end of others) table[beginning + end] = next();
  }
  return table;
}
