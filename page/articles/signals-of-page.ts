import { type Metas, valuesOf } from './metadata/head';

export const yes = (condition: boolean): number => (condition ? 1 : 0);

/** How many of something there are, as a share of so many that more tell nothing. */
export const upTo = (most: number, count: number): number => Math.min(1, count / Math.max(most, 1));

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * Folders of addresses under which articles stand, and those of other pages. Looked up word by word: compiling expressions
 * of so many alternatives takes longer than all else that is asked of an address.
 */
const articleFolders = wordsOf(
  'news blog blogs article articles story stories post posts opinion tin tintuc tin-tuc bai-viet thoi-su chinh-tri xa-hoi ' +
    'kinh-te phap-luat',
);
/** Beginnings of the last part of an address that name an article. */
const articleParts = ['chitiet', 'chi-tiet', 'view_content', 'itemid'];
const otherFolders = wordsOf(
  'doc docs documentation api reference guide manual help support wiki category categories tag tags collection collections ' +
    'product products shop store search forum forums thread threads topic topics t question questions service services ' +
    'solution solutions pricing feature features about contact dp p pages list browse course courses chuyen-muc danh-muc ' +
    'the-loai tim-kiem gioi-thieu lien-he',
);
const year = /^\d{4}$/;
const month = /^\d{2}$/;

/** Whether a part of a path, with what stands behind it, is a folder of articles, or begins as their pages do. */
const isArticlePart = (part: string, next: string | undefined, afterNext: string | undefined): boolean =>
  (next !== undefined && articleFolders.has(part)) ||
  (next !== undefined && afterNext !== undefined && year.test(part) && month.test(next)) ||
  articleParts.some((beginning) => part.startsWith(beginning));

/** SharePoint keeps every page under `Pages`. */
const isOtherPart = (part: string, next: string | undefined): boolean => {
  const end = part.search(/[.?]/);
  const word = end < 0 ? part : part.slice(0, end);
  return otherFolders.has(word) && !(word === 'pages' && part === word && next?.includes('.aspx') === true);
};

/** A number of one page in the address, as content systems without words in their addresses give. */
const numbered = /\d{5,}|[?&](?:\w*id\w*|p|a|n)=[^&]*\d/i;

/** Words in the last part of an address from which on it is surely a headline. */
const headlineWords = 8;
/** What the number of a page is worth against those words. */
const numberWorth = 0.6;

/** Whether an address lies where articles do, and whether where other pages do. */
export const placesOf = (local: string): { readonly articlePlace: number; readonly otherPlace: number } => {
  const parts = local.toLowerCase().split('/').slice(1);
  return {
    articlePlace: yes(parts.some((part, at) => isArticlePart(part, parts[at + 1], parts[at + 2]))),
    otherPlace: yes(parts.some((part, at) => isOtherPart(part, parts[at + 1]))),
  };
};

/** What an address tells, each between 0 and 1. */
export const addressSignals = (
  address: string,
): { readonly slug: number; readonly articlePlace: number; readonly otherPlace: number } => {
  const local = address.replace(/^https?:\/\/[^/?#]*/i, '').replace(/#.*$/, '');
  const last =
    local
      .replace(/\?.*$/, '')
      .split('/')
      .findLast((segment) => segment !== '') ?? '';
  const words = Math.min(last.replaceAll('_', '-').split('-').length, headlineWords) / headlineWords;
  return {
    slug: Math.max(words, numbered.test(local) ? numberWorth : 0),
    ...placesOf(local),
  };
};

export const dateMetas = ['article:published_time', 'datepublished', 'pubdate', 'date', 'dc.date.issued'];

/** What the head tells, each 0 or 1. */
export const metaSignals = (metas: Metas): { readonly ogArticle: number; readonly dated: number } => ({
  ogArticle: yes(valuesOf(metas, ['og:type']).some(({ value }) => /article/i.test(value))),
  dated: yes(valuesOf(metas, dateMetas).length > 0),
});
