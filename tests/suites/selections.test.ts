// @vitest-environment happy-dom
import { describe as describePassage } from '../../core/anchoring/describe';
import { locate } from '../../core/anchoring/locate';
import { project } from '../../page/projection/project';
import { textBlocks } from '../../page/projection/text-blocks';
import { runRemade } from './remade/tally';

document.body.innerHTML = `
<p id="one"><strong>Một sáng đẹp trời</strong> đoàn đi kiểm tra các xã vùng cao, <em>nghe dân nói.</em> Sau đó <code>Kế hoạch 5</code>
  được <a href="#">công bố</a> ngay.</p>
<h2 id="two">Phần hai</h2>
<ol><li id="first">Ba xã đã xong phần đường.</li><li>Hai xã còn chờ vốn.</li></ol>
<p id="three">Câu đứng một mình.<i></i></p>
<div id="lines">Đầu khối<br><br>Chữ giữa các dòng trống.<br><br><br>Cuối khối</div>
<div id="blocks">Mở khối<p><br></p>Chữ giữa các khối trống.<p><br></p><br>Đóng khối</div>
<h2 id="four">Phần ba</h2>
<p id="five">Kết luận của hội nghị.</p>
<p id="six"></p>
<div id="seven"><div></div><span>Thử bốn</span></div>`;

/** A point as a browser tells it: in a text node, or between two children of an element. */
interface Point {
  readonly in: string;
  /** Which text node of the element, counted from 0; the element itself where it is left out. */
  readonly text?: number;
  readonly at: number;
}
interface Selection {
  readonly from: Point;
  readonly to: Point;
  readonly quote: string;
}

const nodeOf = ({ in: id, text }: Point): Node => {
  const element = document.querySelector(id);
  const node =
    text === undefined ? element : [...(element?.childNodes ?? [])].filter((one) => one.nodeType === 3)[text];
  if (node === null || node === undefined) throw new Error(`no ${id}`);
  return node;
};

/** What is kept of the selection, and found again by what was kept. */
const keptAndFound = ({ from, to }: Selection): string | null => {
  const range = document.createRange();
  range.setStart(nodeOf(from), from.at);
  range.setEnd(nodeOf(to), to.at);
  const projection = project(textBlocks(document.body));
  const span = projection.spanOf(range);
  if (span === null) return null;
  const place = locate(
    projection.text,
    describePassage({ text: projection.text, span, projection: projection.version, scope: 'page' }),
  );
  if (place.kind === 'lost') return null;
  return projection
    .rangesOf(place.span)
    .map((one) => one.toString())
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
};

const inLines = 'Chữ giữa các dòng trống.';
const inBlocks = 'Chữ giữa các khối trống.';

runRemade<Selection>(
  {
    suite: 'Hypothesis describe and anchor',
    source: 'hypothesis/client src/annotator/anchoring/test/html-test.js 3906fdb, BSD-2-Clause',
    cases: [
      {
        name: 'a part of a text node',
        from: { in: '#one strong', text: 0, at: 4 },
        to: { in: '#one strong', text: 0, at: 12 },
        quote: 'sáng đẹp',
      },
      {
        name: 'all of a text node',
        from: { in: '#one strong', text: 0, at: 0 },
        to: { in: '#one strong', text: 0, at: 17 },
        quote: 'Một sáng đẹp trời',
      },
      {
        name: 'all of an element',
        from: { in: '#one strong', at: 0 },
        to: { in: '#one strong', at: 1 },
        quote: 'Một sáng đẹp trời',
      },
      {
        name: 'over two nodes',
        from: { in: '#one strong', text: 0, at: 9 },
        to: { in: '#one', text: 0, at: 8 },
        quote: 'đẹp trời đoàn đi',
      },
      {
        name: 'over two nodes from an element',
        from: { in: '#one strong', at: 0 },
        to: { in: '#one', text: 0, at: 8 },
        quote: 'Một sáng đẹp trời đoàn đi',
      },
      {
        name: 'over two nodes to an element',
        from: { in: '#one', text: 0, at: 25 },
        to: { in: '#one em', at: 1 },
        quote: 'vùng cao, nghe dân nói.',
      },
      {
        name: 'over many nodes',
        from: { in: '#two', text: 0, at: 0 },
        to: { in: '#first', text: 0, at: 5 },
        quote: 'Phần hai Ba xã',
      },
      {
        name: 'a whole paragraph as an element',
        from: { in: '#one', at: 0 },
        to: { in: '#one', at: 8 },
        quote: 'Một sáng đẹp trời đoàn đi kiểm tra các xã vùng cao, nghe dân nói. Sau đó Kế hoạch 5 được công bố ngay.',
      },
      {
        name: 'with an empty node at the end',
        from: { in: '#three', at: 0 },
        to: { in: '#three', at: 1 },
        quote: 'Câu đứng một mình.',
      },
      {
        name: 'between line breaks',
        from: { in: '#lines', text: 1, at: 0 },
        to: { in: '#lines', text: 1, at: 24 },
        quote: inLines,
      },
      ...[4, 5, 6].map((at) => ({
        name: `between line breaks, ${at - 4} of them at the end`,
        from: { in: '#lines', text: 1, at: 0 },
        to: { in: '#lines', at },
        quote: inLines,
      })),
      {
        name: 'between line breaks, all of them at the end',
        from: { in: '#lines', text: 1, at: 0 },
        to: { in: '#lines', at: 7 },
        quote: inLines,
      },
      ...[3, 2, 1].map((at) => ({
        name: `between line breaks, ${3 - at} of them at the start`,
        from: { in: '#lines', at },
        to: { in: '#lines', text: 1, at: 24 },
        quote: inLines,
      })),
      {
        name: 'between empty blocks',
        from: { in: '#blocks', text: 1, at: 0 },
        to: { in: '#blocks', text: 1, at: 24 },
        quote: inBlocks,
      },
      ...[3, 4, 5].map((at) => ({
        name: `between empty blocks, ${at - 3} things at the end`,
        from: { in: '#blocks', text: 1, at: 0 },
        to: { in: '#blocks', at },
        quote: inBlocks,
      })),
      ...[2, 1].map((at) => ({
        name: `between empty blocks, ${2 - at} things at the start`,
        from: { in: '#blocks', at },
        to: { in: '#blocks', text: 1, at: 24 },
        quote: inBlocks,
      })),
      {
        name: 'no text node at the end',
        from: { in: '#four', at: 0 },
        to: { in: '#six', at: 0 },
        quote: 'Phần ba Kết luận của hội nghị.',
      },
      {
        name: 'from an element without children',
        from: { in: '#seven div', at: 0 },
        to: { in: '#seven span', text: 0, at: 3 },
        quote: 'Thử',
      },
    ],
    without: {
      'about each of three stored selectors alone (ours is one anchor)': 3,
      'about times of a recording': 1,
    },
  },
  (one) => keptAndFound(one) === one.quote,
);
