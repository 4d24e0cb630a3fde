import type { Span } from '../model/span';

/**
 * A text as a browser searches it for a text fragment: base letters in lower case, any white space as one space, each line
 * a block that no words are found across.
 */
export interface FragmentGround {
  readonly text: string;
  /** What is searched. Two letters that some browser takes for the same are the same here (see `baseOf`). */
  readonly bare: string;
  /** For each code unit of `bare`, and for its end, the offset in `text` of what it was made from. */
  readonly starts: Uint32Array;
  /** The words of the line that an offset of `text` stands in, and between which ones the offset lies. */
  readonly wordsAround: (offset: number) => readonly Span[];
  /** Whether a word of the text begins, ends, or does neither at an offset of `text`: not in the middle of one. */
  readonly isBoundary: (offset: number) => boolean;
}

/** Inverse-less: `bare` of a directive's words, to be looked for in `bare` of a ground. */
export function bareOf(words: string): string {
  return bared(words).bare.trim();
}

export function fragmentGround(text: string): FragmentGround {
  const { bare, starts } = bared(text);
  const segmenter = new Intl.Segmenter('vi', { granularity: 'word' });
  const lines = new Map<number, Line>();
  const lineAt = (offset: number): Line => {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const known = lines.get(start) ?? readLine(text, start, segmenter);
    lines.set(start, known);
    return known;
  };
  return {
    text,
    bare,
    starts,
    wordsAround: (offset) => lineAt(offset).words,
    isBoundary: (offset) => lineAt(offset).edges.has(offset),
  };
}

interface Line {
  readonly words: readonly Span[];
  readonly edges: ReadonlySet<number>;
}

/** Words as Unicode cuts them (UAX 29), which is what the standard asks of browsers: `5.6.2024` is one. */
function readLine(text: string, start: number, segmenter: Intl.Segmenter): Line {
  const lineEnd = text.indexOf('\n', start);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const words: Span[] = [];
  const edges = new Set<number>([start, end]);
  for (const { index, segment, isWordLike } of segmenter.segment(text.slice(start, end))) {
    edges.add(start + index);
    if (isWordLike === true) words.push({ start: start + index, end: start + index + segment.length });
  }
  return { words, edges };
}

function bared(text: string): Pick<FragmentGround, 'bare' | 'starts'> {
  const parts: string[] = [];
  const starts: number[] = [];
  let isAfterSpace = false;
  for (let offset = 0; offset < text.length; ) {
    const letter = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    const base = baseOf(letter);
    // A run of white space is one space, as the browser draws it.
    if (base !== '' && !(base === ' ' && isAfterSpace)) {
      parts.push(base);
      for (let at = 0; at < base.length; at += 1) starts.push(offset);
      isAfterSpace = base === ' ';
    }
    offset += letter.length;
  }
  return { bare: parts.join(''), starts: Uint32Array.from([...starts, text.length]) };
}

/**
 * The standard compares base letters (primary level of UTS 10). Chromium 156 and Firefox 153 were asked: both ignore tone and
 * vowel marks, take `đ` for `d`, and know quotation marks, soft hyphens and zero-width spaces as one does. What only one of
 * them takes for the same (dashes in Firefox, `…` for three stops in Chromium) is the same here: a passage that looks
 * unique to the stricter comparison may not be to the other browser.
 */
function baseOf(letter: string): string {
  const known = bases.get(letter);
  if (known !== undefined) return known;
  const base = computeBase(letter);
  bases.set(letter, base);
  return base;
}

const bases = new Map<string, string>();

function computeBase(letter: string): string {
  if (letter === '\n') return letter;
  if (/[\s\u0085]/u.test(letter)) return ' ';
  if (/[\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/u.test(letter)) return '';
  if (/\p{Pd}|\u2212/u.test(letter)) return '-';
  if (/[“”„‟«»″]/u.test(letter)) return '"';
  if (/[‘’‚‛′ʼ]/u.test(letter)) return "'";
  const base = letter
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\p{M}+/gu, '');
  return likes[base] ?? base;
}

const likes: Readonly<Record<string, string>> = { đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', ß: 'ss', ı: 'i' };
