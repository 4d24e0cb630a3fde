import type { Annotation } from '../model/annotation';
import type { ArticleRecord } from '../model/article';
import type { Contents } from '../model/notebook';
import { bare } from '../text/bare';
import { articlesIn } from './articles';
import { datePartsOf } from './dates';

/** An article with what was noted on it, and a short name by which texts cite it: `baovensong-2021-thanhuykiem`, each once. */
export interface Reference {
  readonly key: string;
  readonly article: ArticleRecord;
  readonly annotations: readonly Annotation[];
}

export const referencesIn = (contents: Contents): readonly Reference[] => {
  const used = new Map<string, number>();
  return articlesIn(contents).map(({ article, entries }) => {
    const stem = stemOf(article);
    const count = (used.get(stem) ?? 0) + 1;
    used.set(stem, count);
    const annotations = entries.map(({ annotation }) => annotation);
    return { key: count === 1 ? stem : `${stem}-${count}`, article, annotations };
  });
};

/** Author or outlet, year, first words of the title; only letters that every BibTeX takes in a key. */
const stemOf = ({ meta }: ArticleRecord): string => {
  const year = datePartsOf(meta.published)?.year ?? 'nd';
  const stem = [wordsIn(meta.byline ?? meta.outlet ?? '', 3), year, wordsIn(meta.title, 3)];
  return stem.filter((part) => part !== '').join('-');
};

const wordsIn = (text: string, most: number): string => (bare(text).match(/[a-z0-9]+/gu) ?? []).slice(0, most).join('');
