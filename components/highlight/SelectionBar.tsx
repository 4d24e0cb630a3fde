import { useRef } from 'preact/hooks';
import { type Colour, colours } from '../../core/model/annotation';
import { moveFocus } from '../common/arrows';
import { useWords } from '../common/context';
import { Icon } from '../common/Icon';

interface SelectionBarProps {
  readonly onHighlight: (colour: Colour) => void;
  readonly onNote: () => void;
  /** The name that is selected, where it may be an official's whom nobody marked; else `null`. */
  readonly name: string | null;
  readonly onOfficial: (name: string) => void;
  readonly onClose: () => void;
}

/** The small bar beside a finished selection: four colours and the note. Pressing it leaves the selection as it is. */
export function SelectionBar({ name, onHighlight, onNote, onOfficial, onClose }: SelectionBarProps) {
  const words = useWords();
  const bar = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={bar}
      class="selection-bar"
      role="toolbar"
      tabIndex={-1}
      aria-label={words.own.bar}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          onClose();
          return;
        }
        moveFocus(event, [...(bar.current?.querySelectorAll('button') ?? [])]);
      }}
    >
      {colours.map((colour) => (
        <button
          key={colour}
          type="button"
          class="bar-colour"
          aria-label={words.own.highlightIn(words.colours[colour])}
          title={words.own.highlightIn(words.colours[colour])}
          onClick={() => onHighlight(colour)}
        >
          <span class={`sign ${colour}`} />
        </button>
      ))}
      <button type="button" class="bar-note" onClick={onNote}>
        <Icon name="note" />
        {words.common.note}
      </button>
      {name !== null && (
        <button
          type="button"
          class="bar-note"
          title={words.correcting.markOfficial(name)}
          aria-label={words.correcting.markOfficial(name)}
          onClick={() => onOfficial(name)}
        >
          <Icon name="person" />
          {words.page.lists.people}
        </button>
      )}
    </div>
  );
}
