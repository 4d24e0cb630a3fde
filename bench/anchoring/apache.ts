import {
  type Chunk,
  type Chunker,
  describeTextQuote,
  type TextQuoteSelector,
  textQuoteSelectorMatcher,
} from '@apache-annotator/selector';
import type { Anchorer } from './anchorer';

/** A line of the text, as Apache Annotator sees a text node. */
interface Line extends Chunk<string> {
  readonly start: number;
  readonly index: number;
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split(/(?<=\n)/).map((data, index) => {
    const line = { data, start, index };
    start += data.length;
    return line;
  });
}

function chunkerOf(lines: readonly Line[]): Chunker<Line> {
  let index = 0;
  const lineAt = (wanted: number): Line => lines[wanted] ?? { data: '', start: 0, index: 0 };
  const step = (to: number): Line | null => {
    if (lines[to] === undefined) return null;
    index = to;
    return lineAt(index);
  };
  return {
    get currentChunk() {
      return lineAt(index);
    },
    nextChunk: () => step(index + 1),
    previousChunk: () => step(index - 1),
    precedesCurrentChunk: (line) => line.index < index,
  };
}

const lineOf = (lines: readonly Line[], offset: number): Line => {
  const line = lines.findLast(({ start }) => start <= offset);
  if (line === undefined) throw new RangeError(`no line at ${offset}`);
  return line;
};

/** Apache Annotator's text quote selector from npm, over lines in place of text nodes: exact search, first match. */
export const apache: Anchorer<TextQuoteSelector> = {
  name: 'Apache',
  describe: (text, { start, end }) => {
    const lines = linesOf(text);
    const startChunk = lineOf(lines, start);
    const endChunk = lineOf(lines, end - 1);
    const target = { startChunk, startIndex: start - startChunk.start, endChunk, endIndex: end - endChunk.start };
    return describeTextQuote(target, () => chunkerOf(lines));
  },
  prepare: (text) => {
    const lines = linesOf(text);
    return {
      locate: async (selector) => {
        for await (const { startChunk, startIndex, endChunk, endIndex } of textQuoteSelectorMatcher(selector)(
          chunkerOf(lines),
        ))
          return { start: startChunk.start + startIndex, end: endChunk.start + endIndex };
        return null;
      },
    };
  },
};
