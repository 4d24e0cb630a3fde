import type { ComponentChildren } from 'preact';
import type { Annotation, Colour } from '../../core/model/annotation';
import type { ArticleRecord } from '../../core/model/article';
import type { Span } from '../../core/model/span';
import { NoteItem } from '../note/NoteItem';
import type { PageNote } from './state';
import { isVisible } from './visible';

/** What can be done with a note in any list. */
export interface NoteActs {
  readonly onJump: (annotation: Annotation) => void;
  readonly onEdit: (annotation: Annotation) => void;
  readonly onRecolour: (annotation: Annotation, colour: Colour) => void;
  readonly onRemove: (annotation: Annotation) => void;
  readonly onAttach: (annotation: Annotation) => void;
}

interface NoteListProps {
  readonly notes: readonly (PageNote & { readonly article?: ArticleRecord })[];
  readonly acts: NoteActs;
  readonly visible: Span | null;
  /** The editor of the note that is being edited. */
  readonly editing: { readonly id: string; readonly editor: ComponentChildren } | null;
}

export const NoteList = ({ notes, acts, visible, editing }: NoteListProps) => (
  <ul class="entries">
    {notes.map(({ annotation, place, article }) => (
      <NoteItem
        key={annotation.id}
        annotation={annotation}
        place={place}
        article={article ?? null}
        inView={annotation.anchor.scope === 'article' && isVisible([annotation.anchor], visible)}
        {...(editing?.id === annotation.id ? { editor: editing.editor } : {})}
        onJump={() => acts.onJump(annotation)}
        onEdit={() => acts.onEdit(annotation)}
        onRecolour={(colour) => acts.onRecolour(annotation, colour)}
        onRemove={() => acts.onRemove(annotation)}
        {...(place === 'lost' ? { onAttach: () => acts.onAttach(annotation) } : {})}
      />
    ))}
  </ul>
);
