/**
 * The classes of letters that the recogniser's expressions name by `\p{…}`, written out for the scripts that it reads.
 * Chromium needs two milliseconds for each expression with `[\p{L}\p{M}\p{N}]` in it, because these hold hundreds of ranges
 * and letters beyond 16 bits, and a twentieth of that for the same class written out.
 *
 * What is told exactly: Latin, Greek and Cyrillic with their marks and digits. All else from Armenian to Hangul counts as
 * letters by whole blocks, so that it bounds words, and has no capitals. Letters beyond 16 bits are none.
 */

type Range = readonly [from: number, to: number];

/** Latin, marks, Greek, Cyrillic; Vietnamese letters with two marks and Greek ones with many. */
const exact: readonly Range[] = [
  [0x0000, 0x052f],
  [0x1e00, 0x1fff],
];
/** Signs above and below the line, fractions, Roman digits, circled and wide ones. */
const signs: readonly Range[] = [
  [0x2070, 0x209f],
  [0x2150, 0x218b],
  [0x2460, 0x249b],
  [0xff10, 0xff19],
];
const marks: readonly Range[] = [
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
];
/** Other scripts, as whole blocks: Armenian to Mongolian and further, East Asian, wide Latin. */
const blocks: readonly Range[] = [
  [0x0531, 0x1aaf],
  [0x1b00, 0x1dbf],
  [0x2c00, 0x2dff],
  [0x3041, 0xd7a3],
  [0xf900, 0xfaff],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
  [0xff66, 0xffdc],
];
/** Where capitals and small letters are told apart: letters that alternate take a range each, so only what texts have. */
const cased: readonly Range[] = [
  [0x0000, 0x017f],
  [0x01a0, 0x01b0],
  [0x0386, 0x03ce],
  [0x0400, 0x045f],
  [0x1ea0, 0x1eff],
];

const tested: Readonly<Record<string, { readonly within: readonly Range[]; readonly whole: readonly Range[] }>> = {
  L: { within: [...exact, ...signs], whole: blocks },
  M: { within: [...exact, ...marks], whole: [] },
  N: { within: [...exact, ...signs], whole: [] },
  Lu: { within: cased, whole: [] },
  Ll: { within: cased, whole: [] },
};

const isIn = (code: number, ranges: readonly Range[]): boolean =>
  ranges.some(([from, to]) => code >= from && code <= to);

/** The ranges of a class, in order, or `null` for a class that stays as it is. */
const rangesOf = (name: string): readonly Range[] | null => {
  const known = tested[name];
  if (known === undefined) return null;
  const pattern = new RegExp(`\\p{${name}}`, 'u');
  const ranges: [number, number][] = [];
  for (let code = 0; code <= 0xffff; code += 1) {
    const belongs = isIn(code, known.whole) || (isIn(code, known.within) && pattern.test(String.fromCharCode(code)));
    if (!belongs) continue;
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
};

/** Marks would cling to the sign before them, in the file and in an editor. */
const written = (code: number): string =>
  /[\p{M}\p{C}]/u.test(String.fromCharCode(code))
    ? `\\u${code.toString(16).padStart(4, '0')}`
    : String.fromCharCode(code);

/** The classes that are written out. */
export const classNames: readonly string[] = Object.keys(tested);

const sources = new Map<string, string | null>();

/** What stands between brackets for `\p{name}`; `null` where the class stays as it is. */
export const classSource = (name: string): string | null => {
  const known = sources.get(name);
  if (known !== undefined) return known;
  const source =
    rangesOf(name)
      ?.map(([from, to]) => (from === to ? written(from) : `${written(from)}-${written(to)}`))
      .join('') ?? null;
  sources.set(name, source);
  return source;
};

/**
 * The source of an expression with its classes written out, or with what `named` gives for them. `isInside` tells whether it
 * begins between brackets, as a part of a template may; the answer tells whether it ends there.
 */
export const writeOut = (
  source: string,
  { isInside = false, named = classSource }: { isInside?: boolean; named?: (name: string) => string | null } = {},
): { readonly source: string; readonly isInside: boolean } => {
  let inside = isInside;
  const parts = source.replace(/\\p\{(\w+)\}|\\.|[[\]]/gs, (sign, name: string | undefined) => {
    if (sign === '[') inside = true;
    else if (sign === ']') inside = false;
    const ranges = name === undefined ? null : named(name);
    if (ranges === null) return sign;
    return inside ? ranges : `[${ranges}]`;
  });
  return { source: parts, isInside: inside };
};
