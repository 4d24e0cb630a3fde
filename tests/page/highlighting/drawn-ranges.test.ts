// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../core/model/span';
import { drawnApart, drawnRanges } from '../../../page/highlighting/drawn-ranges';
import { project } from '../../../page/projection/project';
import { textBlocks } from '../../../page/projection/text-blocks';

const read = (html: string) => {
  document.body.innerHTML = html;
  return project(textBlocks(document.body));
};
const words = (ranges: readonly Range[]): readonly string[] => ranges.map((range) => range.toString());
const spanOf = (text: string, quote: string): Span => {
  const start = text.indexOf(quote);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + quote.length };
};

const page = `<h1>Hà Nội họp</h1>
<p>Bí thư <b>Trần Văn</b> <i>Bình</i> yêu
  cầu<span hidden>quảng cáo</span> các sở <a href="#"><em>báo cáo</em></a> ngay.</p>
<ul><li>Một</li><li>Hai</li></ul>`;

describe('the ranges that are drawn', () => {
  it('cover what the projection says, for every span of a page', () => {
    const projection = read(page);
    const { text } = projection;
    const bare = (parts: readonly string[]): string => parts.join('').replace(/\s+/gu, '');
    for (let start = 0; start < text.length; start += 1)
      for (let end = start + 1; end <= text.length; end += 1) {
        const drawn = words(drawnRanges(projection, [{ start, end }]));
        expect(bare(drawn)).toBe(text.slice(start, end).replace(/\s+/gu, ''));
      }
  });

  it('are one over an inline element, and two where something hidden stands between', () => {
    const projection = read(page);
    const drawn = (quote: string) => words(drawnRanges(projection, [spanOf(projection.text, quote)]));
    expect(drawn('thư Trần Văn Bình')).toEqual(['thư Trần Văn Bình']);
    expect(drawn('sở báo cáo ngay')).toEqual(['sở ', 'báo cáo', ' ngay']);
    expect(drawn('cầu các')).toEqual(['cầu', ' các']);
    expect(drawn('Một\nHai')).toEqual(['Một', 'Hai']);
  });

  it('are the same for many spans at once as for each alone, in any order, overlapping or not', () => {
    const projection = read(page);
    const spans = ['Văn Bình yêu', 'Hà Nội', 'Bình', 'Trần Văn Bình', 'báo', 'Hai', 'họp\nBí thư'].map((quote) =>
      spanOf(projection.text, quote),
    );
    const alone = spans.flatMap((span) => words(drawnRanges(projection, [span])));
    expect(words(drawnRanges(projection, spans))).toEqual(alone);
    expect(drawnApart(projection, spans).map((ranges) => words(ranges))).toEqual(
      spans.map((span) => words(drawnRanges(projection, [span]))),
    );
    const sorted = spans.toSorted((one, other) => one.start - other.start);
    expect(new Set(words(drawnRanges(projection, sorted)))).toEqual(new Set(alone));
  });

  it('leave out what the page does not say any more', () => {
    const projection = read(page);
    const span = spanOf(projection.text, 'thư Trần Văn Bình yêu');
    const name = document.querySelector('b')?.firstChild as Text;
    name.data = 'Trần Văx';
    expect(words(drawnRanges(projection, [span])).join('|')).toBe('thư | Bình yêu');
    document.querySelector('p')?.remove();
    expect(drawnRanges(projection, [span])).toEqual([]);
    expect(words(drawnRanges(projection, [spanOf(projection.text, 'Hai')]))).toEqual(['Hai']);
  });

  it('are none for no spans, for spans outside the text and in an empty page', () => {
    const projection = read(page);
    expect(drawnRanges(projection, [])).toEqual([]);
    expect(drawnRanges(projection, [{ start: 5_000, end: 5_010 }])).toEqual([]);
    expect(drawnRanges(read(''), [{ start: 0, end: 3 }])).toEqual([]);
  });
});
