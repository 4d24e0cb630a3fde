// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { plainOptions } from '../../../core/export/format';
import { html } from '../../../core/export/html';
import { fakeAnchor, fakeAnnotation, fakeArticle, fakeMeta } from '../../support/notes';
import { troublesome } from './contents';

const formula = troublesome.annotations.find(({ id }) => id === 'formula');

const read = (text: string): Document => new DOMParser().parseFromString(text, 'text/html');

test('the page shows title, quote, note and tags as they were', () => {
  const page = read(
    html.write(troublesome, {
      ...plainOptions(0),
      linkTo: ({ anchor }) => (anchor === formula?.anchor ? 'https://b.example/#:~:text=a,b' : null),
    }),
  );
  expect([...page.querySelectorAll('h2')].map((title) => title.textContent)).toEqual([
    'Tít [có] *dấu* & <thẻ>',
    'https://bo.example/thong-tu',
  ]);
  expect([...page.querySelectorAll('blockquote')].map((quote) => quote.textContent)).toContain(
    'câu hai\ncủa đoạn, có "ngoặc"',
  );
  expect(page.querySelector('.note')?.textContent?.replaceAll('\r', '')).toBe('- một\n1. hai\n\n# ba\n    bốn');
  expect(page.querySelectorAll('footer')[1]?.textContent).toContain('#kiểm điểm ##lạ #a,b; c');
  expect(page.querySelectorAll('blockquote.pink')).toHaveLength(1);
  const links = [...page.querySelectorAll('footer a')].map((link) => link.getAttribute('href'));
  expect(links[0]).toBe('https://b.example/#:~:text=a,b');
  expect(links[1]).toBe('https://bao.example/tin (1)?a=b&c=d');
});

test('nothing that a page or a reader wrote becomes markup, script or a link', () => {
  const evil = '"><img src=x onerror=alert(1)><script>alert(1)</script>\'';
  const contents = {
    articles: [
      fakeArticle({ visited: `javascript:${evil}`, meta: fakeMeta({ title: evil, outlet: evil, byline: evil }) }),
    ],
    items: [],
    annotations: [fakeAnnotation({ anchor: fakeAnchor({ exact: evil }), note: evil, tags: [evil] })],
  };
  const page = read(html.write(contents, plainOptions(0)));
  expect(page.querySelectorAll('script, img, a, [onerror]')).toHaveLength(0);
  expect(page.querySelector('blockquote')?.textContent).toBe(evil);
  expect(page.querySelector('h2')?.textContent).toBe(evil);
});

test('the page loads nothing from elsewhere', () => {
  const page = read(html.write(troublesome, plainOptions(0)));
  expect(page.querySelectorAll('link, script, img, iframe, [src]')).toHaveLength(0);
  expect(page.querySelector('style')?.textContent).not.toMatch(/url\(|@import/u);
});
