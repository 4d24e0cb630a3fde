// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { overlapOf } from '../../../bench/articles/words';
import { bodyText } from '../../../page/articles/body-text';
import { examine } from '../../../page/articles/find-articles';
import { type Layout, readLayouts } from '../../support/layouts';
import { withHashedNames, withoutMeaning, wrapped } from '../../support/mutate-markup';

const layouts = readLayouts();

const judge = ({ html, truth }: Layout, mutate: (html: string) => string) => {
  const page = new DOMParser().parseFromString(mutate(html), 'text/html');
  const { article, score } = examine(page, { address: truth.url });
  return {
    isArticle: truth.isArticle,
    f1: article === null ? 0 : overlapOf(bodyText(article), truth.body.join('\n')).f1,
    isRight: (article !== null && score > 0) === truth.isArticle,
    hasTitle: article?.meta.title.normalize('NFC') === truth.title,
  };
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const share = <T>(all: readonly T[], holds: (one: T) => boolean): number =>
  mean(all.map((one) => (holds(one) ? 1 : 0)));

describe('layouts whose markup says less', () => {
  // What is lost stands in names alone: old pages of the state say nothing else of their headlines.
  const cases = [
    { name: 'with hashed names', mutate: withHashedNames, f1: 0.995, right: 0.97, title: 0.93 },
    { name: 'without elements that mean something', mutate: withoutMeaning, f1: 0.997, right: 1, title: 0.98 },
    { name: 'with everything in boxes', mutate: wrapped, f1: 0.997, right: 1, title: 0.98 },
  ];
  for (const { name, mutate, ...least } of cases) {
    it(`are read nearly as well ${name}`, { timeout: 60_000 }, () => {
      const judged = layouts.map((layout) => judge(layout, mutate));
      const articles = judged.filter(({ isArticle }) => isArticle);
      expect(mean(articles.map(({ f1 }) => f1))).toBeGreaterThanOrEqual(least.f1);
      expect(share(judged, ({ isRight }) => isRight)).toBeGreaterThanOrEqual(least.right);
      expect(share(articles, ({ hasTitle }) => hasTitle)).toBeGreaterThanOrEqual(least.title);
    });
  }
});
