import type { Colour, Edit } from '../../core/model/annotation';
import type { Entry } from '../../core/review/shelf';
import type { Words } from '../../core/words';
import { changing, type Edits, removing } from '../common/useEdits';
import { withTags } from '../note/tag-list';

/** What can be done with one or many notes, each act with its way back. */
export interface Changes {
  readonly recolour: (entries: readonly Entry[], colour: Colour) => void;
  readonly remove: (entries: readonly Entry[]) => void;
  readonly tag: (entries: readonly Entry[], typed: string) => void;
}

export const changesBy = (edits: Edits, words: Words): Changes => ({
  recolour: (entries, colour) => void edits.run(changing(annotationsOf(entries), { colour }), words.toast.recoloured),
  remove: (entries) => void edits.run(removing(annotationsOf(entries)), words.toast.removed(entries.length)),
  tag: (entries, typed) => void edits.run(tagging(entries, typed), words.toast.tagged(entries.length)),
});

const annotationsOf = (entries: readonly Entry[]) => entries.map((entry) => entry.annotation);

const tagging = (entries: readonly Entry[], typed: string): Edit => ({
  put: annotationsOf(entries).map((annotation) => ({ ...annotation, tags: withTags(annotation.tags, typed) })),
  remove: [],
});
