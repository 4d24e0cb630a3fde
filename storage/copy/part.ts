import { type Decoder, filledText, listOf, object, orNull, where, wholeNumber } from '../../core/decoding/decoder';
import { id } from '../../core/decoding/id';
import { item } from '../../core/decoding/item';
import { annotation, article } from '../../core/decoding/model';
import type { Annotation } from '../../core/model/annotation';
import type { ArticleRecord } from '../../core/model/article';
import type { AnnotationId, ArticleId, ItemId } from '../../core/model/ids';
import type { Item } from '../../core/model/item';
import { articleAt, concernOf, type Place } from '../schema';

/** That a record was removed, as the copy remembers it: nothing of what it said. */
export interface Grave {
  readonly id: AnnotationId | ItemId;
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly removed: number;
}

/** Everything kept at one place: what the second copy is made of, and what it is compared by. */
export interface CopyPart {
  readonly place: Place;
  /** The article that the place is, where it holds something. */
  readonly article: ArticleRecord | null;
  /** Ids of records that were joined into the article. */
  readonly formerIds: readonly ArticleId[];
  readonly annotations: readonly Annotation[];
  readonly items: readonly Item[];
  readonly graves: readonly Grave[];
}

export const emptyPart = (place: Place): CopyPart => ({
  place,
  article: null,
  formerIds: [],
  annotations: [],
  items: [],
  graves: [],
});

/** True where nothing is kept at the place, not even that something was removed. */
export const isEmpty = ({ annotations, items, graves }: CopyPart): boolean =>
  annotations.length + items.length + graves.length === 0;

/** Every record stands at its own place, and records of an article come with it. */
const isWhole = ({ place, article: home, annotations, items }: CopyPart): boolean => {
  const at = articleAt(place);
  if (at !== null && home?.id !== at && annotations.length + items.length > 0) return false;
  return annotations.every(({ articleId }) => articleId === at) && items.every((one) => concernOf(one) === place);
};

/** A host or an article's id, with the word before it. */
const longestPlace = 2_000;

export const copyPart: Decoder<CopyPart> = where(
  object<CopyPart>({
    place: filledText(longestPlace),
    article: orNull(article),
    formerIds: listOf(id<'article'>()),
    annotations: listOf(annotation),
    items: listOf(item),
    graves: listOf(object<Grave>({ id: id(), revision: wholeNumber, removed: wholeNumber })),
  }),
  'a place with what is kept there',
  isWhole,
);
