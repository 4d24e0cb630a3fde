import type { Annotation } from '../model/annotation';
import type { ArticleRecord } from '../model/article';
import type { AnnotationId, ArticleId } from '../model/ids';
import type { Contents } from '../model/notebook';
import { fold } from '../text/fold';

/** One annotation with its article, ready to be searched: its words are folded once, when it is put on the shelf. */
export interface Entry {
  readonly annotation: Annotation;
  readonly article: ArticleRecord;
  /** Name of the outlet, else the host of the address. */
  readonly outlet: string;
  /** Quote, note, tags, title, outlet and what it is about, folded and in lower case. */
  readonly marked: string;
  /** The same without diacritics. */
  readonly bare: string;
  /** Folded forms of the tags, by which they are equal. */
  readonly tagKeys: readonly string[];
}

/** All annotations of a notebook, newest change first, as the surfaces search and filter them. */
export interface Shelf {
  readonly entries: readonly Entry[];
}

/** Two tags with one key are the same tag. */
export const tagKey = (tag: string): string => fold(tag.trim().replace(/^#+/u, '')).lower;

/**
 * Puts a notebook's contents on a shelf. Folding is most of the cost (about a second for 100,000 notes); entries of the
 * previous shelf whose annotation and article did not change are taken over.
 */
export const shelve = (contents: Contents, previous: Shelf = { entries: [] }): Shelf => {
  const articles = new Map<ArticleId, Folded>();
  for (const article of contents.articles) articles.set(article.id, foldArticle(article));
  const known = new Map<AnnotationId, Entry>(previous.entries.map((entry) => [entry.annotation.id, entry]));
  const entries = contents.annotations.flatMap((annotation) => {
    const folded = articles.get(annotation.articleId);
    if (folded === undefined) return [];
    const before = known.get(annotation.id);
    return before && isUnchanged(before, annotation, folded.article)
      ? [{ ...before, annotation, article: folded.article }]
      : [entryOf(annotation, folded)];
  });
  return { entries };
};

const isUnchanged = (before: Entry, annotation: Annotation, article: ArticleRecord): boolean =>
  before.annotation.revision === annotation.revision &&
  before.annotation.updated === annotation.updated &&
  before.article.id === article.id &&
  before.article.lastSeen === article.lastSeen;

/** An article with its words, folded once for all of its annotations. */
interface Folded {
  readonly article: ArticleRecord;
  readonly outlet: string;
  readonly marked: string;
  readonly bare: string;
}

const foldArticle = (article: ArticleRecord): Folded => {
  const outlet = article.meta.outlet ?? hostOf(article.visited);
  const marked = fold(`${article.meta.title}\n${outlet}`).lower;
  return { article, outlet, marked, bare: withoutMarks(marked) };
};

const entryOf = (annotation: Annotation, { article, outlet, ...words }: Folded): Entry => {
  const { officials, documents } = annotation.about;
  const own = [annotation.anchor.exact, annotation.note, ...annotation.tags, ...officials, ...documents];
  const marked = fold(own.join('\n')).lower;
  return {
    annotation,
    article,
    outlet,
    marked: `${marked}\n${words.marked}`,
    bare: `${withoutMarks(marked)}\n${words.bare}`,
    tagKeys: annotation.tags.map(tagKey),
  };
};

/** `bare` (core/text) of a text that is folded already: folding is the dear part, and is done once. */
const withoutMarks = (folded: string): string =>
  folded
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd');

/** Core knows no URL class; the host is all that is needed. */
const hostOf = (address: string): string =>
  /^[a-z]+:\/\/(?:[^/@]*@)?(?<host>[^/?#:]+)/iu.exec(address)?.groups?.host ?? '';
