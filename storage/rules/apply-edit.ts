import type { Annotation, Edit } from '../../core/model/annotation';
import type { AnnotationId, ArticleId } from '../../core/model/ids';
import type { Applied } from '../../core/model/notebook';
import { failed, type Result, success } from '../../core/model/result';
import { saysTheSame } from './same';

/** What the notebook holds of the things an edit names. */
export interface Standing {
  readonly annotations: ReadonlyMap<AnnotationId, Annotation>;
  /** The last revision of annotations that were removed. */
  readonly graves: ReadonlyMap<AnnotationId, number>;
  /** Where each article named now is: its own id, or the one it was merged into. */
  readonly articles: ReadonlyMap<ArticleId, ArticleId>;
}

export interface EditPlan {
  readonly put: readonly Annotation[];
  readonly remove: readonly Annotation[];
  /** How many of those put were not there before. */
  readonly added: number;
  readonly applied: Applied;
  readonly touched: readonly ArticleId[];
}

type Step = { readonly stands: Annotation; readonly before: Annotation | null; readonly changed: boolean };

/** The ids that an edit names, each once; `null` where one is named twice. */
export const idsOf = (edit: Edit): readonly AnnotationId[] | null => {
  const ids = [...edit.put, ...edit.remove].map((item) => item.id);
  return new Set(ids).size === ids.length ? ids : null;
};

/**
 * Decides what an edit does, without doing it. An annotation is put only over the revision it is based on; where the
 * very same words stand there already, the edit has been done before (an answer got lost on its way) and succeeds.
 * Revisions grow over removal and return, so that an edit based on what was before a removal is noticed.
 */
export const planEdit = (edit: Edit, standing: Standing, now: number): Result<EditPlan> => {
  if (idsOf(edit) === null) return failed({ kind: 'invalid', detail: 'an annotation is named twice in one edit' });
  const steps: Step[] = [];
  for (const wanted of edit.put) {
    const step = planPut(wanted, standing, now);
    if (!step.ok) return step;
    steps.push(step.value);
  }
  const remove: Annotation[] = [];
  for (const { id, revision } of edit.remove) {
    const stands = standing.annotations.get(id);
    if (stands && stands.revision !== revision) return failed({ kind: 'conflict', id });
    if (stands) remove.push(stands);
  }
  const put = steps.filter((step) => step.changed).map((step) => step.stands);
  const touched = [...put, ...steps.flatMap((step) => step.before ?? []), ...remove];
  return success({
    put,
    remove,
    added: steps.filter((step) => step.before === null).length,
    applied: { annotations: steps.map((step) => step.stands), inverse: inverseOf(steps, remove) },
    touched: [...new Set(touched.map((annotation) => annotation.articleId))],
  });
};

const planPut = (wanted: Annotation, standing: Standing, now: number): Result<Step> => {
  const articleId = standing.articles.get(wanted.articleId);
  if (articleId === undefined) {
    return failed({ kind: 'invalid', detail: `articleId: no article ${wanted.articleId} is kept` });
  }
  const before = standing.annotations.get(wanted.id) ?? null;
  if (before !== null && saysTheSame(before, wanted)) return success({ stands: before, before, changed: false });
  if ((before?.revision ?? 0) !== wanted.revision) return failed({ kind: 'conflict', id: wanted.id });
  const revision = (before?.revision ?? standing.graves.get(wanted.id) ?? 0) + 1;
  const created = before?.created ?? wanted.created;
  return success({ stands: { ...wanted, articleId, created, updated: now, revision }, before, changed: true });
};

const inverseOf = (steps: readonly Step[], removed: readonly Annotation[]): Edit => ({
  put: [
    ...steps.flatMap(({ before, stands }) => (before === null ? [] : [{ ...before, revision: stands.revision }])),
    ...removed.map((annotation) => ({ ...annotation, revision: 0 })),
  ],
  remove: steps.flatMap(({ before, stands }) =>
    before === null ? [{ id: stands.id, revision: stands.revision }] : [],
  ),
});
