import type { ComponentChildren, RefObject } from 'preact';
import type { Colour } from '../../core/model/annotation';
import { Button } from '../common/Button';
import { Colours } from '../common/Colours';
import { useWords } from '../common/context';
import { TagField } from './TagField';

/** What the reader writes. */
export interface Writing {
  readonly note: string;
  readonly tags: readonly string[];
}

interface NoteEditorProps {
  readonly writing: Writing & { readonly colour: Colour };
  readonly saving: boolean;
  /** Keeps the colour choices of one page apart. */
  readonly group: string;
  /** How it stands with the draft, or what went wrong. */
  readonly status?: ComponentChildren;
  /** The text area, for whoever decides when it takes the keyboard. */
  readonly field?: RefObject<HTMLTextAreaElement | null>;
  readonly onWrite: (changed: Partial<Writing & { readonly colour: Colour }>) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** Text, tags and colour of a note. Ctrl+Enter saves, Esc leaves; both only when no letter is being composed. */
export function NoteEditor({ writing, saving, group, status, field, onWrite, onSave, onCancel }: NoteEditorProps) {
  const words = useWords();
  return (
    <form
      class="note-editor"
      aria-label={words.note.title}
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
        {...(field ? { ref: field } : {})}
        class="field"
        aria-label={words.common.note}
        placeholder={words.note.placeholder}
        value={writing.note}
        onInput={(event) => onWrite({ note: event.currentTarget.value })}
      />
      <TagField tags={writing.tags} onChange={(tags) => onWrite({ tags })} />
      {status}
      <div class="note-editor-acts">
        <Button look="primary" label={words.common.save} disabled={saving} onPress={onSave} />
        <Button look="plain" label={words.common.cancel} onPress={onCancel} />
        <Colours chosen={writing.colour} group={group} onChoose={(colour) => onWrite({ colour })} />
      </div>
    </form>
  );
}
