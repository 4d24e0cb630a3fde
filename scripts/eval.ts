import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognise } from '../core/recogniser/recognise';
import { interval } from './eval/bootstrap';
import { articlesOf, corpusFolder, goldOf, hasCorpus, languageOf, type Part, parts } from './eval/corpus';
import { barsOf, countsOf, type Measure, measures } from './eval/measures';
import { worstMisses } from './eval/misses';
import { lineOf } from './recognise/line';

const usage = 'usage: npm run eval -- [--keep]   (--keep writes the figures as the new baseline)';
const baselineFile = join(import.meta.dirname, '..', 'bench', 'recogniser', 'baseline.json');

type Figures = Readonly<Record<Measure, number>>;

const args = process.argv.slice(2).filter((arg) => arg !== '--');
if (args.some((arg) => arg !== '--keep')) {
  console.error(usage);
  process.exit(2);
}
if (!hasCorpus()) {
  console.log(`skipped: no annotated articles at ${corpusFolder}`);
  process.exit(0);
}

const baseline = existsSync(baselineFile)
  ? (JSON.parse(readFileSync(baselineFile, 'utf8')) as Readonly<Partial<Record<Part, Figures>>>)
  : null;
const evaluated = parts.map((part) => ({ part, ...evaluate(part) }));
console.log('\nThe worst misses of dev');
for (const { part, rows } of evaluated) if (part === 'dev') for (const line of worstMisses(rows, 20)) console.log(line);
if (args.includes('--keep')) {
  const kept = Object.fromEntries(evaluated.map(({ part, figures }) => [part, figures]));
  writeFileSync(baselineFile, `${JSON.stringify(kept, null, 2)}\n`);
}
const fallen = evaluated.flatMap((one) => one.fallen);
for (const line of fallen) console.error(line);
process.exitCode = fallen.length > 0 ? 1 : 0;

function evaluate(part: Part) {
  const gold = new Map(goldOf(part).map((one) => [one.id, one]));
  const rows = articlesOf(part).flatMap((article) => {
    const wanted = gold.get(article.id);
    return wanted === undefined ? [] : [{ article, gold: wanted, found: foundIn(article, languageOf(part)) }];
  });
  const counts = rows.map((row) => countsOf(row.gold, row.found));
  const figures: Partial<Record<Measure, number>> = {};
  const fallen: string[] = [];
  console.log(`\n${part}, ${rows.length} articles`.padEnd(24), 'score   95 % interval   least  aim   kept');
  for (const measure of measures) {
    const { score, low, high } = interval(counts.map((count) => count[measure]));
    const { least, aim } = barsOf(languageOf(part), measure);
    const kept = baseline?.[part]?.[measure];
    const verdict = least === null ? '' : score < least ? 'below' : aim !== null && score >= aim ? 'aim' : 'least';
    figures[measure] = Number(score.toFixed(1));
    const columns = [
      score.toFixed(1).padStart(5),
      `${low.toFixed(1)} – ${high.toFixed(1)}`.padStart(15),
      String(least ?? '–').padStart(6),
      String(aim ?? '–').padStart(5),
      (kept?.toFixed(1) ?? '–').padStart(6),
      verdict,
    ];
    console.log(measure.padEnd(22), columns.join(' '));
    if (kept !== undefined && score < kept - (high - low) / 2)
      fallen.push(`${part}: ${measure} fell from ${kept} to ${score.toFixed(1)}, more than half its interval`);
  }
  return { rows, figures, fallen };
}

function foundIn({ id, text, published }: ReturnType<typeof articlesOf>[number], language: 'en' | 'vi') {
  const start = performance.now();
  const reading = recognise({ text, language, published: published === '' ? null : published });
  return lineOf(id, reading, performance.now() - start, text);
}
