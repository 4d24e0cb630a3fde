import type { FoldedOffset } from '../model/span';
import { type Shape, shapeOf } from './letters';

/**
 * A syllable (Vietnamese separates them by spaces), a number, a mark of punctuation, or the end of a line.
 * Offsets are in the folded text. White space lies between tokens and is none.
 */
export type Token =
  | {
      readonly kind: 'word';
      readonly start: FoldedOffset;
      readonly end: FoldedOffset;
      readonly text: string;
      readonly lower: string;
      readonly shape: Shape;
    }
  | {
      readonly kind: 'number' | 'mark' | 'break';
      readonly start: FoldedOffset;
      readonly end: FoldedOffset;
      readonly text: string;
      readonly lower: string;
      readonly shape: null;
    };

/** `H'Yim` and `K'Mák` are one word; `3a` and `QH15` are a number and a word in turn. */
const pattern =
  /(?<word>\p{L}[\p{L}\p{M}]*(?:'\p{L}[\p{L}\p{M}]*)*)|(?<number>\p{N}+)|(?<break>\n)|(?<mark>[^\s\p{L}\p{N}])/gu;

/** The tokens of a folded text, in order. */
export function tokensOf(folded: { readonly text: string; readonly lower: string }): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of folded.text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const lower = folded.lower.slice(start, end);
    const { word, number, break: line } = match.groups ?? {};
    if (word !== undefined) tokens.push({ kind: 'word', start, end, text: word, lower, shape: shapeOf(word) });
    else
      tokens.push({
        kind: number !== undefined ? 'number' : line !== undefined ? 'break' : 'mark',
        start,
        end,
        text: match[0],
        lower,
        shape: null,
      });
  }
  return tokens;
}
