import type { Annotation, Colour } from '../../core/model/annotation';
import { Button, IconButton } from '../common/Button';
import { Colours } from '../common/Colours';
import { useActions, useWords } from '../common/context';
import { Tags } from '../note/Tags';

interface OwnCardProps {
  readonly annotation: Annotation;
  /** `similar` where the sentence has changed and this is only the likely place. */
  readonly place: 'exact' | 'moved' | 'similar';
  /** Writing happens in the note frame, never in the page. */
  readonly onEdit: () => void;
  readonly onRecolour: (colour: Colour) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** A highlight of the reader's own, with what they wrote about it. */
export function OwnCard({ annotation, place, onEdit, onRecolour, onRemove, onClose }: OwnCardProps) {
  const words = useWords();
  const actions = useActions();
  return (
    <section
      class={`card own ${annotation.colour}`}
      tabIndex={-1}
      aria-label={words.own.about}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {place === 'similar' && <p class="card-notice">{words.own.similar}</p>}
      {annotation.note === '' ? (
        <p class="muted own-note">{words.own.noNote}</p>
      ) : (
        <p class="own-note">{annotation.note}</p>
      )}
      <div class="own-facts">
        <Tags tags={annotation.tags} />
        <span class="muted">{words.moment(annotation.updated, actions.now())}</span>
      </div>
      <div class="card-acts">
        <Button
          icon={annotation.note === '' ? 'note' : 'edit'}
          label={annotation.note === '' ? words.own.addNote : words.common.edit}
          onPress={onEdit}
        />
        <Colours chosen={annotation.colour} group={annotation.id} onChoose={onRecolour} />
        <IconButton icon="remove" says={words.common.remove} onPress={onRemove} />
      </div>
    </section>
  );
}
