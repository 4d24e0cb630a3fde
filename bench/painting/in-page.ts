import Mark from 'mark.js';
import { drawnRanges } from '../../page/highlighting/drawn-ranges';
import { makePainter, supported } from '../../page/highlighting/painter';
import { project } from '../../page/projection/project';
import { textBlocks } from '../../page/projection/text-blocks';
import { wrap } from './wrapper';

export { hitTests } from './hit-tests';

/** What showing the marks cost the page. */
export interface Painted {
  /** Milliseconds of script from known offsets to shown marks. */
  readonly script: number;
  /** The part of it from ranges of the page to shown marks; as much as all of it where a method takes offsets itself. */
  readonly shown: number;
  /** Milliseconds of style and layout that the page had to do afterwards. */
  readonly layout: number;
  /** Nodes that the page has more than before. */
  readonly nodes: number;
}

export type Method = 'ours' | 'mark.js' | 'wrapper';

const marks = 500;
const markLength = 50;

/** Runs in a fresh page: shows marks of fifty characters, evenly spread over the article. */
export function paint(method: Method): Painted {
  const article = document.querySelector('article') ?? document.body;
  const before = countNodes();
  const { find, show } = ready[method](article);
  forceLayout();
  const began = performance.now();
  find();
  const found = performance.now();
  show();
  const painted = performance.now();
  forceLayout();
  const layout = performance.now() - painted;
  return { script: painted - began, shown: painted - found, layout, nodes: countNodes() - before };
}

const forceLayout = (): number => document.documentElement.offsetHeight;

function countNodes(): number {
  const walker = document.createTreeWalker(document);
  let count = 0;
  while (walker.nextNode() !== null) count += 1;
  return count;
}

export function spread(length: number): readonly { readonly start: number; readonly end: number }[] {
  const step = Math.floor(length / marks);
  return Array.from({ length: marks }, (_, index) => ({ start: index * step, end: index * step + markLength }));
}

interface Steps {
  readonly find: () => void;
  readonly show: () => void;
}

/** What each method needs to know beforehand is made here, and not timed: our text of the page, mark.js' own object. */
const ready: Readonly<Record<Method, (article: Element) => Steps>> = {
  ours: (article) => {
    const projection = project(textBlocks(article));
    if (!supported(document)) throw new Error('this browser shows no highlights');
    const painter = makePainter({ tone: 'light', signal: new AbortController().signal });
    const spans = spread(projection.text.length);
    let ranges: readonly Range[] = [];
    return {
      find: () => {
        ranges = drawnRanges(projection, spans);
      },
      show: () => {
        painter.paint({ official: ranges });
      },
    };
  },
  'mark.js': (article) => {
    const ranges = spread(article.textContent?.length ?? 0).map(({ start, end }) => ({ start, length: end - start }));
    const mark = new Mark(article);
    return { find: () => undefined, show: () => mark.markRanges(ranges) };
  },
  wrapper: (article) => {
    const projection = project(textBlocks(article));
    const spans = spread(projection.text.length);
    let ranges: readonly Range[] = [];
    return {
      find: () => {
        ranges = spans.flatMap((span) => projection.rangesOf(span));
      },
      show: () => {
        for (const range of ranges) wrap(range);
      },
    };
  },
};
