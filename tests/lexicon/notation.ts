import { readFileSync } from 'node:fs';

/** What an example line says should be found; spans count in its plain text. */
export interface Expected {
  readonly kind: 'official' | 'role';
  readonly start: number;
  readonly end: number;
  readonly name: string | null;
  readonly positions: readonly string[] | null;
}

export interface Example {
  /** File and line, for the test's name. */
  readonly place: string;
  readonly text: string;
  readonly expected: readonly Expected[];
}

const mark = /\[(?<official>[^\]]+)\](?:\{(?<titles>[^}]*)\})?|«(?<role>[^»]+)»/gu;

export function examplesOf(file: string): readonly Example[] {
  return readFileSync(new URL(`../../lexicon/vi/examples/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' || line.startsWith('%') ? [] : [exampleOf(line, `${file}:${at + 1}`)]));
}

function exampleOf(line: string, place: string): Example {
  const expected: Expected[] = [];
  let text = '';
  let from = 0;
  for (const match of line.matchAll(mark)) {
    text += line.slice(from, match.index);
    from = match.index + match[0].length;
    const { official, titles, role } = match.groups ?? {};
    const [shown = '', full] = (official ?? role ?? '').split('=');
    const positions = titles === undefined ? null : titles.split(' | ');
    const kind = official === undefined ? 'role' : 'official';
    expected.push({
      kind,
      start: text.length,
      end: text.length + shown.length,
      name: full ?? (kind === 'official' ? shown : null),
      positions,
    });
    text += shown;
  }
  return { place, text: text + line.slice(from), expected };
}
