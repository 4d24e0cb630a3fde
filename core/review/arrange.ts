import type { Annotation } from '../model/annotation';
import type { ArticleRecord } from '../model/article';
import type { ArticleId } from '../model/ids';
import { inReadingOrder } from '../model/span';
import type { Entry } from './shelf';

/** Orders of a list. `published` and `changed` are newest first, `outlet` and `title` in Vietnamese order. */
export type Order = 'changed' | 'created' | 'published' | 'outlet' | 'title';

const collator = new Intl.Collator('vi', { numeric: true });

/** As text: an ISO date that is only as precise as the page gave it still sorts by its day. */
const later = (one: string, other: string): number => (one < other ? 1 : one > other ? -1 : 0);

const comparisons: { readonly [Name in Order]: (one: Entry, other: Entry) => number } = {
  changed: (one, other) => other.annotation.updated - one.annotation.updated,
  created: (one, other) => other.annotation.created - one.annotation.created,
  published: (one, other) => later(one.article.meta.published ?? '', other.article.meta.published ?? ''),
  outlet: (one, other) => collator.compare(one.outlet, other.outlet),
  title: (one, other) => collator.compare(one.article.meta.title, other.article.meta.title),
};

/** Entries that are equal in the order asked for stay as they were. */
export const arrange = (entries: readonly Entry[], order: Order): readonly Entry[] =>
  [...entries].sort(comparisons[order]);

/** An annotation with its article; an `Entry` is one. */
export interface Pair {
  readonly annotation: Annotation;
  readonly article: ArticleRecord;
}

/** What there is of one article, in the order of the places in it. */
export interface ArticleGroup<Item extends Pair = Entry> {
  readonly article: ArticleRecord;
  readonly entries: readonly Item[];
}

/** Groups in the order in which their first entry comes; passages outside the article's text come last within a group. */
export const groupByArticle = <Item extends Pair>(entries: readonly Item[]): readonly ArticleGroup<Item>[] => {
  const groups = new Map<ArticleId, Item[]>();
  for (const entry of entries) {
    const group = groups.get(entry.article.id);
    if (group) group.push(entry);
    else groups.set(entry.article.id, [entry]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ article: first.article, entries: group.sort(byPlace) }] : [];
  });
};

const byPlace = ({ annotation: one }: Pair, { annotation: other }: Pair): number =>
  Number(one.anchor.scope === 'page') - Number(other.anchor.scope === 'page') ||
  inReadingOrder(one.anchor, other.anchor) ||
  one.created - other.created;
