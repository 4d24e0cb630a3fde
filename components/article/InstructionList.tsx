import type { InstructionMention } from '../../core/model/mention';
import type { Span } from '../../core/model/span';
import { useActions, useWords } from '../common/context';
import { written } from '../mention/groups';
import { addresseeOf } from '../mention/InstructionBody';
import { entryClass } from './visible';

interface InstructionListProps {
  readonly instructions: readonly InstructionMention[];
  /** The article's text. */
  readonly text: string;
  readonly visible: Span | null;
}

/** Who told whom what and by when; the sentence itself leads to its place. */
export function InstructionList({ instructions, text, visible }: InstructionListProps) {
  const words = useWords();
  const actions = useActions();
  return (
    <ul class="entries">
      {instructions.map((mention) => (
        <li key={mention.span.start} class={entryClass([mention.span], visible)}>
          <p class="entry-way">
            <strong>{mention.speaker ?? words.card.unsaid}</strong>
            <span class="muted"> → </span>
            {addresseeOf(mention, words)}
            {mention.helpers.length > 0 && (
              <span class="muted"> · {words.board.helps(mention.helpers.join('; '))}</span>
            )}
          </p>
          <button
            type="button"
            class="entry-sentence"
            title={words.common.jump}
            onClick={() => actions.jumpTo({ kind: 'mention', span: mention.span })}
          >
            <span class="quote">{written(mention, text)}</span>
          </button>
          {mention.deadline !== null && (
            <p class="entry-deadline">
              {words.card.deadline}: {words.date(mention.deadline)}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
