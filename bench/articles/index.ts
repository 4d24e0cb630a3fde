import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ArticleBrowser } from '../../scripts/browser/article-browser';
import { bundleForPage } from '../../scripts/browser/article-bundle';
import { readIndex, readPage, type SavedPage } from '../../scripts/browser/article-pages';
import { readLayouts } from '../../tests/support/layouts';
import type { limits, Reading } from './in-page';
import { type Judged, quantile, type SetScore, scoreOf } from './score';
import { type Truth, truthOf } from './truth';

const root = resolve(import.meta.dirname, '../..');

/** Folders of saved pages with an `index.jsonl` that tells what is true of them; not part of the project. */
const folders = [resolve(root, '../shared/pages/world'), resolve(root, '../shared/pages/vi')];

const finders = ['ours', 'readability', 'defuddle'] as const;
type Finder = (typeof finders)[number];

const globalName = 'benLeBench';

/** Scores by set of pages and finder, times in milliseconds, and what could not be measured. */
export interface ArticleBench {
  readonly scores: Readonly<Record<string, Readonly<Record<Finder, SetScore>>>>;
  readonly firstGuessMs: { readonly median: number | null; readonly p95: number | null };
  readonly barePassMs: { readonly median: number | null; readonly p95: number | null };
  readonly skipped: readonly string[];
}

interface Page {
  readonly truth: Truth;
  readonly saved: SavedPage;
}

/** The layouts of the project's own tests, as a set of their own. */
const layoutPages = (): readonly Page[] =>
  readLayouts().map(({ name, html, truth }) => ({
    truth: { ...truth, file: name, address: truth.url, set: 'layouts', body: truth.body.join('\n') },
    saved: { file: name, address: truth.url, html: new TextEncoder().encode(html) },
  }));

/** `BENCH_EVERY=10` measures every tenth page, for a quick look. */
const every = Math.max(1, Number(process.env.BENCH_EVERY ?? 1) || 1);

const exists = async (path: string): Promise<boolean> => stat(path).then(Boolean, () => false);

const pagesIn = async (folder: string): Promise<readonly Page[]> => {
  const pages: Page[] = [];
  for (const line of await readIndex(folder)) pages.push({ truth: truthOf(line), saved: await readPage(folder, line) });
  return pages;
};

class Bench {
  readonly #browser: ArticleBrowser;
  readonly #bundle: string;

  constructor(browser: ArticleBrowser, bundle: string) {
    this.#browser = browser;
    this.#bundle = bundle;
  }

  async read(finder: Finder, { truth, saved }: Page): Promise<Judged> {
    try {
      const address = JSON.stringify(saved.address ?? 'http://localhost/');
      const reading = await this.#run(saved, `${globalName}.${finder}(${address})`);
      return { truth, reading: reading as Reading };
    } catch (error) {
      console.error(`${finder}, ${saved.file}: ${error instanceof Error ? error.message.split('\n', 1)[0] : error}`);
      return { truth, reading: null };
    }
  }

  async limits({ saved }: Page): Promise<ReturnType<typeof limits>> {
    return (await this.#run(saved, `${globalName}.limits()`)) as ReturnType<typeof limits>;
  }

  #run(saved: SavedPage, call: string): Promise<unknown> {
    return this.#browser.run(saved, { bundle: this.#bundle, call });
  }
}

const figure = (value: number | null, digits = 3): string => (value === null ? '–' : value.toFixed(digits));

const print = (scores: ArticleBench['scores']): void => {
  const rows = Object.entries(scores).flatMap(([set, byFinder]) =>
    finders.map((finder) => {
      const score = byFinder[finder];
      return {
        set,
        finder,
        pages: score.pages,
        failed: score.failed,
        F1: figure(score.f1),
        P: figure(score.precision),
        R: figure(score.recall),
        accuracy: figure(score.accuracy),
        found: figure(score.articlesFound),
        false: figure(score.falsePositives),
        title: figure(score.title),
        byline: figure(score.byline),
        date: figure(score.date),
        'ms median': figure(score.medianMs, 1),
        'ms p95': figure(score.p95Ms, 1),
        changed: score.pagesChanged,
      };
    }),
  );
  console.table(rows);
};

const groupBySet = (judged: readonly Judged[]): ReadonlyMap<string, readonly Judged[]> => {
  const sets = new Map<string, Judged[]>();
  for (const one of judged) sets.set(one.truth.set, [...(sets.get(one.truth.set) ?? []), one]);
  return sets;
};

const measureAll = async (bench: Bench, pages: readonly Page[]): Promise<Omit<ArticleBench, 'skipped'>> => {
  const judged: Record<Finder, Judged[]> = { ours: [], readability: [], defuddle: [] };
  const guesses: number[] = [];
  const passes: number[] = [];
  for (const page of pages) {
    for (const finder of finders) judged[finder].push(await bench.read(finder, page));
    const { guess, pass } = await bench.limits(page);
    guesses.push(guess);
    passes.push(pass);
  }
  const sets = [...groupBySet(judged.ours).keys()].sort();
  const score = (finder: Finder, set: string): SetScore => scoreOf(groupBySet(judged[finder]).get(set) ?? []);
  return {
    scores: Object.fromEntries(
      sets.map((set) => [
        set,
        { ours: score('ours', set), readability: score('readability', set), defuddle: score('defuddle', set) },
      ]),
    ),
    firstGuessMs: { median: quantile(guesses, 0.5), p95: quantile(guesses, 0.95) },
    barePassMs: { median: quantile(passes, 0.5), p95: quantile(passes, 0.95) },
  };
};

/**
 * Finds the articles of saved pages, beside Readability and Defuddle on the same pages in the same run, each in a fresh
 * document. Readability's detection is `isProbablyReaderable`; Defuddle has none, so it accepts whatever has text.
 */
export const benchArticles = async (): Promise<ArticleBench> => {
  const skipped: string[] = [];
  const pages: Page[] = [];
  for (const folder of folders) {
    if (await exists(resolve(folder, 'index.jsonl'))) pages.push(...(await pagesIn(folder)));
    else skipped.push(`no ${resolve(folder, 'index.jsonl').replace(`${resolve(root, '..')}/`, '')}`);
  }
  pages.push(...layoutPages());
  if (every > 1) skipped.push(`all but every ${every}th page`);
  for (const reason of skipped) console.log(`skipped: ${reason}`);
  const bundle = await bundleForPage(resolve(import.meta.dirname, 'in-page.ts'), globalName);
  const browser = await ArticleBrowser.open();
  try {
    const measured = await measureAll(
      new Bench(browser, bundle),
      pages.filter((_, at) => at % every === 0),
    );
    print(measured.scores);
    const { firstGuessMs, barePassMs } = measured;
    console.log(`first guess: ${figure(firstGuessMs.median, 2)} ms median, ${figure(firstGuessMs.p95, 2)} ms p95`);
    console.log(
      `bare pass over the text nodes: ${figure(barePassMs.median, 2)} ms median, ${figure(barePassMs.p95, 2)} ms p95`,
    );
    return { ...measured, skipped };
  } finally {
    await browser.close();
  }
};
