import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readIndex, readPage, type SavedPage } from '../../scripts/browser/article-pages';
import { readLayouts } from '../../tests/support/layouts';
import { type Truth, truthOf } from './truth';

const root = resolve(import.meta.dirname, '../..');

/** Folders of saved pages with an `index.jsonl` that tells what is true of them; not part of the project. */
const folders = [resolve(root, '../shared/pages/world'), resolve(root, '../shared/pages/vi')];

export interface Page {
  readonly truth: Truth;
  readonly saved: SavedPage;
}

export interface Pages {
  readonly pages: readonly Page[];
  /** What could not be read, in words. */
  readonly skipped: readonly string[];
}

/** The layouts of the project's own tests, as a set of their own. */
const layoutPages = (): readonly Page[] =>
  readLayouts().map(({ name, html, truth }) => ({
    truth: { ...truth, file: name, address: truth.url, set: 'layouts', body: truth.body.join('\n') },
    saved: { file: name, address: truth.url, html: new TextEncoder().encode(html) },
  }));

const exists = async (path: string): Promise<boolean> => stat(path).then(Boolean, () => false);

const pagesIn = async (folder: string): Promise<readonly Page[]> => {
  const pages: Page[] = [];
  for (const line of await readIndex(folder)) pages.push({ truth: truthOf(line), saved: await readPage(folder, line) });
  return pages;
};

/** All pages with truth that are at hand: the saved ones, and the layouts. */
export const readPages = async (): Promise<Pages> => {
  const skipped: string[] = [];
  const pages: Page[] = [];
  for (const folder of folders) {
    if (await exists(resolve(folder, 'index.jsonl'))) pages.push(...(await pagesIn(folder)));
    else skipped.push(`no ${resolve(folder, 'index.jsonl').replace(`${resolve(root, '..')}/`, '')}`);
  }
  return { pages: [...pages, ...layoutPages()], skipped };
};
