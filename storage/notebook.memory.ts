import type { Annotation, Draft } from '../core/model/annotation';
import type { ArticleRecord } from '../core/model/article';
import type { AnnotationId, ArticleId, DraftId, ItemId, MakeId, Now } from '../core/model/ids';
import { articleOfItem, type Item, itemInArticle } from '../core/model/item';
import type { Change, Contents, Notebook } from '../core/model/notebook';
import { success } from '../core/model/result';
import type { Tallied } from '../core/model/tally';
import { makeListeners } from './listeners';
import { articlesNamed, planEdit } from './rules/apply-edit';
import { type ArticlePlan, joinRecords, planSighting } from './rules/keep-article';
import { planMerge } from './rules/merge-contents';
import { byAnchor, newestFirst } from './rules/order';
import { concernOf, concernsAt } from './schema';

/** A notebook that lives as long as its page: for tests, fixtures and the gallery. Follows the same rules as the real one. */
export const memoryNotebook = ({ now, makeId }: { readonly now: Now; readonly makeId: MakeId }): Notebook & Tallied => {
  const articles = new Map<ArticleId, ArticleRecord>();
  const former = new Map<ArticleId, ArticleId>();
  const annotations = new Map<AnnotationId, Annotation>();
  const items = new Map<ItemId, Item>();
  const graves = new Map<string, number>();
  const drafts = new Map<DraftId, Draft>();
  const listeners = makeListeners();
  let writes = 0;

  const written = (change: Change): void => {
    writes += 1;
    listeners.tell(change);
  };
  const current = (id: ArticleId): ArticleId => {
    const next = articles.has(id) ? undefined : former.get(id);
    return next === undefined ? id : current(next);
  };
  const under = (addresses: readonly string[]): readonly ArticleRecord[] =>
    [...articles.values()].filter((record) => record.addresses.some((address) => addresses.includes(address)));
  const absorb = (from: ArticleId, into: ArticleId): void => {
    articles.delete(from);
    former.set(from, into);
    for (const annotation of annotations.values()) {
      if (annotation.articleId === from) annotations.set(annotation.id, { ...annotation, articleId: into });
    }
    for (const item of items.values()) {
      if (articleOfItem(item) === from) items.set(item.id, itemInArticle(item, into));
    }
  };
  const join = ({ record, absorbed }: ArticlePlan): void => {
    for (const other of absorbed) absorb(other.id, record.id);
    articles.set(record.id, record);
    written({ articleIds: [record.id, ...absorbed.map((other) => other.id)] });
  };
  const bury = (rows: Map<string, unknown>, { id, revision }: { readonly id: string; readonly revision: number }) => {
    rows.delete(id);
    graves.set(id, revision + 1);
  };
  const whole = (): Contents => ({
    articles: [...articles.values()],
    annotations: [...annotations.values()].sort(newestFirst),
    items: [...items.values()].sort(newestFirst),
  });

  return {
    findArticle: async (addresses) => {
      const joined = joinRecords(under(addresses));
      if (joined === null) return success(null);
      if (joined.absorbed.length > 0) join(joined);
      return success(joined.record);
    },
    keepArticle: async (sighting) => {
      const known = under(sighting.addresses);
      const plan = planSighting({ sighting, known, now: now(), newId: () => makeId<'article'>() });
      join(plan);
      return success(plan.record);
    },
    articles: async (ids) => success([...new Set(ids.map(current))].flatMap((id) => articles.get(id) ?? [])),
    annotationsOf: async (articleId) =>
      success([...annotations.values()].filter((item) => item.articleId === current(articleId)).sort(byAnchor)),
    annotation: async (id) => success(annotations.get(id) ?? null),
    latest: async (limit) => success(whole().annotations.slice(0, limit)),
    everything: async () => success(whole()),
    itemsAt: async ({ addresses, site }) => {
      const wanted = concernsAt(
        under(addresses).map((record) => record.id),
        site,
      );
      return success([...items.values()].filter((item) => wanted.includes(concernOf(item))).sort(newestFirst));
    },
    apply: async (edit) => {
      const named = articlesNamed(edit);
      const places = new Map(named.map((id) => [id, current(id)] as const).filter(([, at]) => articles.has(at)));
      const plan = planEdit(edit, { annotations, items, graves, articles: places }, now());
      if (!plan.ok) return plan;
      for (const annotation of plan.value.annotations.put) annotations.set(annotation.id, annotation);
      for (const annotation of plan.value.annotations.remove) bury(annotations, annotation);
      for (const item of plan.value.items.put) items.set(item.id, item);
      for (const item of plan.value.items.remove) bury(items, item);
      if (plan.value.change !== null) written(plan.value.change);
      return success(plan.value.applied);
    },
    keepDraft: async (draft) => {
      const kept = drafts.get(draft.id);
      if (kept === undefined || kept.updated <= draft.updated) drafts.set(draft.id, draft);
      listeners.tell({ articleIds: [] });
      return success(null);
    },
    dropDraft: async (id) => {
      drafts.delete(id);
      listeners.tell({ articleIds: [] });
      return success(null);
    },
    draft: async (id) => success(drafts.get(id) ?? null),
    drafts: async () => success([...drafts.values()].sort(newestFirst)),
    merge: async (contents) => {
      const plan = planMerge(contents, { articles: [...articles.values()], annotations, items, graves, former });
      if (!plan.ok) return plan;
      for (const [into, taken] of plan.value.absorbed) for (const from of taken) absorb(from, into);
      for (const article of plan.value.articles) articles.set(article.id, article);
      for (const annotation of plan.value.annotations) annotations.set(annotation.id, annotation);
      for (const item of plan.value.items) items.set(item.id, item);
      written(plan.value.change);
      return success(plan.value.merged);
    },
    watch: listeners.add,
    tally: async () => success({ writes, annotations: annotations.size }),
    recount: async () => {
      const found = { writes, annotations: annotations.size };
      return success({ counted: found, found });
    },
  };
};
