import type { Annotation, Edit } from '../model/annotation';
import type { AnnotationId, ItemId } from '../model/ids';
import type { Item } from '../model/item';
import type { Applied, Contents } from '../model/notebook';

/**
 * What a file brought into the notebook, as an edit that can be taken back like any other: what was not there before goes,
 * what was changed becomes what it was. Articles that the file brought stay; without notes nobody sees them. `null` where
 * it brought nothing.
 */
export function importedEdit(
  before: Contents,
  after: Contents,
): { readonly edit: Edit; readonly applied: Applied } | null {
  const annotations = changesFrom<AnnotationId, Annotation>(before.annotations, after.annotations);
  const items = changesFrom<ItemId, Item>(before.items, after.items);
  if (annotations.put.length === 0 && items.put.length === 0) return null;
  return {
    edit: { put: annotations.put, remove: [], items: { put: items.put, remove: [] } },
    applied: {
      annotations: annotations.now,
      items: items.now,
      inverse: { ...annotations.back, items: items.back },
    },
  };
}

interface Kept<Id extends string> {
  readonly id: Id;
  readonly revision: number;
}

function changesFrom<Id extends string, T extends Kept<Id>>(
  before: readonly (T & Kept<Id>)[],
  after: readonly (T & Kept<Id>)[],
) {
  const old = new Map(before.map((one) => [one.id, one]));
  const now = after.filter((one) => old.get(one.id)?.revision !== one.revision);
  return {
    now,
    /** As they are now, based on the revision that they had. */
    put: now.map((one) => ({ ...one, revision: old.get(one.id)?.revision ?? 0 })),
    back: {
      put: now.flatMap((one) => {
        const was = old.get(one.id);
        return was === undefined ? [] : [{ ...was, revision: one.revision }];
      }),
      remove: now.flatMap(({ id, revision }) => (old.has(id) ? [] : [{ id, revision }])),
    },
  };
}
