import type { NotebookAddress } from '../../core/model/notebook-address';
import { useWords } from '../common/context';

interface NotebookNavProps {
  readonly view: NotebookAddress['view'];
  /** What is not done yet on the board, and how many corrections there are. */
  readonly counts: { readonly board: number; readonly corrections: number };
  readonly onView: (view: NotebookAddress['view']) => void;
}

/** Notes, follow-up board and corrections: the three parts of the notebook. */
export function NotebookNav({ view, counts, onView }: NotebookNavProps) {
  const words = useWords();
  const parts = [
    { part: null, label: words.page.lists.notes, count: null },
    { part: 'board', label: words.board.title, count: counts.board },
    { part: 'corrections', label: words.correcting.list, count: counts.corrections },
  ] as const;
  return (
    <nav class="notebook-nav" aria-label={words.notebook.title}>
      {parts.map(({ part, label, count }) => (
        <button
          key={label}
          type="button"
          {...(part === view ? { 'aria-current': 'page' as const } : {})}
          onClick={() => onView(part)}
        >
          {label}
          {count !== null && count > 0 && <span class="tab-count"> {count}</span>}
        </button>
      ))}
    </nav>
  );
}
