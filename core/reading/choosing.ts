import type { Span } from '../model/span';
import { fold } from '../text/fold';
import { sentencesOf } from '../text/sentences';

/** A text taken apart for choosing a passage by keys; all spans count in it and are in reading order. */
export interface ReadingUnits {
  readonly text: string;
  /** Lines of the text: a block of the page, or what stands between two `<br>`. */
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
  /** Syllables and numbers. */
  readonly words: readonly Span[];
}

/** What is chosen, and which of its ends the next keys move. */
export interface Chosen {
  readonly span: Span;
  readonly unit: 'paragraph' | 'sentence' | 'words';
  readonly edge: 'start' | 'end';
}

export type ChoosingMove =
  | 'next-paragraph'
  | 'previous-paragraph'
  | 'first-paragraph'
  | 'last-paragraph'
  | 'next-sentence'
  | 'previous-sentence'
  /** Move the edge to the right or to the left in the text. */
  | 'word-right'
  | 'word-left'
  | 'sentence-right'
  | 'sentence-left'
  | 'other-edge';

export function readingUnits(text: string): ReadingUnits {
  const folded = fold(text);
  return {
    text,
    paragraphs: [...text.matchAll(/[^\n]*[\p{L}\p{N}][^\n]*/gu)].map(spanOf),
    sentences: sentencesOf(folded.text)
      .map(folded.original)
      .filter((sentence) => hasWords(text, sentence)),
    words: [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu)].map(spanOf),
  };
}

const hasWords = (text: string, { start, end }: Span): boolean => /[\p{L}\p{N}]/u.test(text.slice(start, end));

const spanOf = ({ index, 0: found }: RegExpExecArray): Span => ({ start: index, end: index + found.length });

/** The paragraph that an offset stands in or before; the last one behind all. `null` in a text without words. */
export function paragraphAt({ paragraphs }: ReadingUnits, offset: number): Chosen | null {
  const span = paragraphs.find(({ end }) => end > offset) ?? paragraphs.at(-1);
  return span === undefined ? null : { span, unit: 'paragraph', edge: 'end' };
}

/** What is chosen after a move; the same value where there is nothing further in that direction. */
export function moved(units: ReadingUnits, chosen: Chosen, move: ChoosingMove): Chosen {
  const { text, paragraphs, sentences, words } = units;
  const { start } = chosen.span;
  switch (move) {
    case 'next-paragraph':
      return whole(
        chosen,
        'paragraph',
        paragraphs.find((one) => one.start > start),
      );
    case 'previous-paragraph':
      return whole(
        chosen,
        'paragraph',
        paragraphs.findLast((one) => one.end <= start),
      );
    case 'first-paragraph':
      return whole(chosen, 'paragraph', paragraphs[0]);
    case 'last-paragraph':
      return whole(chosen, 'paragraph', paragraphs.at(-1));
    case 'next-sentence':
      return whole(
        chosen,
        'sentence',
        sentences.find((one) => one.start > start - (chosen.unit === 'paragraph' ? 1 : 0)),
      );
    case 'previous-sentence':
      return whole(
        chosen,
        'sentence',
        sentences.findLast((one) => one.start < start),
      );
    case 'word-right':
      return stretched(chosen, { text, units: words, direction: 'right' });
    case 'word-left':
      return stretched(chosen, { text, units: words, direction: 'left' });
    case 'sentence-right':
      return stretched(chosen, { text, units: sentences, direction: 'right' });
    case 'sentence-left':
      return stretched(chosen, { text, units: sentences, direction: 'left' });
    case 'other-edge':
      return { ...chosen, edge: chosen.edge === 'end' ? 'start' : 'end' };
  }
}

const whole = (chosen: Chosen, unit: 'paragraph' | 'sentence', span: Span | undefined): Chosen =>
  span === undefined ? chosen : { span, unit, edge: 'end' };

interface Stretch {
  readonly text: string;
  readonly units: readonly Span[];
  readonly direction: 'left' | 'right';
}

/** Moves the edge to the next end (or beginning) of a unit; never over the other edge, so that something stays chosen. */
function stretched(chosen: Chosen, { text, units, direction }: Stretch): Chosen {
  const { span, edge } = chosen;
  const places = units.map((unit) => unit[edge]);
  const from = span[edge];
  const place = direction === 'right' ? places.find((at) => at > from) : places.findLast((at) => at < from);
  if (place === undefined) return chosen;
  const next = { ...span, [edge]: place };
  return hasWords(text, next) ? { span: next, unit: 'words', edge } : chosen;
}
