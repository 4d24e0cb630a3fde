import type { Annotation, Draft } from '../../core/model/annotation';
import { joinTags } from './tag-list';

/**
 * The draft with what stands in the notebook put before its own words, based on that. Where one text holds the other, the
 * longer is enough. The colour stays the one that the reader sees.
 */
export function joinTexts(draft: Draft, stands: Annotation): Draft {
  return {
    ...draft,
    annotationId: stands.id,
    basedOn: stands.revision,
    note: bothTexts(stands.note, draft.note),
    tags: joinTags(stands.tags, draft.tags),
  };
}

const bothTexts = (theirs: string, ours: string): string => {
  if (ours.includes(theirs)) return ours;
  return theirs.includes(ours) ? theirs : `${theirs}\n\n${ours}`;
};
