import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What is true of a layout in `tests/pages`. */
export interface LayoutTruth {
  readonly url: string;
  readonly isArticle: boolean;
  readonly lang: string;
  readonly title: string | null;
  /** Where the headline shares its block with the date, it is told as a value and is no text of the article. */
  readonly headlineWithDate?: true;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly outlet: string | null;
  readonly source: string | null;
  readonly canonical: string | null;
  readonly body: readonly string[];
}

export interface Layout {
  readonly name: string;
  readonly html: string;
  readonly truth: LayoutTruth;
}

const folder = resolve(import.meta.dirname, '../pages');

/** Every folder of `tests/pages` that has a page and its truth. */
export const readLayouts = (): readonly Layout[] =>
  readdirSync(folder)
    .filter((name) => existsSync(resolve(folder, name, 'truth.json')))
    .sort()
    .map((name) => ({
      name,
      html: readFileSync(resolve(folder, name, 'page.html'), 'utf8'),
      truth: JSON.parse(readFileSync(resolve(folder, name, 'truth.json'), 'utf8')) as LayoutTruth,
    }));
