import type { About } from '../model/annotation';
import type { Mention } from '../model/mention';
import { overlaps, type Span } from '../model/span';
import { fold } from '../text/fold';
import { sentencesOf } from '../text/sentences';

/**
 * Who and what a passage is about: the officials and documents named in it or in a sentence that it touches. Names of
 * officials are the fullest of the article, documents their keys; each once, in reading order.
 */
export const aboutPassage = (text: string, mentions: readonly Mention[], passage: Span): About => {
  const around = withItsSentences(text, passage);
  const near = mentions.filter(({ span }) => overlaps(span, around));
  return { officials: unique(near.flatMap(officialsOf)), documents: unique(near.flatMap(documentsOf)) };
};

const officialsOf = (mention: Mention): readonly string[] => {
  if (mention.kind === 'official') return [mention.name];
  return mention.kind === 'role' && mention.refersTo !== null ? [mention.refersTo] : [];
};

const documentsOf = (mention: Mention): readonly string[] =>
  mention.kind === 'directive' && mention.key !== null && mention.complete ? [mention.key] : [];

/** Only the blocks that the passage touches are cut into sentences: a sentence never crosses a line end. */
const withItsSentences = (text: string, { start, end }: Span): Span => {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const folded = fold(text.slice(from, lineEnd < 0 ? text.length : lineEnd));
  const touched = sentencesOf(folded.text)
    .map((sentence) => folded.original(sentence))
    .map((sentence) => ({ start: sentence.start + from, end: sentence.end + from }))
    .filter((sentence) => overlaps(sentence, { start, end }));
  return {
    start: Math.min(start, ...touched.map((sentence) => sentence.start)),
    end: Math.max(end, ...touched.map((sentence) => sentence.end)),
  };
};

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];
