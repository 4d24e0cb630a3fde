import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognise } from '../core/recogniser/recognise';
import { interval } from './eval/bootstrap';
import { articlesOf, corpusFolder, goldOf, hasCorpus, type Part } from './eval/corpus';
import { bars, countsOf, type Measure, measures } from './eval/measures';
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
  ? (JSON.parse(readFileSync(baselineFile, 'utf8')) as Readonly<Record<Part, Figures>>)
  : null;
const [dev, test] = [evaluate('dev'), evaluate('test')];
console.log('\nThe worst misses of dev');
for (const line of worstMisses(dev.rows, 20)) console.log(line);
if (args.includes('--keep'))
  writeFileSync(baselineFile, `${JSON.stringify({ dev: dev.figures, test: test.figures }, null, 2)}\n`);
for (const line of test.fallen) console.error(line);
process.exitCode = test.fallen.length > 0 ? 1 : 0;

function evaluate(part: Part) {
  const gold = new Map(goldOf(part).map((one) => [one.id, one]));
  const rows = articlesOf(part).flatMap((article) => {
    const wanted = gold.get(article.id);
    return wanted === undefined ? [] : [{ article, gold: wanted, found: foundIn(article) }];
  });
  const counts = rows.map((row) => countsOf(row.gold, row.found));
  const figures: Partial<Record<Measure, number>> = {};
  const fallen: string[] = [];
  console.log(`\n${part}, ${rows.length} articles`.padEnd(24), 'score   95 % interval   least  aim   kept');
  for (const measure of measures) {
    const { score, low, high } = interval(counts.map((count) => count[measure]));
    const [least, aim] = bars[measure];
    const kept = baseline?.[part][measure];
    const verdict = score >= aim ? 'aim' : score >= least ? 'least' : 'below';
    figures[measure] = Number(score.toFixed(1));
    const columns = [
      score.toFixed(1).padStart(5),
      `${low.toFixed(1)} – ${high.toFixed(1)}`.padStart(15),
      String(least).padStart(6),
      String(aim).padStart(5),
      (kept?.toFixed(1) ?? '–').padStart(6),
      verdict,
    ];
    console.log(measure.padEnd(22), columns.join(' '));
    if (kept !== undefined && score < kept - (high - low) / 2)
      fallen.push(`${part}: ${measure} fell from ${kept} to ${score.toFixed(1)}, more than half its interval`);
  }
  return { rows, figures, fallen };
}

function foundIn({ id, text, published }: ReturnType<typeof articlesOf>[number]) {
  const start = performance.now();
  const reading = recognise({ text, language: 'vi', published: published === '' ? null : published });
  return lineOf(id, reading, performance.now() - start, text);
}
