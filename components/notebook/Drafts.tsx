import type { Draft } from '../../core/model/annotation';
import { Button } from '../common/Button';
import { useActions, useWords } from '../common/context';

interface DraftsProps {
  readonly drafts: readonly Draft[];
  readonly onResume: (draft: Draft) => void;
  readonly onDiscard: (draft: Draft) => void;
}

/** Notes that were begun and left, by a closed frame, a closed popup or a crash. */
export function Drafts({ drafts, onResume, onDiscard }: DraftsProps) {
  const words = useWords();
  const actions = useActions();
  if (drafts.length === 0) return null;
  return (
    <section class="drafts">
      <h2>{words.notebook.drafts}</h2>
      <ul class="entries">
        {drafts.map((draft) => (
          <li key={draft.id} class={`note-item ${draft.colour}`}>
            <q class="quote">{draft.anchor.exact}</q>
            <p class="note-text">{draft.note}</p>
            <div class="note-foot">
              <span class="note-time">{words.moment(draft.updated, actions.now())}</span>
              <span class="note-acts">
                <Button look="plain" label={words.notebook.resume} onPress={() => onResume(draft)} />
                <Button look="plain" label={words.notebook.discard} onPress={() => onDiscard(draft)} />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
