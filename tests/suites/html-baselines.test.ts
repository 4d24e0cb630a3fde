// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe as describePassage } from '../../core/anchoring/describe';
import { locate } from '../../core/anchoring/locate';
import type { Anchor } from '../../core/model/anchor';
import type { Span } from '../../core/model/span';
import { project } from '../../page/projection/project';
import { textBlocks } from '../../page/projection/text-blocks';
import { fakeAnchor } from '../support/notes';
import { runRemade } from './remade/tally';

/**
 * Pages with the annotations that were once made on them, in the form of Hypothesis: `rows` as its service gives them. Pages
 * and words are ours, elements and white space in the manner of the original's, and the selectors count as its client counts.
 */
interface RangeSelector {
  readonly type: 'RangeSelector';
  /** Steps from the body: `/div[3]/h1[1]`. Offsets count in the text content of these elements. */
  readonly startContainer: string;
  readonly startOffset: number;
  readonly endContainer: string;
  readonly endOffset: number;
}
interface PositionSelector extends Span {
  readonly type: 'TextPositionSelector';
}
interface QuoteSelector extends Pick<Anchor, 'exact' | 'prefix' | 'suffix'> {
  readonly type: 'TextQuoteSelector';
}
interface Baseline {
  readonly rows: readonly {
    readonly id: string;
    readonly target: readonly [{ readonly selector: readonly [RangeSelector, PositionSelector, QuoteSelector] }];
  }[];
}

const read = (file: string): string => readFileSync(resolve(import.meta.dirname, 'html-baselines', file), 'utf8');

const elementAt = (root: Element, path: string): Element =>
  path
    .split('/')
    .slice(1)
    .reduce((element, step) => {
      const [, name, count] = /^(\w+)\[(\d+)\]$/u.exec(step) ?? [];
      const found = [...element.children].filter(({ localName }) => localName === name)[Number(count) - 1];
      if (found === undefined) throw new Error(`the page has no ${path}`);
      return found;
    }, root);

/** The text node that an offset in an element's text content lies in, and where in it. */
function pointAt(element: Element, offset: number): readonly [Node, number] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node.textContent ?? '';
    if (left <= length) return [node, left];
    left -= length;
  }
  throw new Error('the offset lies behind the element');
}

interface Check {
  readonly holds: () => boolean;
}

const inOneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

function* checksOf(name: string): Generator<Check & { readonly name: string }> {
  const html = read(`${name}.html`);
  const baseline: Baseline = JSON.parse(read(`${name}.json`));
  for (const { id, target } of baseline.rows) {
    const [range, position, quote] = target[0].selector;
    const placed = (): { readonly text: string; readonly span: Span | null } => {
      document.body.innerHTML = html;
      const projection = project(textBlocks(document.body));
      const covered = document.createRange();
      covered.setStart(...pointAt(elementAt(document.body, range.startContainer), range.startOffset));
      covered.setEnd(...pointAt(elementAt(document.body, range.endContainer), range.endOffset));
      return { text: projection.text, span: projection.spanOf(covered) };
    };
    const described = (): Anchor | null => {
      const { text, span } = placed();
      return span && describePassage({ text, span, projection: 1, scope: 'page' });
    };
    const { start, end } = position;
    yield {
      name: `${name}, ${id}: the words of its range`,
      holds: () => {
        const { text, span } = placed();
        return span !== null && text.slice(span.start, span.end) === quote.exact;
      },
    };
    yield {
      name: `${name}, ${id}: found at its range by quote and position`,
      holds: () => {
        const { text, span } = placed();
        const place = locate(text, fakeAnchor({ ...quote, start, end, scope: 'page', block: 0, fingerprint: '' }));
        return place.kind !== 'lost' && place.span.start === span?.start && place.span.end === span.end;
      },
    };
    yield {
      name: `${name}, ${id}: described again, its quote and what stands around it`,
      holds: () => {
        const anchor = described();
        return (
          anchor?.exact === quote.exact &&
          inOneLine(anchor.prefix).endsWith(inOneLine(quote.prefix)) &&
          inOneLine(anchor.suffix).startsWith(inOneLine(quote.suffix))
        );
      },
    };
    // The other page's source has white space that is no text here, so positions differ.
    if (name === 'minimal')
      yield {
        name: `${name}, ${id}: described again, its position`,
        holds: () => {
          const anchor = described();
          return anchor?.start === start && anchor.end === end;
        },
      };
  }
}

runRemade<Check>(
  {
    suite: 'Hypothesis html-baselines',
    source: 'hypothesis/client src/annotator/anchoring/test/html-baselines 9d28950, BSD-2-Clause',
    cases: [...checksOf('minimal'), ...checksOf('encyclopaedia')],
    without: { 'positions in a text that keeps the white space of the source': 5 },
  },
  ({ holds }) => holds(),
);
