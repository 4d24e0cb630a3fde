import type { Anchor } from '../model/anchor';
import { overlaps, type Span } from '../model/span';
import { doublesAmong, writeDoubles } from './doubles';
import { fingerprintAt, writeOnlyOne } from './fingerprint';
import { copiesOfQuote, fitsOf } from './fits';
import { type IndexedText, indexText, wordAt } from './indexed-text';
import { landmarksAround, writeLandmarks } from './landmarks';
import { blockAround, isOnlyBlock, type WordRun } from './verbatim';

/**
 * How much of the text around a quote is kept on each side, in UTF-16 code units: some twenty words. A quote of one word
 * is known only by what stands around it, and every seventh word of that may be edited away; more would repeat most of a
 * short article in each note.
 */
const contextLength = 120;

/**
 * In UTF-16 code units. Looking for doubles in a longer text would hold up the reader for longer than a tenth of a second;
 * no article is near it.
 */
const longestSearched = 500_000;

export interface Passage {
  /** The text that the span counts in. */
  readonly text: string;
  readonly span: Span;
  /** Version of the projection that made the text. */
  readonly projection: number;
  readonly scope: Anchor['scope'];
}

/** The stored form of a passage. Inverse of `locate`. Throws a RangeError where the span is empty or not in the text. */
export function describe({ text, span, projection, scope }: Passage): Anchor {
  const { start, end } = span;
  if (!(start >= 0 && start < end && end <= text.length))
    throw new RangeError(`No passage at ${start}-${end} in a text of ${text.length}`);
  const described: Anchor = {
    projection,
    scope,
    exact: text.slice(start, end),
    prefix: prefixOf(text, start),
    suffix: suffixOf(text, end),
    start,
    end,
    block: countLineEnds(text, start),
    fingerprint: fingerprintAt(text, start),
  };
  if (text.length > longestSearched) return described;
  const indexed = indexText(text);
  const fits = fitsOf(indexed, described, { search: 'thorough', near: [start] });
  // A double in the next line or two shares its votes with the passage, so that the search takes them for one place.
  const nearBy = copiesOfQuote(indexed, described).filter((copy) => !fits.some((fit) => overlaps(fit.span, copy.span)));
  const doubles = doublesAmong([...fits, ...nearBy], span);
  return { ...described, fingerprint: described.fingerprint + writeBlocks(indexed, span) + writeDoubles(doubles) };
}

/** What is known of the blocks that a passage stands in. */
function writeBlocks(indexed: IndexedText, { start, end }: Span): string {
  const first = wordAt(indexed, start);
  if (first >= indexed.kinds.length) return '';
  const block = blockAround(indexed, first);
  const last = Math.max(first, wordAt(indexed, end) - 1);
  const blocks: WordRun = { first: block.first, behind: blockAround(indexed, last).behind };
  return writeOnlyOne(isOnlyBlock(indexed, block)) + writeLandmarks(landmarksAround(indexed, blocks, first));
}

/**
 * Context begins and ends with a whole word: half a word can't be looked for, nor shown. A run of letters longer than any
 * word, as in Chinese, is cut between two letters.
 */
function prefixOf(text: string, start: number): string {
  const cut = Math.max(0, start - contextLength);
  const context = text.slice(cut, start);
  return isWithinWord(text, cut) ? context.replace(wordEndAtStart, '') : context;
}

function suffixOf(text: string, end: number): string {
  const cut = Math.min(text.length, end + contextLength);
  const context = text.slice(end, cut);
  return isWithinWord(text, cut) ? context.replace(wordStartAtEnd, '') : context;
}

const wordEndAtStart = /^(?:[\p{L}\p{M}\p{N}]{1,24}(?![\p{L}\p{M}\p{N}])|[\p{M}\uDC00-\uDFFF]+)/u;
const wordStartAtEnd = /(?:(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]{1,24}|[\uD800-\uDBFF])$/u;

/** Whether a word, or a character, goes on over this offset. */
const isWithinWord = (text: string, offset: number): boolean =>
  offset > 0 &&
  offset < text.length &&
  /^(?:[\p{L}\p{M}\p{N}\uD800-\uDFFF]{2}|.)$/u.test(text.slice(offset - 1, offset + 1));

function countLineEnds(text: string, before: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < before; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
