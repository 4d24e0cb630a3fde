import { resolve } from 'node:path';
import { ArticleBrowser } from '../../scripts/browser/article-browser';
import { bundleForPage } from '../../scripts/browser/article-bundle';
import type { HitTests } from './hit-tests';
import type { Method, Painted } from './in-page';
import { longArticle } from './long-article';

const methods: readonly Method[] = ['ours', 'mark.js', 'wrapper'];
const repetitions = 15;
const globalName = 'benLePainting';
/** So many times our script time goes into that of mark.js, at least. */
const bar = 100;

/** A page that is isolated from others may look at a clock of 5 microseconds; any other one at a tenth of a millisecond. */
const isolated = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Medians over fresh documents. */
export interface PaintingResults {
  readonly methods: Readonly<Record<Method, Painted>>;
  /** How many times our script time goes into that of mark.js: ranges to shown marks, and offsets to shown marks. */
  readonly timesShown: number;
  readonly timesScript: number;
  readonly hitTests: HitTests | null;
}

/**
 * Shows 500 marks in an article of 53,000 characters: our painter, mark.js from npm, and a wrapper in Hypothesis' manner.
 * Then asks a thousand times which marks lie under a point.
 */
export async function benchPainting(): Promise<PaintingResults> {
  const bundle = await bundleForPage(resolve(import.meta.dirname, 'in-page.ts'), globalName);
  const page = { file: 'article.html', address: null, html: new TextEncoder().encode(longArticle()) };
  const runs: Record<Method, Painted[]> = { ours: [], 'mark.js': [], wrapper: [] };
  const browser = await ArticleBrowser.open(isolated);
  const run = (call: string): Promise<unknown> => browser.run(page, { bundle, call: `${globalName}.${call}` });
  try {
    for (let count = 0; count < repetitions; count += 1)
      for (const method of turned(methods, count))
        runs[method].push((await run(`paint(${JSON.stringify(method)})`)) as Painted);
    return results(runs, (await run('hitTests(20260)')) as HitTests | null);
  } finally {
    await browser.close();
  }
}

/** Each method comes first as often as any other. */
const turned = <Item>(items: readonly Item[], by: number): readonly Item[] => {
  const first = by % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
};

function results(runs: Readonly<Record<Method, readonly Painted[]>>, hits: HitTests | null): PaintingResults {
  const painted = {
    ours: medians(runs.ours),
    'mark.js': medians(runs['mark.js']),
    wrapper: medians(runs.wrapper),
  };
  for (const [method, { script, shown, layout, nodes }] of Object.entries(painted))
    console.log(
      `${method.padEnd(8)} script ${ms(script)}, of which from ranges to marks ${ms(shown)}  layout ${ms(layout)}  nodes ${nodes}`,
    );
  const timesShown = painted['mark.js'].shown / painted.ours.shown;
  const timesScript = painted['mark.js'].script / painted.ours.script;
  console.log(
    `mark.js takes ${timesScript.toFixed(0)} times as long as finding our ranges by their offsets and showing them (bar: ${bar}),`,
  );
  console.log(`and ${timesShown.toFixed(0)} times as long as showing them`);
  if (hits === null) console.log('hit test: this browser has no highlightsFromPoint to compare with');
  else
    console.log(
      `hit test: ${hits.ours.toFixed(0)} µs, highlightsFromPoint ${hits.browser.toFixed(0)} µs; both agree at ${hits.agree} points, ` +
        `ours alone finds a mark at ${hits.oursAlone}, the browser alone at ${hits.browserAlone}`,
    );
  return { methods: painted, timesShown, timesScript, hitTests: hits };
}

const ms = (value: number): string => `${value.toFixed(2).padStart(7)} ms`;

const medians = (all: readonly Painted[]): Painted => {
  const median = (of: (painted: Painted) => number): number =>
    all.map(of).toSorted((one, other) => one - other)[all.length >> 1] ?? 0;
  return {
    script: median(({ script }) => script),
    shown: median(({ shown }) => shown),
    layout: median(({ layout }) => layout),
    nodes: median(({ nodes }) => nodes),
  };
};
