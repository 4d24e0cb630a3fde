import type { Span } from '../../core/model/span';
import { below, type Random } from './random';

export interface Word extends Span {
  readonly text: string;
  /** Number of the line it stands in. */
  readonly line: number;
}

export function wordsIn(text: string): readonly Word[] {
  let line = 0;
  let from = 0;
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => {
    for (let end = text.indexOf('\n', from); end >= 0 && end < match.index; end = text.indexOf('\n', from)) {
      line += 1;
      from = end + 1;
    }
    return { text: match[0], start: match.index, end: match.index + match[0].length, line };
  });
}

/** A fifth of one to three words, a quarter of 25 to 74 words over up to four blocks, the rest of 4 to 23 words in one block. */
const sizes = [
  { share: 0.2, least: 1, most: 3, blocks: 1 },
  { share: 0.75, least: 4, most: 23, blocks: 1 },
  { share: 1, least: 25, most: 74, blocks: 4 },
] as const;

/** Random passages of whole words. Fewer than asked for where the text is too short for them. */
export function pickQuotes(text: string, count: number, random: Random): readonly Span[] {
  const words = wordsIn(text);
  const quotes: Span[] = [];
  for (let tries = 0; quotes.length < count && tries < count * 50; tries += 1) {
    const share = random();
    const size = sizes.find((one) => share < one.share);
    if (size === undefined) continue;
    const index = below(random, words.length);
    const first = words[index];
    const last = words[index + size.least - 1 + below(random, size.most - size.least + 1)];
    if (first === undefined || last === undefined || last.line - first.line >= size.blocks) continue;
    quotes.push({ start: first.start, end: last.end });
  }
  return quotes;
}
