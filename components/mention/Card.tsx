import { useState } from 'preact/hooks';
import type { FollowUp } from '../../core/model/follow-up';
import type { InstructionMention, Mention } from '../../core/model/mention';
import type { NotebookAddress } from '../../core/model/notebook-address';
import type { Span } from '../../core/model/span';
import { Button, IconButton } from '../common/Button';
import { useWords } from '../common/context';
import { Corner, type CornerProps } from './Corner';
import { DocumentBody, documentDossier } from './DocumentBody';
import { written } from './groups';
import { InstructionBody, speakerDossier } from './InstructionBody';
import { PersonBody } from './PersonBody';
import { RoleBody } from './RoleBody';

export interface CardProps extends CornerProps {
  /** When the article was published, ISO, or `null`: what came and went since is said. */
  readonly published: string | null;
  /** The instruction on the reader's board, `null` where it is not there. */
  readonly followUp: FollowUp | null;
  readonly onJump: (span: Span) => void;
  /** The reader wants to write about the place that the card explains. */
  readonly onNote: (mention: Mention) => void;
  readonly onFollow: (mention: InstructionMention) => void;
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
  const [open, setOpen] = useState(false);
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
        <IconButton icon="more" says={words.correcting.more} open={open} onPress={() => setOpen(!open)} />
      </div>
      {open ? (
        <>
          <h2>{mention.kind === 'instruction' ? words.card.force[mention.force] : headingOf(mention, text)}</h2>
          <Corner {...props} />
        </>
      ) : (
        <>
          <Body {...props} />
          <div class="card-acts">
            <Button icon="note" label={words.common.note} onPress={() => onNote(mention)} />
            {dossier && <Button icon="book" label={words.card.dossier} onPress={() => onDossier(dossier)} />}
            {mention.kind === 'instruction' && <Following {...props} mention={mention} />}
          </div>
        </>
      )}
    </section>
  );
}

/** The way onto the follow-up board, or to it where the instruction is on it. */
function Following({ mention, followUp, onFollow, onDossier }: CardProps & { readonly mention: InstructionMention }) {
  const words = useWords().board;
  if (followUp === null)
    return <Button icon="calendar" label={words.follow} says={words.add} onPress={() => onFollow(mention)} />;
  const label = followUp.done === null ? words.following : words.states.done;
  return <Button look="plain" label={label} says={words.onBoard} onPress={() => onDossier({ view: 'board' })} />;
}

function Body({ mention, reading, text, published, onJump }: CardProps) {
  switch (mention.kind) {
    case 'official':
      return <PersonBody mention={mention} reading={reading} published={published} onJump={onJump} />;
    case 'role':
      return <RoleBody mention={mention} reading={reading} published={published} onJump={onJump} />;
    case 'directive':
      return <DocumentBody mention={mention} reading={reading} text={text} published={published} onJump={onJump} />;
    case 'instruction':
      return <InstructionBody mention={mention} text={text} published={published} />;
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
