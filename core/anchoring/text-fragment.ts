import type { Span } from '../model/span';
import { at } from './indexed-text';
import { type Words, wordsOf } from './words';

/** A text made ready for naming many of its passages. */
export interface FragmentGround {
  readonly text: string;
  readonly words: Words;
  /** The words without diacritics, because the browsers' search ignores those. */
  readonly bare: readonly string[];
}

/** A longer passage is named by its first and last words: an address has room for some 2,000 characters. */
const longestWhole = 200;
/** Words that name the beginning and the end of a longer passage. */
const edgeWords = 5;
/** Words of context are tried one after the other up to this many on each side. */
const mostContext = 8;

export function fragmentGround(text: string): FragmentGround {
  const words = wordsOf(text);
  return { text, words, bare: words.texts.map(bare) };
}

const bare = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd');

/** Words from `first` up to, but not including, `behind`. */
interface Run {
  readonly first: number;
  readonly behind: number;
}

/**
 * The directive of a link to a passage (`:~:text=…`, WICG Scroll To Text Fragment), or `null` where the standard can't name
 * it alone: the browser goes to the first match, so there must be no other. The search is simulated over words without
 * diacritics and punctuation, which finds at least what a browser finds. `text` should be all of the page's text; where it is
 * only a part, `leastContext` words on each side make it likely that the rest does not have them in this order.
 */
export function textFragmentOf(ground: FragmentGround, span: Span, leastContext = 0): string | null {
  const quote = runOf(ground, span);
  if (quote === null) return null;
  const isWhole = span.end - span.start <= longestWhole && !ground.text.slice(span.start, span.end).includes('\n');
  const named = isWhole ? [quote] : edgesOf(ground, quote, span);
  const [start, end] = named;
  if (start === undefined) return null;
  for (let context = leastContext; context <= mostContext; context += 1) {
    const before = contextBefore(ground, quote.first, context);
    const behind = contextBehind(ground, quote.behind, context);
    if (context > 0 && before === null && behind === null) return null;
    if (!isUnique(ground, { before, start, end: end ?? null, behind })) continue;
    const parts = [
      before === null ? null : `${encoded(rawBefore(ground, before, span.start))}-`,
      encoded(rawStart(ground, span, end === undefined ? null : start)),
      end === undefined ? null : encoded(rawEnd(ground, span, end)),
      behind === null ? null : `-${encoded(rawBehind(ground, behind, span.end))}`,
    ];
    return `:~:text=${parts.filter((part) => part !== null).join(',')}`;
  }
  return null;
}

/** The standard takes commas, ampersands and dashes for its own marks. */
const encoded = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');

/** The words of a span; `null` where it begins or ends within one, which the standard can't name. */
function runOf({ words }: FragmentGround, span: Span): Run | null {
  const start = words.toFolded(span.start);
  const end = words.toFolded(span.end);
  const first = firstEndingBehind(words, start);
  const behind = firstEndingBehind(words, end);
  const isCut = (index: number, offset: number): boolean =>
    index < words.texts.length && at(words.starts, index) < offset && offset < at(words.ends, index);
  return first >= behind || isCut(first, start) || isCut(behind, end) ? null : { first, behind };
}

function firstEndingBehind(words: Words, offset: number): number {
  let low = 0;
  let high = words.texts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(words.ends, middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const originalStart = ({ words }: FragmentGround, index: number): number =>
  words.original({ start: at(words.starts, index), end: at(words.ends, index) }).start;
const originalEnd = ({ words }: FragmentGround, index: number): number =>
  words.original({ start: at(words.starts, index), end: at(words.ends, index) }).end;

/** First and last words of a passage; each must stand in one block. */
function edgesOf(ground: FragmentGround, quote: Run, span: Span): readonly Run[] {
  const lineEnd = ground.text.indexOf('\n', span.start);
  const lineStart = ground.text.lastIndexOf('\n', span.end - 1) + 1;
  const isOneLine = lineEnd < 0 || lineEnd >= span.end;
  const half = (quote.first + quote.behind) >> 1;
  let behind = Math.min(quote.first + edgeWords, isOneLine ? half : quote.behind);
  while (!isOneLine && behind > quote.first && originalEnd(ground, behind - 1) > lineEnd) behind -= 1;
  let first = Math.max(quote.behind - edgeWords, isOneLine ? half : quote.first);
  while (!isOneLine && first < quote.behind && originalStart(ground, first) < lineStart) first += 1;
  if (behind <= quote.first || first >= quote.behind || first < behind) return [];
  return [
    { first: quote.first, behind },
    { first, behind: quote.behind },
  ];
}

/** Context is taken from one block: the quote's own, or the neighbour where the quote stands at the edge of its block. */
function contextBefore(ground: FragmentGround, first: number, count: number): Run | null {
  if (count === 0 || first === 0) return null;
  const end = originalEnd(ground, first - 1);
  const lineStart = ground.text.lastIndexOf('\n', end - 1) + 1;
  let from = Math.max(0, first - count);
  while (originalStart(ground, from) < lineStart) from += 1;
  return { first: from, behind: first };
}

function contextBehind(ground: FragmentGround, behind: number, count: number): Run | null {
  if (count === 0 || behind >= ground.bare.length) return null;
  const lineEnd = ground.text.indexOf('\n', originalStart(ground, behind));
  let to = Math.min(ground.bare.length, behind + count);
  while (lineEnd >= 0 && originalEnd(ground, to - 1) > lineEnd) to -= 1;
  return { first: behind, behind: to };
}

interface Directive {
  readonly before: Run | null;
  readonly start: Run;
  readonly end: Run | null;
  readonly behind: Run | null;
}

/** No other place of the text has these words in this order; a passage's end may lie anywhere behind its start. */
function isUnique(ground: FragmentGround, { before, start, end, behind }: Directive): boolean {
  const head: Run = {
    first: before?.first ?? start.first,
    behind: end === null ? (behind?.behind ?? start.behind) : start.behind,
  };
  if (countOf(ground, head, 2) > 1) return false;
  if (end === null) return true;
  const tail: Run = { first: end.first, behind: behind?.behind ?? end.behind };
  return firstPlace(ground, tail, start.behind) === tail.first;
}

function countOf(ground: FragmentGround, run: Run, most: number): number {
  let count = 0;
  for (let place = firstPlace(ground, run, 0); place >= 0 && count < most; place = firstPlace(ground, run, place + 1))
    count += 1;
  return count;
}

function firstPlace({ bare }: FragmentGround, { first, behind }: Run, from: number): number {
  const length = behind - first;
  for (
    let place = bare.indexOf(bare[first] ?? '', from);
    place >= 0;
    place = bare.indexOf(bare[first] ?? '', place + 1)
  ) {
    let same = 1;
    while (same < length && bare[place + same] === bare[first + same]) same += 1;
    if (same === length) return place;
  }
  return -1;
}

/** Context reaches up to the quote with the punctuation between, but not over the end of its block. */
function rawBefore(ground: FragmentGround, run: Run, quoteStart: number): string {
  return firstLine(ground.text.slice(originalStart(ground, run.first), quoteStart).trimEnd());
}

function rawBehind(ground: FragmentGround, run: Run, quoteEnd: number): string {
  return lastLine(ground.text.slice(quoteEnd, originalEnd(ground, run.behind - 1)).trimStart());
}

const firstLine = (lines: string): string => lines.split('\n')[0]?.trim() ?? '';
const lastLine = (lines: string): string => lines.split('\n').at(-1)?.trim() ?? '';

function rawStart(ground: FragmentGround, span: Span, edge: Run | null): string {
  return ground.text.slice(span.start, edge === null ? span.end : originalEnd(ground, edge.behind - 1)).trim();
}

function rawEnd(ground: FragmentGround, span: Span, edge: Run): string {
  return ground.text.slice(originalStart(ground, edge.first), span.end).trim();
}
