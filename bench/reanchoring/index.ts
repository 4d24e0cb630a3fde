import { resolve } from 'node:path';
import { describe } from '../../core/anchoring/describe';
import { bundleForPage } from '../../scripts/browser/article-bundle';
import { startPageServer } from '../../scripts/browser/article-server';
import { builtExtension } from '../../tests/support/browsers/find';
import { editedWords } from '../anchoring/mutations';
import { pickQuotes } from '../anchoring/quotes';
import { randomFrom } from '../anchoring/random';
import { seedOfRun } from '../anchoring/seed';
import { TracedBrowser } from '../cost/chromium';
import { costIn, type PageCost } from '../cost/trace';
import { articlePage, paragraphs, title } from './page';

const loads = Math.max(1, Number(process.env.BENCH_LOADS ?? 20) || 20);
const characters = 53_000;
const anchors = 500;
/** Milliseconds of processor time in one task. */
const bar = 16;

export interface ReanchoringRow {
  readonly name: string;
  /** Medians over the loads, in milliseconds of processor time on the page's main thread. */
  readonly cost: PageCost;
}

/**
 * Loads a long page on which the reader marked 500 passages, as it was and after it was edited, and looks in the trace for
 * the longest task. Needs `npm run build:loopback` first.
 */
export async function benchReanchoring(): Promise<readonly ReanchoringRow[]> {
  const random = randomFrom(seedOfRun());
  const body = paragraphs(characters, random);
  const text = [title, ...body].join('\n');
  const quotes = pickQuotes(text, anchors, random);
  const described = quotes.map((span) => describe({ text, span, projection: 1, scope: 'article' }));
  const edited = editedWords(0.15)({ text: body.join('\n'), quotes: [] }, random).text.split('\n');
  const pages = [
    { name: 'no passages', path: '/khong-co', body, isMarked: false },
    { name: '500 passages, as it was', path: '/nhu-cu', body, isMarked: true },
    { name: '500 passages, 15 % of words edited', path: '/da-sua', body: edited, isMarked: true },
  ];
  const server = await startPageServer();
  const browser = await TracedBrowser.open(process.env.BENCH_EXTENSION ?? builtExtension('chromium', 'loopback'));
  const serve = ({ path, body: lines }: (typeof pages)[number]): string =>
    server.serve(new TextEncoder().encode(articlePage(lines)), `http://localhost${path}`);
  try {
    await browser.registered();
    const bundle = await bundleForPage(resolve(import.meta.dirname, 'seed.ts'), 'benLeSeed');
    for (const page of pages.filter(({ isMarked }) => isMarked))
      await browser.runInExtension(
        `${bundle};benLeSeed.keep(${JSON.stringify(serve(page))}, ${JSON.stringify(described)})`,
      );
    const costs = new Map<string, PageCost[]>(pages.map(({ name }) => [name, []]));
    for (let count = 0; count < loads; count += 1)
      for (const page of pages) {
        const done = page.isMarked ? { ranges: Math.floor(anchors * 0.9) } : 'idle';
        const cost = costIn(await browser.load(serve(page), done));
        if (cost !== null) costs.get(page.name)?.push(cost);
      }
    return [...costs].map(([name, all]) => row(name, all));
  } finally {
    await browser.close();
    await server.close();
  }
}

function row(name: string, costs: readonly PageCost[]): ReanchoringRow {
  const median = (of: (cost: PageCost) => number): number =>
    costs.map(of).toSorted((one, other) => one - other)[costs.length >> 1] ?? Number.NaN;
  const cost = { total: median(({ total }) => total), longest: median(({ longest }) => longest) };
  console.log(
    `${name.padEnd(36)} all of ours ${cost.total.toFixed(1).padStart(6)} ms, longest task ${cost.longest.toFixed(1).padStart(5)} ms (bar: ${bar}), ${costs.length} loads`,
  );
  return { name, cost };
}
