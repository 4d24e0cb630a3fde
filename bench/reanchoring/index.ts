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
import { costIn, type PageCost, type TraceEvent } from '../cost/trace';
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
  /** The longest task of finding and showing the passages; `null` where there are none. */
  readonly placing: number | null;
}

/**
 * Loads a long page on which the reader marked 500 passages, as it was and with 15 % of its words edited, and looks in the
 * trace for the longest task: of all, and from when the reader's tools were brought in to find the passages, which is when
 * the article has been recognised. Needs `npm run build:loopback` first.
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
    const bundle = await bundleForPage(resolve(import.meta.dirname, 'in-page.ts'), 'benLeSeed');
    for (const page of pages.filter(({ isMarked }) => isMarked))
      await browser.runInExtension(
        `${bundle};benLeSeed.keep(${JSON.stringify(serve(page))}, ${JSON.stringify(described)})`,
      );
    const costs = new Map<string, Load[]>(pages.map(({ name }) => [name, []]));
    for (let count = 0; count < loads; count += 1)
      for (const page of pages) {
        const done = page.isMarked ? { ranges: Math.floor(anchors * 0.9) } : 'idle';
        const events = await browser.load(serve(page), done);
        const [all, placing] = [costIn(events), costIn(sinceLastScript(events))];
        if (all !== null)
          costs.get(page.name)?.push({ all, placing: page.isMarked ? (placing?.longest ?? null) : null });
      }
    return [...costs].map(([name, all]) => row(name, all));
  } finally {
    await browser.close();
    await server.close();
  }
}

interface Load {
  readonly all: PageCost;
  readonly placing: number | null;
}

/** What happened from when the extension evaluated its last script. */
function sinceLastScript(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const scripts = events.filter(
    ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.startsWith('chrome-extension://') === true,
  );
  const last = Math.max(...scripts.map(({ ts }) => ts));
  return events.filter(({ ts }) => ts >= last);
}

function row(name: string, loads: readonly Load[]): ReanchoringRow {
  const median = (of: (load: Load) => number): number =>
    loads.map(of).toSorted((one, other) => one - other)[loads.length >> 1] ?? Number.NaN;
  const cost = { total: median(({ all }) => all.total), longest: median(({ all }) => all.longest) };
  const placing = loads[0]?.placing == null ? null : median((load) => load.placing ?? 0);
  console.log(
    `${name.padEnd(36)} all ${cost.total.toFixed(0).padStart(4)} ms, longest task ${cost.longest.toFixed(1)} ms` +
      (placing === null ? '' : `, of placing ${placing.toFixed(1)} ms (bar: ${bar})`) +
      `, ${loads.length} loads`,
  );
  return { name, cost, placing };
}
