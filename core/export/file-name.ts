import type { Contents } from '../model/notebook';
import { bare } from '../text/bare';
import { type ExportFormat, isoMoment } from './format';

/** Longer names are cut by some file systems once a path is before them. */
const longestSlug = 60;

/**
 * `ben-le-2021-12-25.md`, or with the title where the file is about one article. Only letters that every file system
 * takes. The day is the one in UTC.
 */
export const fileNameFor = (contents: Contents, format: ExportFormat, exported: number): string => {
  const [article, ...others] = contents.articles;
  const slug = article !== undefined && others.length === 0 ? slugOf(article.meta.title) : '';
  const parts = ['ben-le', slug, isoMoment(exported).slice(0, 10)].filter((part) => part !== '');
  return `${parts.join('-')}.${format.extension}`;
};

const slugOf = (title: string): string =>
  bare(title)
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, longestSlug)
    .replace(/^-+|-+$/gu, '');
