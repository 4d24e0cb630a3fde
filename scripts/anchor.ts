import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe } from '../core/anchoring/describe';
import { type Ground, groundOf, locate } from '../core/anchoring/locate';
import { projectionVersion } from '../page/projection/projection';
import { type Case, readCases } from './anchor/cases';
import type { FoundInPage } from './articles/in-page';
import { ArticleBrowser } from './browser/article-browser';
import { bundleForPage } from './browser/article-bundle';
import { readIndex, readPage } from './browser/article-pages';

/**
 * `npm run anchor -- DIR CASES.jsonl OUT.jsonl`: describes a passage of one saved page and finds it in another version of
 * that page, with the code that the extension runs. Offsets are in the article text that `npm run find-article` gives.
 */
const usage = 'usage: npm run anchor -- DIR CASES.jsonl OUT.jsonl';

const globalName = 'benLeArticles';

/** The article texts of the pages of these cases, in headless Chromium, by file name. */
async function articleTexts(folder: string, cases: readonly Case[]): Promise<ReadonlyMap<string, string>> {
  const addresses = new Map((await readIndex(folder)).map(({ file, address }) => [file, address]));
  const bundle = await bundleForPage(resolve(import.meta.dirname, 'articles/in-page.ts'), globalName);
  const browser = await ArticleBrowser.open();
  const texts = new Map<string, string>();
  try {
    for (const { file, place } of cases.flatMap(pagesOf)) {
      if (texts.has(file)) continue;
      const page = await readPage(folder, { file, address: addresses.get(file) ?? null }).catch((cause) => {
        throw new Error(`${place}: can't read the page ${file}`, { cause });
      });
      const call = `${globalName}.findInPage(${JSON.stringify(page.address)}, ${Date.now()})`;
      const { candidate } = (await browser.run(page, { bundle, call })) as FoundInPage;
      texts.set(file, candidate?.text ?? '');
    }
  } finally {
    await browser.close();
  }
  return texts;
}

const pagesOf = ({ before, after, place }: Case) => [
  { file: before, place },
  { file: after, place },
];

/** Texts made ready once for all cases of a page, as in the extension: the first case of a page pays for it. */
class Grounds {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #made = new Map<string, Ground>();

  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  textOf(file: string): string {
    return this.#texts.get(file) ?? '';
  }

  of(file: string): Ground {
    const ground = this.#made.get(file) ?? groundOf(this.textOf(file));
    this.#made.set(file, ground);
    return ground;
  }
}

function outcomeOf({ id, before, after, start, end, place }: Case, grounds: Grounds) {
  const text = grounds.textOf(before);
  if (end > text.length) throw new Error(`${place}: the article text of ${before} ends at ${text.length}`);
  const anchor = describe({ text, span: { start, end }, projection: projectionVersion, scope: 'article' });
  const now = grounds.textOf(after);
  const began = performance.now();
  const found = locate(grounds.of(after), anchor);
  const ms = Math.round((performance.now() - began) * 1000) / 1000;
  if (found.kind === 'lost')
    return { id, kind: found.kind, text: null, start: null, ms, score: found.score, reason: found.reason };
  const { span, kind, score } = found;
  return { id, kind, text: now.slice(span.start, span.end), start: span.start, ms, score };
}

async function main(args: readonly string[]): Promise<number> {
  const [folder, source, target, ...more] = args.filter((arg) => arg !== '--');
  if (folder === undefined || source === undefined || target === undefined || more.length > 0) {
    console.error(usage);
    return 2;
  }
  const cases = await readCases(source);
  const texts = await articleTexts(folder, cases);
  const grounds = new Grounds(texts);
  await writeFile(target, cases.map((one) => `${JSON.stringify(outcomeOf(one, grounds))}\n`).join(''));
  console.log(`${cases.length} cases`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
