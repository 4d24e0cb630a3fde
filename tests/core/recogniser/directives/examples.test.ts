import documents from 'virtual:lexicon/vi/documents';
import { describe, expect, it } from 'vitest';
import { directiveLayer } from '../../../../core/recogniser/directives';
import { vietnameseDirectives } from '../../../../core/recogniser/directives/vietnamese/grammar';
import { prepare } from '../../../../core/recogniser/document';
import { bracketed, exampleLines } from './bracketed';

const layer = directiveLayer(documents, vietnameseDirectives);
const source = (text: string) => ({ text, language: 'vi', published: null });

const marked = (text: string) => bracketed(text, layer(prepare(source(text))).mentions);
const lines = (file: string) => exampleLines('vi', file);

describe('examples of directive documents', () => {
  it.each(lines('found.txt'))('%s', (_, line) => expect(marked(line.replace(/[[\]]/g, ''))).toBe(line));
  it.each(lines('not.txt'))('%s', (_, line) => expect(marked(line)).toBe(line));

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
