import { useState } from 'preact/hooks';
import { type Colour, colours } from '../../core/model/annotation';
import { Button } from '../common/Button';
import { useWords } from '../common/context';

interface BulkBarProps {
  readonly count: number;
  readonly onRecolour: (colour: Colour) => void;
  readonly onTag: (typed: string) => void;
  readonly onRemove: () => void;
  readonly onUnselect: () => void;
}

/** What can be done with all selected notes at once; there only while some are. */
export function BulkBar({ count, onRecolour, onTag, onRemove, onUnselect }: BulkBarProps) {
  const words = useWords();
  const [tag, setTag] = useState('');
  return (
    <section class="bulk" aria-label={words.notebook.selected(count)}>
      <strong role="status">{words.notebook.selected(count)}</strong>
      <span class="bulk-colours">
        {colours.map((colour) => (
          <button
            key={colour}
            type="button"
            class="button plain icon"
            aria-label={words.own.highlightIn(words.colours[colour])}
            title={words.own.highlightIn(words.colours[colour])}
            onClick={() => onRecolour(colour)}
          >
            <span class={`sign ${colour}`} />
          </button>
        ))}
      </span>
      <form
        class="bulk-tag"
        onSubmit={(event) => {
          event.preventDefault();
          if (tag.trim() === '') return;
          onTag(tag);
          setTag('');
        }}
      >
        <input
          class="field"
          value={tag}
          aria-label={words.notebook.addTag}
          placeholder={words.note.tagPlaceholder}
          onInput={(event) => setTag(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {words.notebook.addTag}
        </button>
      </form>
      <Button icon="remove" label={words.common.remove} onPress={onRemove} />
      <Button look="plain" label={words.notebook.unselect} onPress={onUnselect} />
    </section>
  );
}
