import type { ComponentChildren } from 'preact';
import type { Colour } from '../../core/model/annotation';
import type { NotebookAddress } from '../../core/model/notebook-address';
import type { Entry } from '../../core/review/shelf';
import { Button, IconButton } from '../common/Button';
import { Colours } from '../common/Colours';
import { useActions, useWords } from '../common/context';
import { Tags } from '../note/Tags';
import { closing, opening } from './paragraph';

interface ReadingViewProps {
  readonly entry: Entry;
  /** Stands in place of the note while it is edited. */
  readonly editor: ComponentChildren | null;
  readonly onEdit: () => void;
  readonly onOpenPage: () => void;
  readonly onRecolour: (colour: Colour) => void;
  readonly onRemove: () => void;
  readonly onFilter: (changed: Partial<NotebookAddress>) => void;
}

/** One note with its passage as it stood in the article. */
export function ReadingView(props: ReadingViewProps) {
  const { entry, editor, onEdit, onOpenPage, onRecolour, onRemove, onFilter } = props;
  const { annotation, article } = entry;
  const words = useWords();
  const actions = useActions();
  const { meta } = article;
  const facts = [entry.outlet, meta.published === null ? null : words.date(meta.published), meta.byline];
  return (
    <article class={`reading ${annotation.colour}`}>
      <header>
        <h2>{meta.title}</h2>
        <p class="muted">{facts.filter((fact) => fact !== null && fact !== '').join(' · ')}</p>
        <div class="reading-ways">
          <Button icon="out" label={words.notebook.openPage} onPress={onOpenPage} />
          {meta.source !== null && (
            <a href={meta.source} rel="noreferrer" target="_blank">
              {words.notebook.source}
            </a>
          )}
        </div>
      </header>
      <blockquote class="quote reading-passage">
        <span class="muted">{opening(annotation.anchor.prefix)}</span>
        <mark>{annotation.anchor.exact}</mark>
        <span class="muted">{closing(annotation.anchor.suffix)}</span>
      </blockquote>
      {editor ?? (
        <>
          <p class={annotation.note === '' ? 'muted' : 'reading-note'}>
            {annotation.note === '' ? words.own.noNote : annotation.note}
          </p>
          <Tags tags={annotation.tags} />
          <div class="reading-acts">
            <Button
              icon={annotation.note === '' ? 'note' : 'edit'}
              label={annotation.note === '' ? words.own.addNote : words.common.edit}
              onPress={onEdit}
            />
            <Colours chosen={annotation.colour} group={`reading-${annotation.id}`} onChoose={onRecolour} />
            <span class="note-time">{words.notebook.changed(words.moment(annotation.updated, actions.now()))}</span>
            <IconButton icon="remove" says={words.common.remove} onPress={onRemove} />
          </div>
        </>
      )}
      <About
        heading={words.notebook.official}
        names={entry.about.officials}
        onChoose={(official) => onFilter({ official })}
      />
      <About
        heading={words.notebook.document}
        names={entry.about.documents}
        onChoose={(document) => onFilter({ document })}
      />
    </article>
  );
}

interface AboutProps {
  readonly heading: string;
  readonly names: readonly string[];
  readonly onChoose: (name: string) => void;
}

function About({ heading, names, onChoose }: AboutProps) {
  const words = useWords();
  if (names.length === 0) return null;
  return (
    <section class="reading-about">
      <h3>{heading}</h3>
      {names.map((name) => (
        <Button
          key={name}
          look="link"
          label={name}
          says={words.notebook.dossierOf(name)}
          onPress={() => onChoose(name)}
        />
      ))}
    </section>
  );
}
