import { resolve } from 'node:path';
import { ArticleBrowser } from '../../scripts/browser/article-browser';
import { bundleForPage } from '../../scripts/browser/article-bundle';
import type { SavedPage } from '../../scripts/browser/article-pages';
import { crossValidated } from './detection';
import type { limits, Reading } from './in-page';
import { type Page, readPages } from './pages';
import { type Judged, quantile, type SetScore, scoreOf } from './score';
import { type Finder, finders, type Measured, printBars, printSets, type Scores } from './table';

const globalName = 'benLeBench';

/** What the issue asks for, and what could not be measured. */
export interface ArticleBench extends Measured {
  readonly firstGuessMs: { readonly median: number | null; readonly p95: number | null };
  readonly skipped: readonly string[];
}

/** `BENCH_EVERY=10` measures every tenth page, for a quick look. */
const every = Math.max(1, Number(process.env.BENCH_EVERY ?? 1) || 1);

/** Runs the finders in Chromium, each in a fresh document. */
export class Bench {
  readonly #browser: ArticleBrowser;
  readonly #bundle: string;

  private constructor(browser: ArticleBrowser, bundle: string) {
    this.#browser = browser;
    this.#bundle = bundle;
  }

  static async open(): Promise<Bench> {
    const bundle = await bundleForPage(resolve(import.meta.dirname, 'in-page.ts'), globalName);
    return new Bench(await ArticleBrowser.open(), bundle);
  }

  async close(): Promise<void> {
    await this.#browser.close();
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

type ByFinder<T> = Readonly<Record<Finder, T>>;

const forEach = <T>(make: (finder: Finder) => T): ByFinder<T> => ({
  ours: make('ours'),
  readability: make('readability'),
  defuddle: make('defuddle'),
});

const scoresBySet = (judged: ByFinder<readonly Judged[]>): Scores => {
  const sets = [...new Set(judged.ours.map(({ truth }) => truth.set))].sort();
  const of = (finder: Finder, set: string): SetScore =>
    scoreOf(judged[finder].filter(({ truth }) => truth.set === set));
  return Object.fromEntries(sets.map((set) => [set, forEach((finder) => of(finder, set))]));
};

const spread = (times: readonly number[]) => ({ median: quantile(times, 0.5), p95: quantile(times, 0.95) });

const measureAll = async (bench: Bench, pages: readonly Page[]): Promise<Omit<ArticleBench, 'skipped'>> => {
  const judged: Record<Finder, Judged[]> = { ours: [], readability: [], defuddle: [] };
  const [guesses, passes, passedOver]: [number[], number[], string[]] = [[], [], []];
  for (const page of pages) {
    for (const finder of finders) judged[finder].push(await bench.read(finder, page));
    const { guess, pass, looks } = await bench.limits(page);
    guesses.push(guess);
    passes.push(pass);
    if (page.truth.isArticle && !looks) passedOver.push(page.truth.file);
  }
  return {
    scores: scoresBySet(judged),
    all: forEach((finder) => scoreOf(judged[finder])),
    crossValidated: crossValidated(judged.ours, 'wcxb'),
    firstGuessMs: spread(guesses),
    barePassMs: spread(passes),
    passedOver,
  };
};

/**
 * Finds the articles of saved pages, beside Readability and Defuddle on the same pages in the same run, each in a fresh
 * document. Readability's detection is `isProbablyReaderable`; Defuddle has none, so it accepts whatever has text.
 */
export const benchArticles = async (): Promise<ArticleBench> => {
  const read = await readPages();
  const skipped = [...read.skipped, ...(every > 1 ? [`all but every ${every}th page`] : [])];
  for (const reason of skipped) console.log(`skipped: ${reason}`);
  const bench = await Bench.open();
  try {
    const measured = await measureAll(
      bench,
      read.pages.filter((_, at) => at % every === 0),
    );
    printSets(measured.scores);
    printBars(measured);
    return { ...measured, skipped };
  } finally {
    await bench.close();
  }
};
