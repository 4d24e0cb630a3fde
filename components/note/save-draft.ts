import type { Annotation, Draft, Edit } from '../../core/model/annotation';
import type { AnnotationId } from '../../core/model/ids';
import type { Applied, Notebook } from '../../core/model/notebook';
import { type Result, success } from '../../core/model/result';

/** What saving a draft did, and what takes it back. */
export interface SavedDraft {
  readonly annotation: AnnotationId;
  readonly act: 'added' | 'edited';
  readonly edit: Edit;
  readonly applied: Applied;
}

interface SaveDraftGiven {
  readonly notebook: Notebook;
  readonly draft: Draft;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Makes the annotation that the draft was written for, or changes the one it belongs to. A new annotation takes the id
 * of its draft, so that a save whose answer was lost can be sent again without making a second note. Fails with `conflict`
 * where the annotation was changed since the draft was begun; of a draft that does not know what it is based on, where the
 * annotation has other words.
 */
export async function saveDraft(given: SaveDraftGiven): Promise<Result<SavedDraft>> {
  const base = await annotationToChange(given);
  if (!base.ok) return base;
  const { draft, notebook } = given;
  const { note, tags, colour } = draft;
  const edit: Edit = { put: [{ ...base.value, note, tags, colour }], remove: [] };
  const applied = await notebook.apply(edit);
  if (!applied.ok) return applied;
  return success({
    annotation: base.value.id,
    act: base.value.revision === 0 ? 'added' : 'edited',
    edit,
    applied: applied.value,
  });
}

async function annotationToChange({ notebook, draft, now }: SaveDraftGiven): Promise<Result<Annotation>> {
  if (draft.annotationId !== null) {
    const existing = await notebook.annotation(draft.annotationId);
    if (!existing.ok) return existing;
    if (existing.value) return success({ ...existing.value, revision: draft.basedOn ?? unknownRevision });
  }
  const article = await notebook.keepArticle(draft.sighting);
  if (!article.ok) return article;
  const { note, tags, colour, anchor, about } = draft;
  const id = draft.annotationId ?? newIdFrom(draft);
  const articleId = article.value.id;
  return success({ id, articleId, anchor, colour, note, tags, about, created: now, updated: now, revision: 0 });
}

/** Of no annotation that is kept: an edit with it changes nothing, unless the words are the same. */
const unknownRevision = 0;

/** The id of the annotation that a new draft becomes. */
export const newIdFrom = (draft: Draft): AnnotationId => draft.id as string as AnnotationId;
