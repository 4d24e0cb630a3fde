import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SavedPage } from '../../scripts/browser/article-pages';
import { type PageServer, startPageServer } from '../../scripts/browser/article-server';
import { builtExtension } from '../../tests/support/browsers/find';
import { type Done, TracedBrowser } from './chromium';
import { emptyExtension, readabilityExtension } from './extensions';
import { type CostPages, readCostPages } from './pages';
import { backgroundCostIn, costIn, type PageCost } from './trace';

/** `BENCH_LOADS=5` loads each page five times instead, for a quick look. */
const loads = Math.max(1, Number(process.env.BENCH_LOADS ?? 20) || 20);

/** `BENCH_PAGES=demonstration` measures only on pages with this in their names. */
const wanted = process.env.BENCH_PAGES ?? '';

/** Medians over the loads of one page, in milliseconds of processor time on the page's main thread. */
export interface PageRow {
  readonly page: string;
  readonly empty: PageCost;
  readonly ours: PageCost;
  /** What the background's own thread did for such a load, in milliseconds of its processor time. */
  readonly background: {
    /** Where the load had to start it. */
    readonly cold: number;
    /** Where it had read texts before. */
    readonly warm: number;
  };
  /** Readability's parse alone; `null` on a page that is no article. */
  readonly readability: PageCost | null;
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

const medians = (costs: readonly PageCost[]): PageCost => ({
  total: median(costs.map(({ total }) => total)),
  longest: median(costs.map(({ longest }) => longest)),
});

interface Loaded {
  readonly page: PageCost;
  readonly background: number;
}

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
   * Each browser in turn, so that what else the machine does falls on all of them; ours with a background that the load must
   * start, and then with a warm one. `null` where the page could not be measured, as an article in which nothing is marked.
   */
  async row(page: SavedPage, done: Done): Promise<PageRow | null> {
    const costs: Record<'empty' | 'cold' | 'warm' | 'readability', Loaded[]> = {
      empty: [],
      cold: [],
      warm: [],
      readability: [],
    };
    for (let count = 0; count < loads; count += 1) {
      for (const name of ['empty', 'cold', 'warm', 'readability'] as const) {
        if (name === 'readability' && done !== 'marked') continue;
        const loaded = await this.#load(name, page, done);
        if (loaded === null) return null;
        costs[name].push(loaded);
      }
    }
    const { empty, cold, warm, readability } = costs;
    const pageOf = (all: readonly Loaded[]) => medians(all.map((loaded) => loaded.page));
    const backgroundOf = (all: readonly Loaded[]) => median(all.map(({ background }) => background));
    return {
      page: page.file,
      empty: pageOf(empty),
      ours: pageOf([...cold, ...warm]),
      background: { cold: backgroundOf(cold), warm: backgroundOf(warm) },
      readability: readability.length === 0 ? null : pageOf(readability),
    };
  }

  async #load(name: 'empty' | 'cold' | 'warm' | 'readability', page: SavedPage, done: Done): Promise<Loaded | null> {
    const isOurs = name === 'cold' || name === 'warm';
    const browser = this.#browsers[isOurs ? 'ours' : name];
    try {
      if (name === 'cold') await browser.endBackground();
      const events = await browser.load(this.#server.serve(page.html, page.address), isOurs ? done : 'idle');
      const cost = costIn(events);
      return cost === null ? null : { page: cost, background: backgroundCostIn(events) };
    } catch (error) {
      console.error(`${name}, ${page.file}: ${error instanceof Error ? error.message : error}`);
      return null;
    }
  }
}

const figure = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(2));

const print = (rows: readonly PageRow[]): void =>
  console.table(
    rows.map(({ page, empty, ours, background, readability }) => ({
      page,
      empty: figure(empty.total),
      'ours over empty': figure(ours.total - empty.total),
      'our longest task': figure(ours.longest),
      'Readability over empty': figure(readability === null ? undefined : readability.total - empty.total),
      share: figure(readability === null ? undefined : (ours.total - empty.total) / (readability.total - empty.total)),
      'background, cold': figure(background.cold),
      'background, warm': figure(background.warm),
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
  for (const page of pages.filter(({ file }) => file.includes(wanted))) {
    const row = await bench.row(page, done);
    if (row === null) console.log(`skipped: ${page.file}`);
    else rows.push(row);
  }
  return rows;
};

/**
 * What the extension, as it is built for tests, costs a page, from traces of real loads: beside an extension with an empty
 * content script and one that runs Readability. What its background does meanwhile, on another thread, stands in columns of
 * its own. Needs `npm run build:loopback` first.
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
