import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SavedPage } from '../../scripts/browser/article-pages';
import { type PageServer, startPageServer } from '../../scripts/browser/article-server';
import { builtExtension } from '../../tests/support/browsers/find';
import { type Done, TracedBrowser } from './chromium';
import { emptyExtension, readabilityExtension } from './extensions';
import { type CostPages, readCostPages } from './pages';
import { costIn, type PageCost } from './trace';

/** `BENCH_LOADS=5` loads each page five times instead, for a quick look. */
const loads = Math.max(1, Number(process.env.BENCH_LOADS ?? 20) || 20);

/** Medians over the loads of one page, in milliseconds of processor time on the page's main thread. */
export interface PageRow {
  readonly page: string;
  readonly empty: PageCost;
  readonly ours: PageCost;
  /** Readability's parse alone; `null` on a page that is no article. */
  readonly readability: PageCost | null;
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

const medians = (costs: readonly PageCost[]): PageCost => ({
  total: median(costs.map(({ total }) => total)),
  longest: median(costs.map(({ longest }) => longest)),
});

interface Browsers {
  readonly empty: TracedBrowser;
  readonly ours: TracedBrowser;
  readonly readability: TracedBrowser;
}

class CostBench {
  readonly #browsers: Browsers;
  readonly #server: PageServer;

  constructor(browsers: Browsers, server: PageServer) {
    this.#browsers = browsers;
    this.#server = server;
  }

  /**
   * Each browser in turn, so that what else the machine does falls on all of them. `null` where the page could not be
   * measured, as an article in which nothing is marked.
   */
  async row(page: SavedPage, done: Done): Promise<PageRow | null> {
    const costs: Record<keyof Browsers, PageCost[]> = { empty: [], ours: [], readability: [] };
    const asked: readonly (keyof Browsers)[] = done === 'marked' ? ['empty', 'ours', 'readability'] : ['empty', 'ours'];
    for (let count = 0; count < loads; count += 1) {
      for (const name of asked) {
        const cost = await this.#cost(name, page, name === 'ours' ? done : 'idle');
        if (cost === null) return null;
        costs[name].push(cost);
      }
    }
    const { empty, ours, readability } = costs;
    return {
      page: page.file,
      empty: medians(empty),
      ours: medians(ours),
      readability: readability.length === 0 ? null : medians(readability),
    };
  }

  async #cost(name: keyof Browsers, page: SavedPage, done: Done): Promise<PageCost | null> {
    try {
      return costIn(await this.#browsers[name].load(this.#server.serve(page.html, page.address), done));
    } catch (error) {
      console.error(`${name}, ${page.file}: ${error instanceof Error ? error.message : error}`);
      return null;
    }
  }
}

const figure = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(2));

const print = (rows: readonly PageRow[]): void =>
  console.table(
    rows.map(({ page, empty, ours, readability }) => ({
      page,
      empty: figure(empty.total),
      'ours over empty': figure(ours.total - empty.total),
      'our longest task': figure(ours.longest),
      'Readability over empty': figure(readability === null ? undefined : readability.total - empty.total),
      share: figure(readability === null ? undefined : (ours.total - empty.total) / (readability.total - empty.total)),
    })),
  );

export interface CostResults {
  readonly loads: number;
  readonly articles: readonly PageRow[];
  readonly others: readonly PageRow[];
}

/** `BENCH_EXTENSION=DIR` measures another build. */
const extension = process.env.BENCH_EXTENSION ?? builtExtension('chromium', 'loopback');

const openAll = async (folder: string): Promise<Browsers> => {
  const browsers = {
    empty: await TracedBrowser.open(emptyExtension(join(folder, 'empty'))),
    ours: await TracedBrowser.open(extension),
    readability: await TracedBrowser.open(await readabilityExtension(join(folder, 'readability'))),
  };
  await browsers.ours.registered();
  return browsers;
};

const rowsOf = async (bench: CostBench, pages: readonly SavedPage[], done: Done): Promise<readonly PageRow[]> => {
  const rows: PageRow[] = [];
  for (const page of pages) {
    const row = await bench.row(page, done);
    if (row === null) console.log(`skipped: ${page.file}`);
    else rows.push(row);
  }
  return rows;
};

/**
 * What the extension, as it is built for tests, costs a page, from traces of real loads: beside an extension with an empty
 * content script and one that runs Readability. Needs `npm run build:loopback` first.
 */
export const benchCost = async (): Promise<CostResults | null> => {
  if (!existsSync(join(extension, 'manifest.json'))) {
    console.log('skipped: nothing is built; `npm run build:loopback` does it');
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'ben-le-cost-'));
  const server = await startPageServer();
  const browsers = await openAll(folder);
  try {
    const pages: CostPages = await readCostPages();
    const bench = new CostBench(browsers, server);
    const articles = await rowsOf(bench, pages.articles, 'marked');
    print(articles);
    const others = await rowsOf(bench, pages.others, 'idle');
    print(others);
    return { loads, articles, others };
  } finally {
    for (const browser of Object.values(browsers)) await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
