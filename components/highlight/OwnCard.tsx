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
  readonly onCopyLink: () => void;
  /** For a place that is only like the passage: it is the passage, or it is not. */
  readonly onConfirm: () => void;
  readonly onRefuse: () => void;
  readonly onClose: () => void;
}

/** A highlight of the reader's own, with what they wrote about it. */
export function OwnCard(props: OwnCardProps) {
  const { annotation, place, onEdit, onRecolour, onRemove, onCopyLink, onConfirm, onRefuse, onClose } = props;
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
      {place === 'similar' && (
        <div class="card-notice">
          <p>{words.own.similar}</p>
          <p class="own-before">
            <span class="muted">{words.own.before}</span> <q>{annotation.anchor.exact}</q>
          </p>
          <Button label={words.attaching.thisIsIt} onPress={onConfirm} />{' '}
          <Button look="plain" label={words.attaching.notThis} onPress={onRefuse} />
        </div>
      )}
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
        <IconButton icon="link" says={words.own.copyLink} onPress={onCopyLink} />
        <IconButton icon="remove" says={words.common.remove} onPress={onRemove} />
      </div>
    </section>
  );
}
