// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { overlapOf } from '../../../bench/articles/words';
import { bodyText } from '../../../page/articles/body-text';
import { findArticles } from '../../../page/articles/find-articles';
import { readLayouts } from '../../support/layouts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const composed = (text: string | null): string | null => text?.normalize('NFC') ?? null;

const layouts = readLayouts();
const articles = layouts.filter(({ truth }) => truth.isArticle);
const others = layouts.filter(({ truth }) => !truth.isArticle);

describe('the finder on layouts of Vietnamese sites', () => {
  it('has at least twenty to read', () => {
    expect(articles.length).toBeGreaterThanOrEqual(20);
  });

  for (const { name, html, truth } of articles) {
    describe(name, () => {
      const [article, ...more] = findArticles(parse(html), { address: truth.url });

      it('is one article with its whole body and nothing else', () => {
        expect(more).toEqual([]);
        expect(article && overlapOf(bodyText(article), truth.body.join('\n')).f1).toBeGreaterThan(0.985);
      });

      it('has its headline, in the page and in the metadata', () => {
        expect(composed(article?.meta.title ?? null)).toBe(truth.title);
        if (truth.headlineWithDate === true) expect(article?.title).toBeNull();
        else expect(article?.title?.role).toBe('title');
      });

      it('has its byline, date, source, address and language', () => {
        const [author] = truth.authors;
        if (author === undefined) expect(article?.meta.byline).toBeNull();
        else expect(composed(article?.meta.byline ?? '')).toContain(author);
        expect(article?.meta.published).toBe(truth.published);
        expect(article?.meta.source).toBe(truth.source);
        expect(article?.meta.canonical).toBe(truth.canonical);
        expect(article?.meta.language).toBe(truth.lang);
        if (truth.outlet !== null) expect(article?.meta.outlet).toBe(truth.outlet);
      });
    });
  }

  for (const { name, html, truth } of others) {
    it(`${name} is no article`, () => {
      expect(findArticles(parse(html), { address: truth.url })).toEqual([]);
    });
  }
});

describe('reading a layout', () => {
  for (const { name, html, truth } of layouts) {
    it(`changes nothing in ${name}`, () => {
      const page = parse(html);
      const before = page.documentElement.outerHTML;
      const observer = new MutationObserver(() => undefined);
      observer.observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
      findArticles(page, { address: truth.url });
      expect(observer.takeRecords()).toEqual([]);
      expect(page.documentElement.outerHTML).toBe(before);
    });
  }
});
