import { aboutCorrectedBy } from '../corrections/holds';
import type { About, Annotation } from '../model/annotation';
import type { ArticleRecord } from '../model/article';
import type { AnnotationId, ArticleId } from '../model/ids';
import { correctionsIn } from '../model/item';
import type { Contents } from '../model/notebook';
import { fold } from '../text/fold';

/** One annotation with its article, ready to be searched: its words are folded once, when it is put on the shelf. */
export interface Entry {
  readonly annotation: Annotation;
  readonly article: ArticleRecord;
  /** What it is about, under the names and keys that the reader has merged since. */
  readonly about: About;
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
  const corrected = aboutCorrectedBy(correctionsIn(contents.items));
  const entries = contents.annotations.flatMap((annotation) => {
    const folded = articles.get(annotation.articleId);
    if (folded === undefined) return [];
    const about = corrected(annotation.about, folded.article);
    const before = known.get(annotation.id);
    return before && isUnchanged(before, { annotation, about, article: folded.article })
      ? [{ ...before, annotation, about, article: folded.article }]
      : [entryOf({ annotation, about }, folded)];
  });
  return { entries };
};

const isUnchanged = (
  before: Entry,
  { annotation, about, article }: Pick<Entry, 'annotation' | 'about' | 'article'>,
): boolean =>
  before.annotation.revision === annotation.revision &&
  before.annotation.updated === annotation.updated &&
  before.article.id === article.id &&
  before.article.lastSeen === article.lastSeen &&
  isSameAbout(before.about, about);

const isSameAbout = (one: About, other: About): boolean =>
  one === other ||
  (one.officials.join('\n') === other.officials.join('\n') && one.documents.join('\n') === other.documents.join('\n'));

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

const entryOf = (
  { annotation, about }: Pick<Entry, 'annotation' | 'about'>,
  { article, outlet, ...words }: Folded,
): Entry => {
  const { officials, documents } = about;
  const own = [annotation.anchor.exact, annotation.note, ...annotation.tags, ...officials, ...documents];
  const marked = fold(own.join('\n')).lower;
  return {
    annotation,
    about,
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
