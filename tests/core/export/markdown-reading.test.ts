import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainOptions } from '../../../core/export/format';
import { markdown } from '../../../core/export/markdown';
import { escapeLine, escapeText } from '../../../core/export/markdown-text';
import { fakeAnchor, fakeAnnotation, fakeArticle, fakeMeta } from '../../support/notes';
import { readMarkdown } from '../../support/read-markdown';

/** Letters of which markup is made, and some of which it is not. */
const pieces = [
  ...'\\`*_{}[]()<>#+-.!|~&$:@^="\'/%;,?0123 \t\n\r',
  ...'aếĐ\u00A0\u2028\u0000',
  '\n\n',
  '    ',
  '  \n',
  '](',
  '![',
  '<a>',
  '<!--',
  '&amp;',
  '&#35;',
  '1.',
  '```',
  '---',
  'https://a.b',
  '<https://a.b>',
  '[a]: b',
];
const typed = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((list) => list.join(''));

/** What is left of a text that was typed: no control characters, no spaces around a line, no empty lines around a paragraph. */
const reading = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029\u0085]/u)
    .map((line) =>
      line
        .replaceAll('\t', ' ')
        .replace(/\p{Cc}/gu, '')
        .trim(),
    )
    .join('\n')
    .replace(/\n{2,}/gu, '\n\n')
    .trim();

describe('the reference reader of CommonMark sees', () => {
  test.each([
    ['a note', ''],
    ['a quote', '> '],
  ])('%s as it was typed, whatever it is', (_, prefix) => {
    fc.assert(
      fc.property(typed, (text) => {
        const blocks = readMarkdown(escapeText(text, prefix));
        expect(blocks.map((block) => block.text).join('\n\n')).toBe(reading(text));
        expect(blocks.flatMap((block) => block.markup)).toEqual([]);
        expect(blocks.flatMap((block) => block.links)).toEqual([]);
        expect(blocks.every((block) => block.kind === 'paragraph')).toBe(true);
        expect(blocks.every((block) => block.quoted === (prefix !== ''))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('a title as it was typed, and its link as the address', () => {
    fc.assert(
      fc.property(typed, fc.webUrl({ withFragments: true, withQueryParameters: true }), (title, address) => {
        const line = escapeLine(title);
        const [block] = readMarkdown(`## [${line}](${address.replace(/[()]/gu, '')})`);
        expect(block?.text).toBe(reading(title.replace(/[\n\r\u2028]/gu, ' ')));
        expect(block?.links).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  test('a whole file with all parts where they belong', () => {
    fc.assert(
      fc.property(typed, typed, typed, (quote, note, title) => {
        const contents = {
          articles: [fakeArticle({ meta: fakeMeta({ title, outlet: '1. *báo*', byline: null, published: null }) })],
          items: [],
          annotations: [fakeAnnotation({ anchor: fakeAnchor({ exact: quote }), note, tags: ['kiểm *điểm*'] })],
        };
        const blocks = readMarkdown(markdown.write(contents, plainOptions(0)));
        const quoted = blocks.filter((block) => block.quoted);
        const rest = blocks.filter((block) => !block.quoted);
        expect(quoted.map((block) => block.text).join('\n\n')).toBe(reading(quote));
        expect(
          rest
            .slice(3, -1)
            .map((block) => block.text)
            .join('\n\n'),
        ).toBe(reading(note));
        expect(rest[1]).toMatchObject({ kind: 'heading', links: [contents.articles[0]?.visited] });
        expect(rest[2]?.text).toBe('1. *báo*');
        expect(rest.at(-1)?.text).toContain('#kiểm-*điểm*');
        expect(blocks.flatMap((block) => block.markup)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
