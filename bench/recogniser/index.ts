import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { recognise } from '../../core/recogniser/recognise';
import { articlesOf, hasCorpus } from '../../scripts/eval/corpus';

export interface RecogniserResults {
  readonly articles: number;
  readonly msPer1000Words: { readonly median: number; readonly p95: number };
  /** How many times longer the recogniser takes than one pass of a bare regular expression over the same texts. */
  readonly timesBareExpression: number;
  readonly peakHeapMb: number;
  /** Milliseconds for texts of these lengths; even growth doubles with the length. */
  readonly byLength: readonly { readonly characters: number; readonly ms: number }[];
  /** How many times faster than vntk's names; `null` where vntk is not installed. */
  readonly timesFasterThanVntk: number | null;
}

/** What one good expression finds: a surname and capitals behind it. The limit to get near to. */
const bareExpression = /(?<![\p{L}\p{M}])(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ)(?: \p{Lu}\p{Ll}+){1,3}/gu;

const read = (text: string) => recognise({ text, language: 'vi', published: null });

/** Speed over the unlabelled articles; each pair of peers in turn on the same text. Absolute times are the machine's. */
export function benchRecogniser(): RecogniserResults | null {
  if (!hasCorpus()) {
    console.log('skipped: no articles beside the project');
    return null;
  }
  const texts = articlesOf('pool').map(({ text }) => text);
  for (const text of texts.slice(0, 100)) read(text);
  const rows = texts.map(timed).filter(({ words }) => words >= 50);
  const perThousand = rows.map(({ ms, words }) => (1000 * ms) / words).sort((one, other) => one - other);
  const results: RecogniserResults = {
    articles: rows.length,
    msPer1000Words: { median: round(at(perThousand, 0.5)), p95: round(at(perThousand, 0.95)) },
    timesBareExpression: round(sum(rows.map(({ ms }) => ms)) / sum(rows.map(({ bareMs }) => bareMs))),
    peakHeapMb: round(Math.max(...rows.map(({ heap }) => heap)) / 2 ** 20),
    byLength: [250_000, 500_000, 1_000_000, 2_000_000].map((characters) => ({
      characters,
      ms: round(msOf(() => read(ofLength(texts, characters)))),
    })),
    timesFasterThanVntk: besideVntk(texts.slice(0, 3)),
  };
  print(results);
  return results;
}

function timed(text: string) {
  const ms = msOf(() => read(text));
  const heap = process.memoryUsage().heapUsed;
  const bareMs = msOf(() => [...text.matchAll(bareExpression)].length);
  return { ms, bareMs, heap, words: text.split(/\s+/).length };
}

/** Time of the processor, not of the clock: other programs on the machine do not count. */
function msOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function ofLength(texts: readonly string[], characters: number): string {
  const parts: string[] = [];
  for (let length = 0, next = 0; length < characters; next++) {
    const part = texts[next % texts.length] ?? '';
    parts.push(part);
    length += part.length + 1;
  }
  return parts.join('\n').slice(0, characters);
}

interface Vntk {
  ner(): { tag(text: string): unknown };
}

/** vntk is no dependency: install it by hand in the project to measure beside it. */
function besideVntk(texts: readonly string[]): number | null {
  const tagger = vntk();
  if (tagger === null) {
    console.log('vntk: skipped, not installed');
    return null;
  }
  const own = sum(texts.map((text) => msOf(() => read(text))));
  return round(sum(texts.map((text) => msOf(() => tagger.tag(text)))) / own);
}

function vntk(): ReturnType<Vntk['ner']> | null {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const installed = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).devDependencies ?? {}).includes(
    'vntk',
  );
  try {
    return (require('vntk') as Vntk).ner();
  } catch (error) {
    if (installed) throw error;
    return null;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const at = (sorted: readonly number[], share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
const round = (number: number): number => Number(number.toPrecision(3));

function print({
  articles,
  msPer1000Words: { median, p95 },
  timesBareExpression,
  peakHeapMb,
  byLength,
}: RecogniserResults): void {
  console.log(`${articles} articles: ${median} ms per 1,000 words (median), ${p95} ms (p95)`);
  console.log(`${timesBareExpression} times the time of one bare expression; heap at most ${peakHeapMb} MB`);
  for (const { characters, ms } of byLength) console.log(`${String(characters).padStart(9)} characters: ${ms} ms`);
}
