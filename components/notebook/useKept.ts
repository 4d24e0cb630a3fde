import { useMemo } from 'preact/hooks';
import { correctionOf } from '../../core/corrections/identity';
import type { ArticleRecord } from '../../core/model/article';
import type { FollowUp } from '../../core/model/follow-up';
import { articleOfItem, correctionsIn, type Item } from '../../core/model/item';
import type { Contents } from '../../core/model/notebook';
import { type NotebookAddress, wholeNotebook } from '../../core/model/notebook-address';
import { boardFacets, findTasks, type Task, tasksIn } from '../../core/review/board';
import { isoDay } from '../../core/words/dates';
import type { BoardProps } from '../board/BoardView';
import { useActions, useWords } from '../common/context';
import type { Edits } from '../common/useEdits';
import type { CorrectionsProps } from '../corrections/CorrectionsView';

/** Board and corrections of the notebook, ready to be drawn. */
export interface KeptBeside {
  readonly board: BoardProps;
  readonly corrections: CorrectionsProps;
  /** What is not done yet. */
  readonly open: number;
  /** How many tasks an official gave, done ones too. */
  readonly tasksBy: (official: string) => number;
}

interface KeptGiven {
  /** `null` until the notebook is read. */
  readonly contents: Contents | null;
  readonly address: NotebookAddress;
  readonly edits: Edits;
  readonly onAddress: (changed: Partial<NotebookAddress>) => void;
  readonly onCalendar: () => void;
  readonly openPassage: (followUp: FollowUp, article: ArticleRecord) => void;
}

const nothing: Contents = { articles: [], annotations: [], items: [] };

export function useKept({ contents, address, edits, onAddress, onCalendar, openPassage }: KeptGiven): KeptBeside {
  const words = useWords();
  const actions = useActions();
  const kept = contents ?? nothing;
  const today = isoDay(new Date(actions.now()));
  const tasks = useMemo(() => tasksIn(kept, today), [kept, today]);
  const { state, official, addressee } = address;
  const query = { state, official, addressee };

  const put = (item: Item, said: string) =>
    void edits.run({ put: [], remove: [], items: { put: [item], remove: [] } }, said);
  const remove = ({ id, revision }: Item, said: string) =>
    void edits.run({ put: [], remove: [], items: { put: [], remove: [{ id, revision }] } }, said);
  const finish = ({ followUp }: Task, finished: boolean) =>
    put({ ...followUp, done: finished ? actions.now() : null }, finished ? words.board.finished : words.board.reopened);
  const fix = (text: string, key: string) => {
    const { article, document: was } = address;
    if (article === null) return;
    const change = { kind: 'key', text, was, key } as const;
    put(correctionOf({ kind: 'page', articleId: article }, change, actions.now()), words.correcting.done.key);
    onAddress({ ...leftFix });
  };

  return {
    board: {
      total: tasks.length,
      tasks: findTasks(tasks, query),
      facets: boardFacets(tasks, query),
      query,
      onFilter: onAddress,
      onFinish: finish,
      onRemove: ({ followUp }) => remove(followUp, words.board.removed),
      onOpen: ({ followUp, article }) => openPassage(followUp, article),
      onCalendar,
    },
    corrections: {
      corrections: useMemo(() => listed(kept), [kept]),
      fix: address.article === null ? null : address.fix,
      onFix: fix,
      onLeaveFix: () => onAddress(leftFix),
      onRemove: (correction) => remove(correction, words.correcting.takenBack),
    },
    open: tasks.filter((task) => task.state !== 'done').length,
    tasksBy: (official) => tasks.filter((task) => task.speaker === official).length,
  };
}

const leftFix: Partial<NotebookAddress> = { ...wholeNotebook, view: 'corrections' };

const listed = ({ articles, items }: Contents): CorrectionsProps['corrections'] => {
  const known = new Map(articles.map((article) => [article.id, article]));
  return correctionsIn(items).map((correction) => {
    const article = articleOfItem(correction);
    return { correction, article: article === null ? null : (known.get(article) ?? null) };
  });
};
