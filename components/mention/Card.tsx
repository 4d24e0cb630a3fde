import { useState } from 'preact/hooks';
import type { Mention, Reading } from '../../core/model/mention';
import type { NotebookAddress } from '../../core/model/notebook-address';
import type { Span } from '../../core/model/span';
import { Button, IconButton } from '../common/Button';
import { useWords } from '../common/context';
import { DocumentBody, documentDossier } from './DocumentBody';
import { written } from './groups';
import { InstructionBody, speakerDossier } from './InstructionBody';
import { PersonBody } from './PersonBody';
import { RoleBody } from './RoleBody';
import { Why } from './Why';

export interface CardProps {
  readonly mention: Mention;
  readonly reading: Reading;
  /** The article's text, in which the spans count. */
  readonly text: string;
  readonly onJump: (span: Span) => void;
  /** The reader wants to write about the place that the card explains. */
  readonly onNote: (mention: Mention) => void;
  readonly onDossier: (address: Partial<NotebookAddress>) => void;
  readonly onClose: () => void;
}

/**
 * What is known of a marked place. It takes the focus as `.card` and gives every key but its own to the page.
 * A dossier is offered where there is somebody or something to open it for.
 */
export function Card(props: CardProps) {
  const { mention, text, onNote, onDossier, onClose } = props;
  const words = useWords();
  const [why, setWhy] = useState(false);
  const dossier = dossierOf(mention);
  return (
    <section
      class={`card ${mention.kind}`}
      tabIndex={-1}
      aria-label={words.card.about(headingOf(mention, text))}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="card-corner">
        <IconButton icon="more" says={words.card.why} open={why} onPress={() => setWhy(!why)} />
      </div>
      <Body {...props} />
      {why && <Why rule={mention.rule} />}
      <div class="card-acts">
        <Button icon="note" label={words.common.note} onPress={() => onNote(mention)} />
        {dossier && <Button icon="book" label={words.card.dossier} onPress={() => onDossier(dossier)} />}
      </div>
    </section>
  );
}

function Body({ mention, reading, text, onJump }: CardProps) {
  switch (mention.kind) {
    case 'official':
      return <PersonBody mention={mention} reading={reading} onJump={onJump} />;
    case 'role':
      return <RoleBody mention={mention} reading={reading} onJump={onJump} />;
    case 'directive':
      return <DocumentBody mention={mention} reading={reading} text={text} onJump={onJump} />;
    case 'instruction':
      return <InstructionBody mention={mention} text={text} />;
  }
}

function headingOf(mention: Mention, text: string): string {
  switch (mention.kind) {
    case 'official':
      return mention.name;
    case 'role':
      return mention.title;
    case 'directive':
    case 'instruction':
      return written(mention, text);
  }
}

function dossierOf(mention: Mention): Partial<NotebookAddress> | null {
  switch (mention.kind) {
    case 'official':
      return { official: mention.name };
    case 'role':
      return mention.refersTo === null ? null : { official: mention.refersTo };
    case 'directive':
      return documentDossier(mention);
    case 'instruction':
      return speakerDossier(mention);
  }
}
