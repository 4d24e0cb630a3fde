import { readFileSync, writeFileSync } from 'node:fs';
import { recognise } from '../core/recogniser/recognise';
import { lineOf } from './recognise/line';

const usage = 'usage: npm run recognise -- IN.jsonl OUT.jsonl';

const args = process.argv.slice(2).filter((arg) => arg !== '--');
const [input, output] = args;
if (input === undefined || output === undefined || args.length !== 2) {
  console.error(usage);
  process.exit(2);
}

const lines = readLines(input);
const answers = lines.map(({ id, source }) => {
  const start = performance.now();
  const reading = recognise(source);
  return JSON.stringify(lineOf(id, reading, performance.now() - start, source.text));
});
writeFileSync(output, answers.map((line) => `${line}\n`).join(''));

function readLines(file: string) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [parsed(line, `${file}:${at + 1}`)]));
}

function parsed(line: string, place: string) {
  const value = decoded(line, place);
  const { id, text, lang, published } = value;
  if (typeof id !== 'string' && typeof id !== 'number') fail(place, 'no "id"');
  if (typeof text !== 'string') fail(place, 'no "text"');
  return {
    id: String(id),
    source: {
      text: String(text),
      language: typeof lang === 'string' ? lang : 'vi',
      published: typeof published === 'string' && published !== '' ? published : null,
    },
  };
}

function decoded(line: string, place: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    // Told below, with the line that is wrong.
  }
  return fail(place, 'not a JSON object');
}

function fail(place: string, what: string): never {
  console.error(`${place}: ${what}`);
  console.error(usage);
  process.exit(1);
}
