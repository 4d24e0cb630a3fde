import type { Anchor } from '../model/anchor';
import type { Span } from '../model/span';
import { doublesAmong, writeDoubles } from './doubles';
import { fitsOf } from './fits';
import { groundOf } from './ground';
import { wordsOf } from './words';

/**
 * How much of the text around a quote is kept on each side, in UTF-16 code units: some twenty words. A quote of one word
 * is known only by what stands around it, and every seventh word of that may be edited away; more would repeat most of a
 * short article in each note.
 */
export const contextLength = 120;

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
  const blockStart = text.lastIndexOf('\n', start - 1) + 1;
  const blockEnd = text.indexOf('\n', start);
  const anchor: Anchor = {
    projection,
    scope,
    exact: text.slice(start, end),
    prefix: text.slice(wholeLetterBehind(text, Math.max(0, start - contextLength)), start),
    suffix: text.slice(end, wholeLetterBehind(text, Math.min(text.length, end + contextLength))),
    start,
    end,
    block: countLineEnds(text, start),
    fingerprint: fingerprintOf(text.slice(blockStart, blockEnd < 0 ? text.length : blockEnd)),
  };
  const doubles = doublesAmong(fitsOf(groundOf(text), anchor, 'thorough'), span);
  return { ...anchor, fingerprint: anchor.fingerprint + writeDoubles(doubles) };
}

/** Context is not cut within a surrogate pair or before a combining mark. */
function wholeLetterBehind(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && /^[\p{M}\uDC00-\uDFFF]/u.test(text.slice(at, at + 1))) at += 1;
  return at;
}

function countLineEnds(text: string, before: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < before; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/**
 * Tells a block by its words: equal for blocks that read the same, whatever their white space, marks and spelling.
 * FNV-1a over the code units, 32 bits in base 36, and the number of words.
 */
export function fingerprintOf(block: string): string {
  const { texts } = wordsOf(block);
  let hash = 0x811c9dc5;
  for (const unit of texts.join(' ')) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `${hash.toString(36)}.${texts.length}`;
}
