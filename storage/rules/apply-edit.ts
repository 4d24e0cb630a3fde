import type { Annotation, Edit } from '../../core/model/annotation';
import type { AnnotationId, ArticleId, ItemId } from '../../core/model/ids';
import { articleOfItem, type Item, type ItemEdit, itemInArticle } from '../../core/model/item';
import type { Applied, Change } from '../../core/model/notebook';
import { failed, type Result, success } from '../../core/model/result';
import { planBatch } from './plan-batch';
import { isSameItem, saysTheSame } from './same';

/** What the notebook holds of the things an edit names. */
export interface Standing {
  readonly annotations: ReadonlyMap<AnnotationId, Annotation>;
  readonly items: ReadonlyMap<ItemId, Item>;
  /** The last revision of annotations and items that were removed. */
  readonly graves: ReadonlyMap<string, number>;
  /** Where each article named now is: its own id, or the one it was merged into. */
  readonly articles: ReadonlyMap<ArticleId, ArticleId>;
}

export interface EditPlan {
  readonly annotations: { readonly put: readonly Annotation[]; readonly remove: readonly Annotation[] };
  readonly items: { readonly put: readonly Item[]; readonly remove: readonly Item[] };
  /** How many of the annotations put were not there before. */
  readonly added: number;
  readonly applied: Applied;
  /** What changed; `null` where nothing did. */
  readonly change: Change | null;
}

const noItems: ItemEdit = { put: [], remove: [] };

/** The ids that an edit names, each once; `null` where one is named twice. */
export const idsOf = (
  edit: Edit,
): { readonly annotations: readonly AnnotationId[]; readonly items: readonly ItemId[] } | null => {
  const annotations = [...edit.put, ...edit.remove].map((annotation) => annotation.id);
  const items = [...(edit.items ?? noItems).put, ...(edit.items ?? noItems).remove].map((item) => item.id);
  const isOnce = new Set(annotations).size === annotations.length && new Set(items).size === items.length;
  return isOnce ? { annotations, items } : null;
};

/** The articles that an edit names. */
export const articlesNamed = (edit: Edit): readonly ArticleId[] => [
  ...new Set([
    ...edit.put.map((annotation) => annotation.articleId),
    ...(edit.items ?? noItems).put.flatMap((item) => articleOfItem(item) ?? []),
  ]),
];

/** Decides what an edit does, without doing it: all of it, or nothing and why. */
export const planEdit = (edit: Edit, standing: Standing, now: number): Result<EditPlan> => {
  if (idsOf(edit) === null) return failed({ kind: 'invalid', detail: 'a record is named twice in one edit' });
  const home = (articleId: ArticleId): Result<ArticleId> => {
    const at = standing.articles.get(articleId);
    return at === undefined
      ? failed({ kind: 'invalid', detail: `articleId: no article ${articleId} is kept` })
      : success(at);
  };
  const { graves } = standing;
  const annotations = planBatch<Annotation>(edit, {
    rows: standing.annotations,
    graves,
    settle: (wanted) => {
      const at = home(wanted.articleId);
      return at.ok ? success({ ...wanted, articleId: at.value }) : at;
    },
    same: saysTheSame,
    now,
  });
  if (!annotations.ok) return annotations;
  const items = planBatch<Item>(edit.items ?? noItems, {
    rows: standing.items,
    graves,
    settle: (wanted) => {
      const named = articleOfItem(wanted);
      const at = named === null ? null : home(named);
      if (at !== null && !at.ok) return at;
      return success(at === null ? wanted : itemInArticle(wanted, at.value));
    },
    same: isSameItem,
    now,
  });
  if (!items.ok) return items;
  const hasItems = edit.items !== undefined;
  return success({
    annotations: annotations.value,
    items: items.value,
    added: annotations.value.added,
    applied: {
      annotations: annotations.value.stand,
      items: items.value.stand,
      inverse: { ...annotations.value.inverse, ...(hasItems ? { items: items.value.inverse } : {}) },
    },
    change: changeOf(annotations.value.touched, items.value.touched),
  });
};

/** What listeners are told of changed records; `null` where there are none. */
export const changeOf = (annotations: readonly Annotation[], items: readonly Item[]): Change | null => {
  if (annotations.length === 0 && items.length === 0) return null;
  const articles = [
    ...annotations.map((annotation) => annotation.articleId),
    ...items.flatMap((item) => articleOfItem(item) ?? []),
  ];
  const isCorrected = items.some((item) => item.kind === 'correction');
  return { articleIds: [...new Set(articles)], ...(isCorrected ? { corrections: true as const } : {}) };
};
