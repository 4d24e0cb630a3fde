import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import documents from 'virtual:lexicon/vi/documents';
import { describe, expect, it } from 'vitest';
import { directiveLayer } from '../../../../core/recogniser/directives';
import { vietnameseDirectives } from '../../../../core/recogniser/directives/vietnamese/grammar';
import { prepare } from '../../../../core/recogniser/document';

const layer = directiveLayer(documents, vietnameseDirectives);
const source = (text: string) => ({ text, language: 'vi', published: null });

/** The text with every mention found put in brackets. */
function bracketed(text: string): string {
  const { mentions } = layer(prepare(source(text)));
  return mentions
    .toReversed()
    .reduce(
      (marked, { span: { start, end } }) =>
        `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
      text,
    );
}

const folder = join('lexicon', 'vi', 'documents', 'examples');
const lines = (file: string): readonly (readonly [string, string])[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .map((line, at) => [`${file}:${at + 1}`, line.trim()] as const)
    .filter(([, line]) => line !== '' && !line.startsWith('%'));

describe('examples of directive documents', () => {
  it.each(lines('found.txt'))('%s', (_, line) => expect(bracketed(line.replace(/[[\]]/g, ''))).toBe(line));
  it.each(lines('not.txt'))('%s', (_, line) => expect(bracketed(line)).toBe(line));

  it.each(lines('found.txt'))('%s in NFD, with the other tone placement and with odd spaces', (_, line) => {
    const plain = line.replace(/[[\]]/g, '');
    const rewritten = plain
      .replace(/ủy/g, 'uỷ')
      .replace(/óa/g, 'oá')
      .replace(/ /g, '\u00A0')
      .replace(/-/g, '–')
      .normalize('NFD');
    const found = layer(prepare(source(rewritten))).mentions;
    const expected = layer(prepare(source(plain))).mentions;
    expect(found.map(({ key, date, documentKind }) => [key, date, documentKind])).toEqual(
      expected.map(({ key, date, documentKind }) => [key, date, documentKind]),
    );
    expect(found).not.toHaveLength(0);
  });
});
