import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../common/Button';
import { useWords } from '../common/context';
import { TagField } from './TagField';

/** What the reader writes. */
export interface Writing {
  readonly note: string;
  readonly tags: readonly string[];
}

interface NoteEditorProps {
  readonly writing: Writing;
  readonly saving: boolean;
  readonly onWrite: (writing: Writing) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** Text and tags of a note. Ctrl+Enter saves, Esc leaves; both only when no letter is being composed. */
export function NoteEditor({ writing, saving, onWrite, onSave, onCancel }: NoteEditorProps) {
  const words = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="note-editor"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          onSave();
        } else if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      <textarea
        ref={field}
        class="field"
        aria-label={words.common.note}
        placeholder={words.note.placeholder}
        value={writing.note}
        onInput={(event) => onWrite({ ...writing, note: event.currentTarget.value })}
      />
      <TagField tags={writing.tags} onChange={(tags) => onWrite({ ...writing, tags })} />
      <div class="note-editor-acts">
        <Button look="primary" label={words.common.save} disabled={saving} onPress={onSave} />
        <Button look="plain" label={words.common.cancel} onPress={onCancel} />
      </div>
    </form>
  );
}
