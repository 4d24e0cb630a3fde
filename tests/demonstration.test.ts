// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ofKind, type Reading } from '../core/model/mention';
import type { Span } from '../core/model/span';
import { recognise } from '../core/recogniser/recognise';
import { findArticles } from '../page/articles/find-articles';
import { project } from '../page/projection/project';
import { markedIn } from './support/marked';

interface ReadPage {
  readonly reading: Reading;
  readonly wordsOf: (span: Span) => string;
}

const read = (file: string): ReadPage => {
  const html = readFileSync(join(import.meta.dirname, 'pages/demonstration', file), 'utf8');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const address = `https://vinhgiang.example/${file}`;
  const [article] = findArticles(page, { address, now: Date.UTC(2021, 11, 26) });
  if (article === undefined) throw new Error('no article was found');
  const { text } = project(article.title === null ? article.blocks : [article.title, ...article.blocks]);
  const { published, language } = article.meta;
  return {
    reading: recognise({ text, published, language }),
    wordsOf: ({ start, end }) => text.slice(start, end),
  };
};

/** What a browser test can't see: not where something is marked but what is said of it. */
describe.each(['page', 'second'] as const)('the demonstration article %s', (name) => {
  const { reading, wordsOf } = read(`${name}.html`);
  const marked = markedIn(name);

  test('has its officials with the posts that stand beside each name', () => {
    expect(
      ofKind(reading.mentions, 'official').map(({ span, name, positions }) => ({
        text: wordsOf(span),
        name,
        positions: positions.map(({ title }) => title),
      })),
    ).toEqual(marked.officials);
  });

  test('tells whom a title stands for', () => {
    expect(ofKind(reading.mentions, 'role').map(({ span, refersTo }) => ({ text: wordsOf(span), refersTo }))).toEqual(
      marked.roles,
    );
  });

  test('gives all mentions of one document one key, and no two documents the same', () => {
    const keys = ofKind(reading.mentions, 'directive').map(({ key }) => key);
    const order = [...new Set(keys)];
    expect(keys).not.toContain(null);
    expect(keys.map((key) => order.indexOf(key) + 1)).toEqual(marked.directives.map(({ same }) => same));
  });

  test('tells who orders what of whom, and by when', () => {
    expect(
      ofKind(reading.mentions, 'instruction').map(({ span, speaker, addressee, trigger, deadline }) => ({
        text: wordsOf(span),
        speaker,
        addressee,
        trigger,
        deadline,
      })),
    ).toEqual(marked.instructions);
  });
});
