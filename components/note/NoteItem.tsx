import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Anchor, Located } from '../../core/model/anchor';
import type { Annotation, Colour } from '../../core/model/annotation';
import type { ArticleRecord } from '../../core/model/article';
import { Button, IconButton } from '../common/Button';
import { Colours } from '../common/Colours';
import { useActions, useWords } from '../common/context';
import { contextOf } from './lost-context';
import { Tags } from './Tags';

interface NoteItemProps {
  readonly annotation: Annotation;
  /** Where it is in the page now; `null` where no page was asked. */
  readonly place: Located['kind'] | null;
  /** Named where the list holds notes of several articles. */
  readonly article: ArticleRecord | null;
  /** On screen now. */
  readonly inView?: boolean;
  /** Stands in place of the note while it is edited. */
  readonly editor?: ComponentChildren;
  readonly onJump: () => void;
  readonly onEdit: () => void;
  readonly onRecolour: (colour: Colour) => void;
  readonly onRemove: () => void;
  /** Gives it other words of the page; absent where no page is at hand. */
  readonly onAttach?: () => void;
}

/** Of the words around a lost quote so many are shown on each side. */
const contextShown = 60;

const LostContext = ({ anchor }: { readonly anchor: Anchor }) => {
  const { before, behind } = contextOf(anchor, contextShown);
  return (
    <p class="note-context muted">
      …{before} […] {behind}…
    </p>
  );
};

/** One highlight in a list: the words of the page, what the reader wrote, and what can be done with it. */
export function NoteItem(props: NoteItemProps) {
  const { annotation, place, article, inView = false, editor, onJump, onEdit, onRecolour, onRemove, onAttach } = props;
  const words = useWords();
  const actions = useActions();
  const [colouring, setColouring] = useState(false);
  return (
    <li class={`note-item ${annotation.colour}${inView ? ' in-view' : ''}`} data-annotation={annotation.id}>
      {article && <p class="note-article">{article.meta.title}</p>}
      <button type="button" class="note-quote" title={words.common.jump} onClick={onJump}>
        <q class="quote">{annotation.anchor.exact}</q>
      </button>
      {place === 'lost' && (
        <p class="note-place">
          {words.own.lost}. {onAttach && <Button look="link" label={words.attaching.begin} onPress={onAttach} />}
        </p>
      )}
      {place === 'lost' && <LostContext anchor={annotation.anchor} />}
      {place === 'similar' && <p class="note-place">{words.own.similar}</p>}
      {editor ?? (annotation.note !== '' && <p class="note-text">{annotation.note}</p>)}
      {!editor && (
        <div class="note-foot">
          <Tags tags={annotation.tags} />
          <span class="note-time">{words.moment(annotation.updated, actions.now())}</span>
          <span class="note-acts">
            <IconButton icon="edit" says={words.common.edit} onPress={onEdit} />
            <button
              type="button"
              class="button plain icon"
              aria-label={words.common.recolour}
              title={words.common.recolour}
              aria-expanded={colouring}
              onClick={() => setColouring(!colouring)}
            >
              <span class={`sign ${annotation.colour}`} />
            </button>
            <IconButton icon="remove" says={words.common.remove} onPress={onRemove} />
          </span>
        </div>
      )}
      {colouring && !editor && <Colours chosen={annotation.colour} group={annotation.id} onChoose={onRecolour} />}
    </li>
  );
}
