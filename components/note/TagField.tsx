import { useId, useState } from 'preact/hooks';
import { useWords } from '../common/context';
import { Icon } from '../common/Icon';
import { withTags } from './tag-list';

interface TagFieldProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}

/** The tags with a field for one more: Enter or a comma adds it, Backspace in the empty field takes the last one away. */
export function TagField({ tags, onChange }: TagFieldProps) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const id = useId();
  const add = (text: string) => {
    setTyped('');
    const grown = withTags(tags, text);
    if (grown.length > tags.length) onChange(grown);
  };
  return (
    <div class="tag-field">
      <label for={id}>{words.common.tags}</label>
      {tags.map((tag) => (
        <span key={tag} class="tag">
          #{tag}
          <button
            type="button"
            aria-label={words.notebook.removeTag(tag)}
            title={words.notebook.removeTag(tag)}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <input
        id={id}
        value={typed}
        placeholder={words.note.tagPlaceholder}
        onInput={(event) => {
          const text = event.currentTarget.value;
          if (/[,;]/.test(text) && !event.isComposing) add(text);
          else setTyped(text);
        }}
        onBlur={() => typed !== '' && add(typed)}
        onKeyDown={(event) => {
          if (event.isComposing || event.ctrlKey || event.metaKey) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            add(typed);
          } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1));
        }}
      />
    </div>
  );
}
