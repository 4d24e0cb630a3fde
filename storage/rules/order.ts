import type { Annotation } from '../../core/model/annotation';
import { inReadingOrder } from '../../core/model/span';

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The order of an article's annotations: the article's text first, then passages elsewhere on the page; by place. */
export const byAnchor = (one: Annotation, other: Annotation): number =>
  byText(one.anchor.scope, other.anchor.scope) ||
  inReadingOrder(one.anchor, other.anchor) ||
  one.created - other.created ||
  byText(one.id, other.id);

interface Changed {
  readonly id: string;
  readonly updated: number;
}

/** Newest change first; at the same moment by id, as an index walked backwards gives them. */
export const newestFirst = (one: Changed, other: Changed): number =>
  other.updated - one.updated || byText(other.id, one.id);
