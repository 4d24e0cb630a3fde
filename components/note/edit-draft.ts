import type { Annotation, Draft } from '../../core/model/annotation';
import type { ArticleRecord } from '../../core/model/article';
import type { DraftId } from '../../core/model/ids';

interface EditDraftGiven {
  readonly annotation: Annotation;
  readonly article: ArticleRecord;
}

/**
 * The draft that editing an annotation starts from. It has the annotation's id, so that an edit which was broken off goes
 * on where it stopped, whichever surface takes it up.
 */
export const editDraft = ({ annotation, article }: EditDraftGiven): Draft => ({
  id: annotation.id as string as DraftId,
  annotationId: annotation.id,
  basedOn: annotation.revision,
  sighting: { meta: article.meta, addresses: article.addresses, visited: article.visited },
  anchor: annotation.anchor,
  colour: annotation.colour,
  about: annotation.about,
  note: annotation.note,
  tags: annotation.tags,
  updated: annotation.updated,
});
