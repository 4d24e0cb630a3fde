import type { Task } from '../../core/review/board';
import { Button, IconButton } from '../common/Button';
import { useActions, useWords } from '../common/context';

interface BoardItemProps {
  readonly task: Task;
  readonly onFinish: (task: Task, finished: boolean) => void;
  readonly onRemove: (task: Task) => void;
  readonly onOpen: (task: Task) => void;
}

/** One task: by when, who told whom, the sentence, and where it stands. */
export function BoardItem({ task, onFinish, onRemove, onOpen }: BoardItemProps) {
  const { followUp, article, state, speaker } = task;
  const words = useWords();
  const actions = useActions();
  const sentence = followUp.anchor.exact;
  const facts = [article.meta.outlet, article.meta.published && words.date(article.meta.published)];
  return (
    <li class={`task ${state}`}>
      <input
        type="checkbox"
        checked={state === 'done'}
        aria-label={`${state === 'done' ? words.board.reopen : words.board.finish}: ${sentence}`}
        onChange={(event) => onFinish(task, event.currentTarget.checked)}
      />
      <div class="task-body">
        <p class="task-due">
          <strong>
            {followUp.deadline === null ? words.board.noDeadline : words.board.due(words.date(followUp.deadline))}
          </strong>
          <DueIn task={task} />
        </p>
        <p class="task-way">
          {speaker ?? words.card.unsaid}
          <span class="muted"> → </span>
          {followUp.addressee ?? words.card.unsaid}
          {followUp.helpers.length > 0 && (
            <span class="muted"> · {words.board.helps(followUp.helpers.join('; '))}</span>
          )}
        </p>
        <p class="quote">{sentence}</p>
        <div class="task-foot">
          <span class="muted">
            {[article.meta.title, ...facts].filter((fact) => fact !== null && fact !== '').join(' · ')}
            {followUp.done !== null && ` · ${words.board.finishedAt(words.moment(followUp.done, actions.now()))}`}
          </span>
          <span class="task-acts">
            <Button look="plain" icon="out" label={words.board.openPassage} onPress={() => onOpen(task)} />
            <IconButton icon="remove" says={`${words.common.remove}: ${sentence}`} onPress={() => onRemove(task)} />
          </span>
        </div>
      </div>
    </li>
  );
}

/** How many days are left, or by how many it is overdue; nothing of what is done or has no day. */
function DueIn({ task: { state, days, followUp } }: { readonly task: Task }) {
  const words = useWords().board;
  const asWritten = followUp.deadlineText === null ? null : words.asWritten(followUp.deadlineText);
  const left = days === null || state === 'done' ? null : days < 0 ? words.overdue(-days) : words.daysLeft(days);
  return (
    <>
      {left !== null && <span class={`task-left ${state}`}>{left}</span>}
      {asWritten !== null && <span class="muted">{asWritten}</span>}
    </>
  );
}
