// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Projection, project } from '../../../page/projection/project';
import { textBlocks } from '../../../page/projection/text-blocks';
import { cases } from './cases';

function show(html: string): Projection {
  document.body.innerHTML = html;
  return project(textBlocks(document.body));
}

const asWritten = (data: string): string => data.replace(/[\t\n\r\f]/g, ' ');

/** What must hold of every projection, however the page looks. */
function checked(projection: Projection): Projection {
  let end = 0;
  for (const chunk of projection.chunks) {
    expect(chunk.textStart).toBeGreaterThanOrEqual(end);
    end = chunk.textStart + chunk.length;
    const inNode = chunk.node.data.slice(chunk.nodeStart, chunk.nodeStart + chunk.length);
    expect(asWritten(inNode)).toBe(projection.text.slice(chunk.textStart, end));
  }
  const joined = projection.blocks.map(({ span }) => projection.text.slice(span.start, span.end)).join('\n');
  expect(joined).toBe(projection.text);
  return projection;
}

/** Text nodes of the page in a row, so that a test can name one by its number. */
function textNodes(): readonly Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) nodes.push(node);
  return nodes;
}

const someHtml = fc
  .array(
    fc.record({
      tag: fc.constantFrom('p', 'h2', 'li', 'div', 'td', 'span', 'b', 'pre'),
      text: fc.array(
        fc.constantFrom('ông', 'Đ', ' ', '  ', '\n', '\u00a0', '<br>', '<i>số 5</i>', '<b> </b>', '\u200b'),
        {
          maxLength: 8,
        },
      ),
    }),
    { maxLength: 6 },
  )
  .map((elements) => elements.map(({ tag, text }) => `<${tag}>${text.join('')}</${tag}>`).join('\n'));

afterEach(() => {
  document.body.innerHTML = '';
});

describe('the text of a page', () => {
  it.each(cases)('$name', ({ html, text }) => {
    expect(checked(show(html)).text).toBe(text);
  });

  it('is the same wherever text nodes are split, and never changes the page', () => {
    fc.assert(
      fc.property(someHtml, fc.nat(), fc.nat(), (html, which, where) => {
        const { text } = checked(show(html));
        const before = document.body.innerHTML;
        const nodes = textNodes();
        const node = nodes[which % Math.max(1, nodes.length)];
        node?.splitText(where % (node.length + 1));
        expect(checked(project(textBlocks(document.body))).text).toBe(text);
        expect(document.body.innerHTML).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  it('knows its blocks', () => {
    const { blocks, text } = show('<h1>Tiêu đề</h1><ul><li>Một</li><li>Hai</li></ul>');
    expect(blocks.map(({ role, span }) => `${role}: ${text.slice(span.start, span.end)}`)).toEqual([
      'heading: Tiêu đề',
      'list-item: Một',
      'list-item: Hai',
    ]);
  });
});

describe('the way to the page and back', () => {
  it('leads every span to a range of the same words and back to itself', () => {
    fc.assert(
      fc.property(someHtml, fc.nat(), fc.nat(), (html, one, other) => {
        const projection = show(html);
        const { text } = projection;
        if (text.length === 0) return;
        const [first, last] = [one % text.length, other % text.length];
        const span = { start: Math.min(first, last), end: Math.max(first, last) + 1 };
        const words = text.slice(span.start, span.end);
        const range = projection.rangeOf(span);
        if (range === null) {
          expect(words.trim()).toBe('');
          return;
        }
        const back = projection.spanOf(range);
        expect(text.slice(back?.start, back?.end).trim()).toBe(words.trim());
        if (!/^\s|\s$/.test(words)) expect(back).toEqual(span);
      }),
      { numRuns: 150 },
    );
  });

  it('leads over unseen words without covering them', () => {
    const projection = show('<p>Bí thư <span hidden>ẩn</span><b>Thành ủy</b> Hà Nội</p>');
    const ranges = projection.rangesOf({ start: 0, end: projection.text.length });
    expect(ranges.map(String)).toEqual(['Bí thư ', 'Thành ủy', ' Hà Nội']);
    const after = projection.text.indexOf('Thành');
    expect(projection.rangesOf({ start: after, end: projection.text.length }).map(String)).toEqual(['Thành ủy Hà Nội']);
  });

  it('takes points between elements', () => {
    const projection = show('<p>Một</p><div><p>Hai</p></div><p>Ba</p>');
    const range = document.createRange();
    range.setStart(document.body, 1);
    range.setEnd(document.body, 2);
    expect(projection.spanOf(range)).toEqual({ start: 4, end: 7 });
    expect(projection.offsetAt(document.body, 2)).toBe(8);
    range.selectNodeContents(document.body);
    expect(projection.spanOf(range)).toEqual({ start: 0, end: 10 });
  });

  it('takes a headline that stands below the text', () => {
    document.body.innerHTML = '<p>Thân bài</p><h1>Tiêu đề</h1>';
    const [body, title] = textBlocks(document.body);
    if (body === undefined || title === undefined) throw new Error('two blocks expected');
    const projection = project([title, body]);
    const range = document.createRange();
    range.selectNodeContents(title.element);
    expect(projection.spanOf(range)).toEqual({ start: 0, end: 7 });
    range.selectNode(body.element);
    expect(projection.spanOf(range)).toEqual({ start: 8, end: 16 });
  });

  it('says that a range holds nothing of the text', () => {
    const projection = show('<p>Một</p><div hidden>ẩn</div>');
    const range = document.createRange();
    const hidden = document.querySelector('div');
    if (hidden !== null) range.selectNodeContents(hidden);
    expect(projection.spanOf(range)).toBeNull();
    const detached = document.createElement('p');
    detached.textContent = 'xa';
    range.selectNodeContents(detached);
    expect(projection.spanOf(range)).toBeNull();
    expect(project([]).spanOf(range)).toBeNull();
  });
});

describe('a page that changed after it was read', () => {
  const whole = { start: 0, end: 11 };

  it.each([
    ['removed', (node: Text) => node.remove()],
    ['cut short', (node: Text) => node.splitText(2)],
    ['rewritten', (node: Text) => node.replaceData(0, 6, 'Trưởng')],
  ])('answers null for words that were %s', (_, change) => {
    const projection = show('<p>Chủ tịch nước</p><p>Hai</p>');
    expect(projection.rangeOf(whole)?.toString()).toBe('Chủ tịch nư');
    const node = textNodes()[0];
    if (node !== undefined) change(node);
    expect(projection.rangeOf(whole)).toBeNull();
    expect(projection.rangesOf(whole)).toEqual([]);
    const range = document.createRange();
    range.selectNodeContents(document.body);
    expect(projection.spanOf(range)).toSatisfy((span) => span === null || span.start >= 14);
  });
});
