import type { Span } from '../model/span';
import { findDirective, type TextDirective } from './find-directive';
import { bareOf, type FragmentGround } from './ground';

/** A longer passage is named by its first and last words: an address has room for some 2,000 characters. */
const longestWhole = 200;
/** Words that name the beginning and the end of a longer passage; more where these lead elsewhere. */
const leastEdge = 5;
const edgeWords: readonly number[] = [leastEdge, 8, 12];
/** Words of context are tried one more at a time up to this many on each side. */
const mostContext = 8;

/**
 * The directive of a link to a passage (`:~:text=…`, WICG Scroll To Text Fragment), or `null` where the standard can't name
 * it: each way of writing one, the shortest first, is tried as a browser would, until one leads to the passage. `text` of
 * the ground should be all of the page's text; where it is only a part, `leastContext` words on each side make it likely that
 * the rest does not have them in this order.
 */
export function textFragmentOf(ground: FragmentGround, span: Span, leastContext = 0): string | null {
  const quote = trimmed(ground.text, span);
  if (quote === null || /\p{Cs}/u.test(wordsOf(ground, quote))) return null;
  for (const context of contextsOf(ground, quote, leastContext))
    for (const named of namesOf(ground, quote)) {
      const directive = { ...named, ...context };
      if (leadsTo(ground, directive, quote)) return written(directive);
    }
  return null;
}

/** Whether a browser that follows the directive comes to these words, and could come to no others behind them. */
function leadsTo(ground: FragmentGround, directive: TextDirective, quote: Span): boolean {
  const found = findDirective(ground, directive);
  const isRight =
    found?.start === quote.start &&
    bareOf(ground.text.slice(found.start, found.end)) === bareOf(wordsOf(ground, quote));
  return isRight && findDirective(ground, directive, quote.start + 1) === null;
}

const wordsOf = ({ text }: FragmentGround, { start, end }: Span): string => text.slice(start, end);

function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return words.trim() === '' ? null : { start: from, end: from + words.trim().length };
}

type Name = Pick<TextDirective, 'start' | 'end'>;
type Context = Pick<TextDirective, 'prefix' | 'suffix'>;

/** The quote as a whole where it is short and in one block, then its first and last words. */
function namesOf({ text, wordsAround }: FragmentGround, { start, end }: Span): readonly Name[] {
  const quote = text.slice(start, end);
  const lineEnd = text.indexOf('\n', start);
  const first = { start, end: lineEnd < 0 ? end : Math.min(end, lineEnd) };
  const last = { start: Math.max(start, text.lastIndexOf('\n', end - 1) + 1), end };
  const isOneLine = first.end === end;
  const isShort = isOneLine && quote.length <= longestWhole;
  const names: Name[] = isShort ? [{ start: quote, end: null }] : [];
  const openingWords = wordsIn(wordsAround(first.start), first).filter(endsPlainly(text));
  const closingWords = wordsIn(wordsAround(last.end), last);
  // A long line of few words has one word so long that its beginning and end would meet.
  const half = openingWords.length >> 1;
  const isOfFewWords = isOneLine && !isShort && half > 0 && half < leastEdge;
  for (const count of isOfFewWords ? [half] : edgeWords) {
    const behind = openingWords[Math.min(count, openingWords.length) - 1]?.end ?? first.end;
    const from = closingWords[Math.max(0, closingWords.length - count)]?.start ?? last.start;
    // The end is looked for behind the beginning.
    if (isOneLine && from < behind) break;
    names.push({ start: text.slice(start, behind).trim(), end: text.slice(from, end).trim() });
  }
  return names;
}

/**
 * Firefox (153) does not find words whose last letter has its mark as a character of its own, as on pages in NFD: where
 * there is a choice, words end in another letter.
 */
const endsPlainly =
  (text: string) =>
  ({ end }: Span): boolean =>
    !/\p{M}/u.test(text.charAt(end - 1));

const wordsIn = (words: readonly Span[], { start, end }: Span): readonly Span[] =>
  words.filter((word) => word.start >= start && word.end <= end);

/**
 * No words around, then more and more of the quote's own block on one side or both; at last those of the neighbour blocks,
 * between which and the quote a browser may see what is no text here, such as a button.
 */
function* contextsOf(ground: FragmentGround, quote: Span, least: number): Generator<Context> {
  if (least === 0) yield { prefix: null, suffix: null };
  for (const neighbours of [false, true])
    for (let count = Math.max(1, least); count <= mostContext; count += 1) {
      const prefix = wordsBefore(ground, quote.start, { count, neighbours });
      const suffix = wordsBehind(ground, quote.end, { count, neighbours });
      if (least === 0 || prefix === null || suffix === null) yield* oneSided(prefix, suffix);
      if (prefix !== null && suffix !== null) yield { prefix, suffix };
    }
}

function* oneSided(prefix: string | null, suffix: string | null): Generator<Context> {
  if (prefix !== null) yield { prefix, suffix: null };
  if (suffix !== null) yield { prefix: null, suffix };
}

interface ContextWish {
  readonly count: number;
  /** Whether the block before or behind may give the words where the quote's own has none. */
  readonly neighbours: boolean;
}

/** The last words before an offset, from the start of a word up to the offset, with the punctuation between. */
function wordsBefore({ text, wordsAround }: FragmentGround, offset: number, wish: ContextWish): string | null {
  const own = wordsAround(offset).filter(({ start }) => start < offset);
  const first = own[Math.max(0, own.length - wish.count)];
  if (first !== undefined) return orNull(text.slice(first.start, offset));
  const lineStart = text.lastIndexOf('\n', offset - 1);
  if (!wish.neighbours || lineStart <= 0) return null;
  const line = wordsAround(lineStart);
  const from = line[Math.max(0, line.length - wish.count)];
  return from === undefined ? null : orNull(text.slice(from.start, lineStart));
}

function wordsBehind({ text, wordsAround }: FragmentGround, offset: number, wish: ContextWish): string | null {
  const own = wordsAround(offset).filter((word) => word.end > offset && endsPlainly(text)(word));
  const last = own[Math.min(wish.count, own.length) - 1];
  if (last !== undefined) return orNull(text.slice(offset, last.end));
  const lineEnd = text.indexOf('\n', offset);
  if (!wish.neighbours || lineEnd < 0) return null;
  const line = wordsAround(lineEnd + 1).filter(endsPlainly(text));
  const to = line[Math.min(wish.count, line.length) - 1];
  return to === undefined ? null : orNull(text.slice(lineEnd + 1, to.end));
}

const orNull = (words: string): string | null => (words.trim() === '' ? null : words.trim());

function written({ prefix, start, end, suffix }: TextDirective): string {
  const parts = [
    prefix === null ? null : `${encoded(prefix)}-`,
    encoded(start),
    end === null ? null : encoded(end),
    suffix === null ? null : `-${encoded(suffix)}`,
  ];
  return `:~:text=${parts.filter((part) => part !== null).join(',')}`;
}

/** The standard takes commas, ampersands and dashes for its own marks. */
const encoded = (words: string): string =>
  encodeURIComponent(words.replace(/\p{Cs}/gu, '\uFFFD')).replaceAll('-', '%2D');
