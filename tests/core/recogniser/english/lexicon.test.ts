import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ofKind } from '../../../../core/model/mention';
import { recognise } from '../../../../core/recogniser/recognise';
import { readLexicon } from '../../../../scripts/lexicon/read';

const groups = readLexicon(join('lexicon', 'en')).filter(({ frame }) => frame !== null);

const capitalised = ['head', 'body', 'field', 'place', 'rank'];
const small = new Set(['of', 'the', 'and', 'for', 'to', 'on', 'in', 'cum']);

/** Titles, ranks and names are written with capitals, small words small. */
const asWritten = (entry: string, kind: string): string =>
  capitalised.includes(kind)
    ? entry
        .split(' ')
        .map((word) => (small.has(word) ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`))
        .join(' ')
    : entry;

const namesIn = (text: string): readonly string[] =>
  ofKind(recognise({ text, language: 'en', published: null }).mentions, 'official').map(({ span }) =>
    text.slice(span.start, span.end),
  );

/** Every entry of the lexicon is found in the frame of its group. */
describe.each(groups.map((group) => [`${group.file} ${group.class}`, group] as const))(
  '%s',
  (_, { frame, entries, ...group }) => {
    it.each(entries.flatMap(({ line, writings }) => writings.map((writing) => [line, writing] as const)))(
      'line %i: %s',
      (_line, writing) => {
        const sentence = (frame ?? '').replace('{}', asWritten(writing, group.class));
        const name = /\[(.+)\]/.exec(sentence)?.[1];
        expect(namesIn(sentence.replace(/[[\]]/g, ''))).toEqual([name]);
      },
    );
  },
);
