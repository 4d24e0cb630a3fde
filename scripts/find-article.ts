import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FoundInPage } from './articles/in-page';
import { ArticleBrowser, type PageScript } from './browser/article-browser';
import { bundleForPage } from './browser/article-bundle';
import { type IndexLine, listPages, readIndex, readPage } from './browser/article-pages';

/**
 * `npm run find-article -- DIR OUT.jsonl`: runs the content script's article finder over saved pages in headless
 * Chromium, and writes what it finds, one object a page. A page that fails is named and does not stop the others;
 * the exit code then is 1.
 */
const usage = 'usage: npm run find-article -- DIR OUT.jsonl';

const globalName = 'benLeArticles';

const outcomeOf = (file: string, found: FoundInPage): Readonly<Record<string, unknown>> => {
  const { meta, evidence, text } = found.candidate ?? { meta: null, evidence: [], text: '' };
  return {
    file,
    isArticle: found.isArticle,
    title: meta?.title ?? null,
    byline: meta?.byline ?? null,
    published: meta?.published ?? null,
    outlet: meta?.outlet ?? null,
    source: meta?.source ?? null,
    text,
    ms: Math.round(found.ms * 100) / 100,
    score: Number.isFinite(found.score) ? Math.round(found.score * 100) / 100 : null,
    signals: found.signals,
    canonical: meta?.canonical ?? null,
    language: meta?.language ?? null,
    evidence,
    more: found.more.map(({ meta: other, text: body }) => ({ ...other, text: body })),
  };
};

interface Run {
  readonly folder: string;
  readonly browser: ArticleBrowser;
  readonly bundle: string;
}

const findIn = async ({ folder, browser, bundle }: Run, line: Pick<IndexLine, 'file' | 'address'>) => {
  const page = await readPage(folder, line);
  const script: PageScript = {
    bundle,
    call: `${globalName}.findInPage(${JSON.stringify(page.address)}, ${Date.now()})`,
  };
  return outcomeOf(page.file, (await browser.run(page, script)) as FoundInPage);
};

const nothing = (file: string, error: string): Readonly<Record<string, unknown>> => ({
  ...outcomeOf(file, {
    isArticle: false,
    score: Number.NEGATIVE_INFINITY,
    signals: null,
    candidate: null,
    more: [],
    ms: 0,
  }),
  ms: null,
  error,
});

const write = async (out: WriteStream, line: unknown): Promise<void> => {
  if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain');
};

const findAll = async (folder: string, out: WriteStream): Promise<number> => {
  const addresses = new Map((await readIndex(folder)).map(({ file, address }) => [file, address]));
  const files = await listPages(folder);
  const bundle = await bundleForPage(resolve(import.meta.dirname, 'articles/in-page.ts'), globalName);
  const browser = await ArticleBrowser.open();
  let failures = 0;
  try {
    for (const file of files) {
      try {
        await write(out, await findIn({ folder, browser, bundle }, { file, address: addresses.get(file) ?? null }));
      } catch (error) {
        failures += 1;
        const reason = error instanceof Error ? error.message : String(error);
        console.error(`${file}: ${reason}`);
        await write(out, nothing(file, reason));
      }
    }
  } finally {
    await browser.close();
  }
  console.log(`${files.length} pages, ${failures} failed`);
  return failures;
};

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

const main = async (args: readonly string[]): Promise<number> => {
  const [folder, target, ...more] = args.filter((arg) => arg !== '--');
  if (folder === undefined || target === undefined || more.length > 0) {
    console.error(usage);
    return 2;
  }
  if (!(await isFolder(folder))) {
    console.error(`${folder}: no such folder\n${usage}`);
    return 2;
  }
  const out = createWriteStream(target);
  await once(out, 'open');
  const failures = await findAll(folder, out);
  out.end();
  await once(out, 'finish');
  return failures > 0 ? 1 : 0;
};

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
