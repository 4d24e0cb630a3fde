import type { FoldedOffset, Span } from '../model/span';
import { fold } from '../text/fold';

/**
 * A text as a row of words, for comparing. White space and punctuation are no words, so a text that was only set
 * differently has the same words. In scripts that put no space between words each letter counts as one.
 */
export interface Words {
  readonly texts: readonly string[];
  /** Where each word begins and ends in the folded text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The folded, lower-case text. */
  readonly folded: string;
  /** From the folded text to the one that was given. */
  readonly original: (span: Span<FoldedOffset>) => Span;
  /** The folded offset at or behind which the character at an offset of the given text stands. */
  readonly toFolded: (offset: number) => FoldedOffset;
}

const spaceless =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const word = new RegExp(`[${spaceless}]|[[\\p{L}\\p{M}\\p{N}]--[${spaceless}]]+`, 'gv');

/** Korean in NFD is made of letters, not of marks, so folding leaves it. */
const hangulJamo = /[\u1100-\u11ff]/u;

export function wordsOf(text: string): Words {
  const { lower, original, folded } = fold(text);
  const isDecomposed = hangulJamo.test(lower);
  const texts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of lower.matchAll(word)) {
    texts.push(isDecomposed ? match[0].normalize('NFC') : match[0]);
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return {
    texts,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    folded: lower,
    original,
    toFolded: folded,
  };
}
