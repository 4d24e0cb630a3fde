/**
 * The number of a document. Shapes: `05`, `30a`, `150/2004`, `100/2019/NĐ-CP`, `39-NQ/TW`, `36 - NQ/TW`, `435/VP-ĐTĐT`.
 * State documents put a slash before the type and a dash before the issuer (Decree 30/2020/NĐ-CP), Party documents the other
 * way round (rule 399-QĐ/TW); the press mixes both up and adds spaces, so every separator is taken for any other.
 */
const digits = '\\d{1,5}(?:\\.\\d{1,2})?[a-zđ]?(?![\\p{L}\\p{N}])';
const year = '(?: ?[-/] ?(?:19|20)\\d{2,3}(?!\\d))';
/** At least two capitals, so that `39 - Bộ` is none; and the few that have one. */
const letters = '(?:\\p{Lu}{2}[\\p{L}\\p{N}]*|\\p{Lu}\\p{Ll}{1,2}\\p{Lu}\\p{L}*|CTr|Ctr|TTr|Ttr|L(?=-)|T\\.Ư)';
const symbol = `(?: ?[-/] ?| )${letters}(?: ?[-/&] ?${letters}|-\\p{Lu}\\d{1,2}(?!\\d))*(?:-\\p{Ll}{2,})?`;

export const symbolSource = `${digits}${year}?${symbol}`;
export const plainNumberSource = `${digits}${year}?`;

const symbolHere = new RegExp(symbolSource, 'uy');
const plainHere = new RegExp(plainNumberSource, 'uy');

export interface NumberFound {
  readonly text: string;
  readonly end: number;
  readonly symbol: boolean;
}

/** The number that begins at `at`, or `null`; `spaced` where a space alone may join a symbol to it. */
export function numberAt(text: string, at: number, spaced = true): NumberFound | null {
  for (const [pattern, isSymbol] of [
    [symbolHere, true],
    [plainHere, false],
  ] as const) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    // `QĐ-BGTVTngày`: the next word has grown on to the symbol.
    const glued = match === null ? null : /(?<=\p{Lu})(?:ngày|của|về)$/u.exec(match[0]);
    if (match !== null && glued !== null)
      return { text: match[0].slice(0, glued.index), end: at + glued.index, symbol: isSymbol };
    if (match !== null && (spaced || !/ (?![-/&])(?<![-/&] )/.test(match[0])))
      return { text: match[0], end: at + match[0].length, symbol: isSymbol };
  }
  return null;
}

export interface NumberParts {
  readonly digits: string;
  readonly year: string | null;
  /** Upper-case parts after the digits in the order written, `TW` for every way of writing it: `NQ`, `TW`. */
  readonly letters: readonly string[];
}

/** `43/NQ-TW`, `43-NQ/T.Ư` and `43 – NQ/TW` have the same parts. Leading zeros don't count. */
export function partsOf(number: string): NumberParts {
  const [first = '', ...rest] = number
    .replace(/T\.?Ư/gu, 'TW')
    .split(/[ \-/&]+/u)
    .filter((part) => part !== '');
  const isYear = (part: string): boolean => /^(?:19|20)\d{2}$/.test(part);
  return {
    digits: first.replace(/^0+(?=\d)/, '').toLowerCase(),
    year: rest.find(isYear) ?? null,
    letters: rest.filter((part) => !isYear(part)).map((part) => part.toUpperCase()),
  };
}
