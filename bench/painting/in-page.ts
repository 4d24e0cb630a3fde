import Mark from 'mark.js';
import { makePainter } from '../../page/highlighting/painter';
import { project } from '../../page/projection/project';
import { textBlocks } from '../../page/projection/text-blocks';

/** What showing the marks cost the page. */
export interface Painted {
  /** Milliseconds of script from known offsets to shown marks. */
  readonly script: number;
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
  const paintThem = ready[method](article);
  forceLayout();
  const began = performance.now();
  paintThem();
  const script = performance.now() - began;
  const painted = performance.now();
  forceLayout();
  return { script, layout: performance.now() - painted, nodes: countNodes() - before };
}

const forceLayout = (): number => document.documentElement.offsetHeight;

function countNodes(): number {
  const walker = document.createTreeWalker(document);
  let count = 0;
  while (walker.nextNode() !== null) count += 1;
  return count;
}

function spread(length: number): readonly { readonly start: number; readonly length: number }[] {
  const step = Math.floor(length / marks);
  return Array.from({ length: marks }, (_, index) => ({ start: index * step, length: markLength }));
}

/** What each method needs to know beforehand is made here, and not timed. */
const ready: Readonly<Record<Method, (article: Element) => () => void>> = {
  ours: (article) => {
    const projection = project(textBlocks(article));
    const painter = makePainter({ tone: 'light', signal: new AbortController().signal });
    const spans = spread(projection.text.length).map(({ start, length }) => ({ start, end: start + length }));
    return () => painter.paint({ official: spans.flatMap((span) => projection.rangesOf(span)) });
  },
  'mark.js': (article) => {
    const ranges = spread(article.textContent?.length ?? 0);
    return () => new Mark(article).markRanges([...ranges]);
  },
  wrapper: (article) => {
    const projection = project(textBlocks(article));
    const ranges = spread(projection.text.length).flatMap(({ start, length }) =>
      projection.rangesOf({ start, end: start + length }),
    );
    return () => {
      for (const range of ranges) wrap(range);
    };
  },
};

/** As Hypothesis does it: each text node of the range is split and put into an element. */
function wrap(range: Range): void {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  for (const node of textNodesOf(range)) {
    const end = node === endContainer ? endOffset : node.length;
    const start = node === startContainer ? startOffset : 0;
    const words = node.splitText(start);
    words.splitText(end - start);
    const element = document.createElement('hypothesis-highlight');
    element.className = 'hypothesis-highlight';
    words.replaceWith(element);
    element.append(words);
  }
}

function textNodesOf(range: Range): readonly Text[] {
  if (range.commonAncestorContainer instanceof Text) return [range.commonAncestorContainer];
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && range.intersectsNode(node)) nodes.push(node);
  return nodes;
}
