import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../core/model/annotation';
import type { Notebook } from '../../core/model/notebook';
import { useActions } from '../common/context';
import { KeepingLine } from './KeepingLine';
import { NoteEditor } from './NoteEditor';
import type { SavedDraft } from './save-draft';
import { useDraft } from './useDraft';

interface EditNoteProps {
  readonly notebook: Notebook;
  /** What editing starts from, where no unfinished draft of the same id is kept. */
  readonly draft: Draft;
  readonly onSaved: (saved: SavedDraft) => void;
  readonly onLeft: () => void;
}

/** Edits a note in a list. What is typed is kept as a draft, so that a popup that closes by itself loses nothing. */
export function EditNote({ notebook, draft, onSaved, onLeft }: EditNoteProps) {
  const actions = useActions();
  const [started, setStarted] = useState<Draft | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const drafting = useDraft({ notebook, draft: started, now: actions.now });
  useEffect(() => {
    field.current?.focus();
    let left = false;
    void notebook.draft(draft.id).then((kept) => {
      if (!left) setStarted((kept.ok && kept.value) || draft);
    });
    return () => {
      left = true;
    };
  }, [notebook, draft.id]);
  return (
    <NoteEditor
      writing={drafting.writing}
      saving={drafting.keeping.kind === 'saving'}
      group={`edit-${draft.id}`}
      field={field}
      status={<KeepingLine keeping={drafting.keeping} isJoined={drafting.isJoined} text={drafting.writing.note} />}
      onWrite={drafting.write}
      onSave={() => void drafting.save().then((saved) => saved && onSaved(saved))}
      onCancel={() => void drafting.leave().then(onLeft)}
    />
  );
}
