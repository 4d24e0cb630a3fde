import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Anchor, Located } from '../../core/model/anchor';
import { findArticles } from '../../page/articles/find-articles';
import { project } from '../../page/projection/project';
import { textBlocks } from '../../page/projection/text-blocks';

/** A passage that was kept of the first version of a page, and what it must be in the second. */
export interface Kept {
  readonly name: string;
  /** As it was stored. Of one that is being added only the words, and what stands before them, need be there. */
  readonly anchor: Pick<Anchor, 'scope' | 'exact'> & Partial<Anchor>;
  readonly becomes: Located['kind'];
  /** The words at its place in the second version; `null` for one that is lost. */
  readonly words: string | null;
  /** What stands directly before it there, where these words stand more than once. */
  readonly behind?: string;
}

export interface SavedPage {
  readonly name: string;
  /** What was done to the page between the two versions. */
  readonly what: string;
  readonly versions: Readonly<Record<'v1' | 'v2', string>>;
  readonly anchors: readonly Kept[];
}

const folder = resolve(import.meta.dirname, '../suites/saved-pages');

/** Every folder of `tests/suites/saved-pages`: see the README there. */
export const readSavedPages = (): readonly SavedPage[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const read = (file: string): string => readFileSync(resolve(folder, name, file), 'utf8');
      const { what, anchors }: Pick<SavedPage, 'what' | 'anchors'> = JSON.parse(read('anchors.json'));
      return { name, what, versions: { v1: read('v1.html'), v2: read('v2.html') }, anchors };
    });

/** The text of a saved page that a scope counts in, as the product makes it: that of the page where there is no article. Needs a DOM. */
export function textIn(html: string, scope: Anchor['scope']): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const [article] = findArticles(page, { address: 'https://bao.example/bai.html', now: Date.UTC(2023, 11, 31) });
  if (scope === 'page' || article === undefined) return project(textBlocks(page.body)).text;
  return project(article.title === null ? article.blocks : [article.title, ...article.blocks]).text;
}
