import type { Span } from '../model/span';
import { bare } from '../text/bare';
import { fold } from '../text/fold';
import { wordsOf } from './query';

/**
 * Where the words of a search stand in a text that is shown: spans of that text in UTF-16 code units, in reading order,
 * joined where they touch. For drawing, not for deciding whether something was found.
 */
export const matchesIn = (text: string, typed: string): readonly Span[] => {
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const folded = fold(text);
  const plain = bare(text);
  // Letters of other scripts may come apart without their marks; then positions would not agree.
  const texts = { marked: folded.lower, bare: plain.length === folded.lower.length ? plain : folded.lower };
  const found: Span[] = [];
  for (const word of words) {
    const searched = texts[word.in];
    for (let at = searched.indexOf(word.text); at >= 0; at = searched.indexOf(word.text, at + word.text.length)) {
      found.push(folded.original({ start: at, end: at + word.text.length }));
    }
  }
  return joined(found.sort((one, other) => one.start - other.start));
};

const joined = (spans: readonly Span[]): readonly Span[] => {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && span.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push(span);
  }
  return result;
};
