import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readIndex, readPage, type SavedPage } from '../../scripts/browser/article-pages';
import { readLayouts } from '../../tests/support/layouts';

const root = resolve(import.meta.dirname, '../..');

/** Saved pages of Vietnamese outlets; not part of the project. */
const saved = resolve(root, '../shared/pages/vi');

/** Pages to measure on: articles of about so many words, and pages that are none. */
export interface CostPages {
  readonly articles: readonly SavedPage[];
  readonly others: readonly SavedPage[];
}

/** Words of the article that the bar is about, and how far a saved one may be off. */
const words = 1_000;
const tolerance = 0.35;

/** The demonstration article with its paragraphs again and again, until it is long enough. */
const longDemonstration = (): SavedPage => {
  const html = readFileSync(join(root, 'tests/pages/demonstration/page.html'), 'utf8');
  const paragraphs = [...html.matchAll(/<p>.*?<\/p>/gs)].map(([paragraph]) => paragraph);
  const count = (text: string): number => text.replace(/<[^>]+>/g, ' ').split(/\s+/).length;
  const own = paragraphs.reduce((sum, paragraph) => sum + count(paragraph), 0);
  const more = Math.max(0, Math.round((words - own) / own));
  const last = paragraphs.at(-1) ?? '';
  const longer = html.replace(last, () => [last, ...Array(more).fill(paragraphs.join('\n'))].join('\n'));
  return {
    file: 'demonstration',
    address: 'http://localhost/tin/kiem-diem-2021',
    html: new TextEncoder().encode(longer),
  };
};

const ownOthers = (): readonly SavedPage[] =>
  readLayouts()
    .filter(({ truth }) => !truth.isArticle)
    .map(({ name, html, truth }) => ({ file: name, address: truth.url, html: new TextEncoder().encode(html) }));

const wordsIn = (body: unknown): number => (typeof body === 'string' ? body.split(/\s+/).length : 0);

export const readCostPages = async (): Promise<CostPages> => {
  const [articles, others] = [[longDemonstration()], [...ownOthers()]];
  if (!existsSync(join(saved, 'index.jsonl'))) {
    console.log('skipped: no saved pages beside the project');
    return { articles, others };
  }
  for (const line of await readIndex(saved)) {
    if (line.fields.isArticle !== true) others.push(await readPage(saved, line));
    else if (Math.abs(wordsIn(line.fields.body) - words) <= tolerance * words)
      articles.push(await readPage(saved, line));
  }
  return { articles, others };
};
