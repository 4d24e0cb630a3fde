import { type Metas, valuesOf } from './metadata/head';

export const yes = (condition: boolean): number => (condition ? 1 : 0);

/** Folders of addresses under which articles stand, and those of other pages. */
const articlePlace =
  /\/(?:news|blogs?|articles?|stor(?:y|ies)|posts?|opinion|\d{4}\/\d{2}|tin(?:-?tuc)?|bai-viet|thoi-su|chinh-tri|xa-hoi|kinh-te|phap-luat)\/|\/(?:chi-?tiet|view_content|ItemID)/i;
const otherPlace =
  /\/(?:docs?|documentation|api|reference|guide|manual|help|support|wiki|category|categories|tags?|collections?|products?|shop|store|search|forums?|threads?|topics?|t|questions?|services?|solutions?|pricing|features?|about|contact|dp|p|pages(?!\/[^/]*\.aspx)|list|browse|courses?|chuyen-muc|danh-muc|the-loai|tim-kiem|gioi-thieu|lien-he)(?:[/.?]|$)/i;

/** A number of one page in the address, as content systems without words in their addresses give. */
const numbered = /\d{5,}|[?&](?:\w*id\w*|p|a|n)=[^&]*\d/i;

/** Words in the last part of an address from which on it is surely a headline. */
const headlineWords = 8;
/** What the number of a page is worth against those words. */
const numberWorth = 0.6;

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
  const words = Math.min(last.split(/[-_]/).length, headlineWords) / headlineWords;
  return {
    slug: Math.max(words, numbered.test(local) ? numberWorth : 0),
    articlePlace: yes(articlePlace.test(local)),
    otherPlace: yes(otherPlace.test(local)),
  };
};

export const dateMetas = ['article:published_time', 'datepublished', 'pubdate', 'date', 'dc.date.issued'];

/** What the head tells, each 0 or 1. */
export const metaSignals = (metas: Metas): { readonly ogArticle: number; readonly dated: number } => ({
  ogArticle: yes(valuesOf(metas, ['og:type']).some(({ value }) => /article/i.test(value))),
  dated: yes(valuesOf(metas, dateMetas).length > 0),
});
