// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { looksLikeArticle } from '../../../page/articles/looks-like-article';
import { readLayouts } from '../../support/layouts';

const happy = (window as unknown as { readonly happyDOM: { setURL(url: string): void } }).happyDOM;

const load = (html: string, url: string): void => {
  happy.setURL(url);
  document.documentElement.innerHTML = html.replace(/^.*?<html[^>]*>/is, '').replace(/<\/html>.*$/is, '');
};

afterEach(() => load('<body></body>', 'about:blank'));

describe('the first guess', () => {
  it.each(readLayouts().filter(({ truth }) => truth.isArticle))('lets $name through', ({ html, truth }) => {
    load(html, truth.url);
    expect(looksLikeArticle(document)).toBe(true);
  });

  it('passes over pages of links, forms and nothing', () => {
    const links = Array.from(
      { length: 80 },
      (_, at) => `<li><a href="/${at}">Một dòng đầu đề khá dài để bấm vào</a></li>`,
    );
    load(`<body><ul>${links.join('')}</ul></body>`, 'https://bao.example/');
    expect(looksLikeArticle(document)).toBe(false);
    load('<body><form><input><button>Đăng nhập</button></form></body>', 'https://bao.example/dang-nhap');
    expect(looksLikeArticle(document)).toBe(false);
    load('<body></body>', 'https://bao.example/');
    expect(looksLikeArticle(document)).toBe(false);
  });
});
