import type { Annotation } from '../../core/model/annotation';
import type { AnnotationId, ArticleId, ItemId } from '../../core/model/ids';
import type { Item } from '../../core/model/item';
import type { Kept } from '../rules/plan-batch';
import type { ArticleRow, GraveRow } from '../schema';
import type { CopyPart, Grave } from './part';

/** What the database holds of a place, and of the records that the copy has there, wherever they are now. */
export interface Found {
  readonly here: CopyPart;
  readonly annotations: ReadonlyMap<AnnotationId, Annotation>;
  readonly items: ReadonlyMap<ItemId, Item>;
  readonly graves: ReadonlyMap<string, Pick<GraveRow, 'id' | 'revision'>>;
  /** Articles of the database by their own ids and by those of records that were joined into them. */
  readonly articles: ReadonlyMap<ArticleId, ArticleRow>;
}

/** What the copy knows better than the database. */
export interface Difference {
  /** The article of the copy has an address, or took in another record, of which the database does not know. */
  readonly isArticleBehind: boolean;
  /** Records that the database lost, or of which it came back with an older version. */
  readonly annotations: readonly Annotation[];
  readonly items: readonly Item[];
  /** Records that the reader had removed and that came back with an older state of the database. */
  readonly risen: { readonly annotations: readonly Annotation[]; readonly items: readonly Item[] };
  readonly graves: readonly Grave[];
}

export const isNothing = ({ isArticleBehind, annotations, items, risen, graves }: Difference): boolean =>
  !isArticleBehind &&
  annotations.length + items.length + risen.annotations.length + risen.items.length + graves.length === 0;

/**
 * Copy and database are two replicas of records whose revisions grow over every change, removal and return: the later
 * state of each record holds. What is in the copy alone was lost, unless the database has a later grave of it; what is in
 * the database alone is new, unless the copy has one. Over a row of the database the copy wins only where both revision and time
 * say so: after a loss without a copy, counting began anew.
 */
export const compare = (copy: CopyPart, found: Found): Difference => {
  const { here, graves } = found;
  const copied = new Set<string>([...copy.annotations, ...copy.items].map(({ id }) => id));
  const buried = new Map(copy.graves.map((grave) => [grave.id, grave]));
  const risen = {
    annotations: here.annotations.filter((row) => isRisen(row, copied, buried)),
    items: here.items.filter((row) => isRisen(row, copied, buried)),
  };
  const dead = new Set<string>([...risen.annotations, ...risen.items].map(({ id }) => id));
  return {
    isArticleBehind: isBehind(copy, found),
    annotations: copy.annotations.filter((row) => isLost(row, found.annotations.get(row.id), graves)),
    items: copy.items.filter((row) => isLost(row, found.items.get(row.id), graves)),
    risen,
    graves: copy.graves.filter(
      ({ id, revision }) => dead.has(id) || (!isKnown(id, found) && (graves.get(id)?.revision ?? 0) < revision),
    ),
  };
};

/** An article that the database does not have at all is missed only with what it holds. */
const isBehind = ({ article, formerIds }: CopyPart, { articles }: Found): boolean => {
  if (article === null) return false;
  const led = new Set([article.id, ...formerIds].map((id) => articles.get(id)));
  const [only] = led;
  if (led.size > 1) return true;
  return only !== undefined && article.addresses.some((address) => !only.addresses.includes(address));
};

const isKnown = (id: string, { annotations, items }: Found): boolean =>
  annotations.has(id as AnnotationId) || items.has(id as ItemId);

const isLost = (copied: Kept, stands: Kept | undefined, graves: Found['graves']): boolean => {
  if (stands !== undefined) return copied.revision > stands.revision && copied.updated > stands.updated;
  return (graves.get(copied.id)?.revision ?? 0) <= copied.revision;
};

const isRisen = (row: Kept, copied: ReadonlySet<string>, buried: ReadonlyMap<string, Grave>): boolean => {
  const grave = buried.get(row.id);
  if (grave === undefined || copied.has(row.id)) return false;
  return grave.revision > row.revision && grave.removed >= row.updated;
};
