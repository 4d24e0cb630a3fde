import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectiveMention } from '../../../../core/model/mention';

/** The text with every mention put in brackets. */
export const bracketed = (text: string, mentions: readonly DirectiveMention[]): string =>
  mentions
    .toReversed()
    .reduce(
      (marked, { span: { start, end } }) =>
        `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
      text,
    );

/** The example lines of a language's file, each with the name by which its test goes. */
export const exampleLines = (language: string, file: string): readonly (readonly [string, string])[] =>
  readFileSync(join('lexicon', language, 'documents', 'examples', file), 'utf8')
    .split('\n')
    .map((line, at) => [`${file}:${at + 1}`, line.trim()] as const)
    .filter(([, line]) => line !== '' && !line.startsWith('%'));
