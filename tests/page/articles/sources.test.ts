// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findArticles } from '../../../page/articles/find-articles';

const address = 'https://huyen.tinh.gov.example/tin-tuc/hop-ban-ve-nuoc-sach-nong-thon-12345';
const original = 'https://bao.example/thoi-su/hop-ban-ve-nuoc-sach-8812.html';
const line =
  '<p>Tại cuộc họp về nước sạch, các đại biểu cho rằng cần làm rõ trách nhiệm của từng đơn vị, tránh đùn đẩy việc.</p>';

interface Place {
  readonly head?: string;
  readonly above?: string;
  readonly below?: string;
}

const sourceOf = ({ head = '', above = '', below = '' }: Place, visited = address): string | null => {
  const html = `<html lang="vi"><head>${head}</head><body><h1>Họp bàn về nước sạch nông thôn</h1><p>25/12/2021 08:00</p>${above}<div>${line.repeat(6)}</div>${below}</body></html>`;
  const [article] = findArticles(new DOMParser().parseFromString(html, 'text/html'), { address: visited });
  if (article === undefined) throw new Error('no article');
  return article.meta.source;
};

const link = (text: string, href = original): string => `<a href="${href}">${text}</a>`;

describe('the address that a text was taken from', () => {
  it.each<[string, Place]>([
    ['a line "Nguồn" below', { below: `<p>Nguồn: ${link('Báo Ví Dụ')}</p>` }],
    ['a line "Theo" in brackets', { below: `<p>(Theo ${link('bao.example')})</p>` }],
    ['an address in letters', { below: `<p><i>Nguồn: ${original}</i></p>` }],
    ['"Link gốc" and the address in the next line', { below: `<p>Link gốc:</p><p>${original}</p>` }],
    ['"Xem bài gốc tại đây"', { below: `<p>Xem bài gốc ${link('tại đây')}</p>` }],
    ['a label and its value above', { above: `<div>Nguồn</div><div>${link('Báo Ví Dụ')}</div>` }],
    ['a button "Bài gốc" above', { above: `<div>Báo Ví Dụ 3 giờ trước ${link('Bài gốc')}</div>` }],
    ['the canonical address', { head: `<link rel="canonical" href="${original}">` }],
    ['a meta', { head: `<meta name="original-source" content="${original}">` }],
  ])('is read from %s', (_, place) => {
    expect(sourceOf(place)).toBe(original);
  });

  it.each<[string, Place]>([
    [
      'a call to follow the paper',
      { below: `<p>Theo dõi Báo trên ${link('Google News', 'https://news.google.com/publications/CAA')}</p>` },
    ],
    [
      'a page of the paper elsewhere',
      { below: `<p>Nguồn: ${link('trang của báo', 'https://www.facebook.com/bao')}</p>` },
    ],
    ['the front page of a site', { below: `<p>Nguồn: ${link('bao.example', 'https://bao.example/')}</p>` }],
    ['its own address', { below: `<p>Nguồn: ${address}?in=1</p>` }],
    ['a link below the text that says nothing', { below: `<p>${link('Một bài khác ở báo khác')}</p>` }],
    [
      'the same site under another name',
      { head: `<link rel="canonical" href="${address.replace('huyen.tinh.gov', 'huyen-moi')}">` },
    ],
    ['a source without an address', { below: '<p>Nguồn: TTXVN</p>' }],
  ])('is not %s', (_, place) => {
    expect(sourceOf(place)).toBeNull();
  });

  it('is not the canonical address of a copy on this machine', () => {
    const head = `<link rel="canonical" href="${original}">`;
    expect(sourceOf({ head }, 'http://127.0.0.1:8080/tin-tuc/hop-ban-ve-nuoc-sach-nong-thon-1.html')).toBeNull();
  });
});
