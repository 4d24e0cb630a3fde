import type { Annotation } from '../../core/model/annotation';
import { Button, IconButton } from '../common/Button';
import { useWords } from '../common/context';
import { contextOf } from '../note/lost-context';

interface AttachingBarProps {
  readonly annotation: Annotation;
  /** The words of the page that are selected now; `null` where none are. */
  readonly chosen: string | null;
  readonly onAttach: () => void;
  /** Goes on to the next note without a place; `null` where this is the only one. */
  readonly onNext: (() => void) | null;
  readonly onClose: () => void;
}

/** Of the words around a quote so many are shown on each side: enough to know the paragraph. */
const contextShown = 80;

/** A note whose words are not in the page any more, while the reader selects others for it. */
export function AttachingBar({ annotation, chosen, onAttach, onNext, onClose }: AttachingBarProps) {
  const words = useWords();
  const { attaching } = words;
  const { before, behind } = contextOf(annotation.anchor, contextShown);
  return (
    <section
      class={`attaching-bar ${annotation.colour}`}
      aria-label={attaching.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="attaching-head">
        <strong>{attaching.title}</strong>
        <IconButton icon="close" says={words.common.close} onPress={onClose} />
      </div>
      <p class="attaching-quote">
        <span class="muted">…{before}</span>
        <mark>{annotation.anchor.exact}</mark>
        <span class="muted">{behind}…</span>
      </p>
      {annotation.note !== '' && <p class="own-note">{annotation.note}</p>}
      <p role="status">{chosen === null ? attaching.how : `${attaching.chosen}: “${chosen}”`}</p>
      <div class="card-acts">
        <Button look="primary" label={attaching.thisIsIt} disabled={chosen === null} onPress={onAttach} />
        {onNext && <Button label={attaching.next} onPress={onNext} />}
        <Button look="plain" label={attaching.later} onPress={onClose} />
      </div>
    </section>
  );
}
