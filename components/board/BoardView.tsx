import type { BoardFacets, BoardQuery, Task } from '../../core/review/board';
import { Button } from '../common/Button';
import { useWords } from '../common/context';
import { FacetList } from '../filters/FacetList';
import { BoardItem } from './BoardItem';

export interface BoardProps {
  /** How many tasks there are in all. */
  readonly total: number;
  /** Those that the query asks for. */
  readonly tasks: readonly Task[];
  readonly facets: BoardFacets;
  readonly query: BoardQuery;
  readonly onFilter: (changed: Partial<BoardQuery>) => void;
  readonly onFinish: (task: Task, finished: boolean) => void;
  readonly onRemove: (task: Task) => void;
  readonly onOpen: (task: Task) => void;
  /** Writes the deadlines as a calendar. */
  readonly onCalendar: () => void;
}

const states = ['open', 'overdue', 'done'] as const;
const unfiltered: BoardQuery = { state: null, official: null, addressee: null };

/** What to narrow the board by. */
export function BoardFilters({ facets, query, onFilter }: Pick<BoardProps, 'facets' | 'query' | 'onFilter'>) {
  const words = useWords();
  const state = (value: string) => states.find((one) => one === value) ?? null;
  const isFiltered = Object.values(query).some((part) => part !== null);
  return (
    <div class="facets">
      {isFiltered && <Button look="link" label={words.notebook.clearFilters} onPress={() => onFilter(unfiltered)} />}
      <FacetList
        heading={words.board.state}
        values={facets.state}
        chosen={query.state}
        say={(value) => words.board.states[state(value) ?? 'open']}
        onChoose={(chosen) => onFilter({ state: chosen === null ? null : state(chosen) })}
      />
      <FacetList
        heading={words.board.speaker}
        values={facets.official}
        chosen={query.official}
        onChoose={(official) => onFilter({ official })}
      />
      <FacetList
        heading={words.board.addressee}
        values={facets.addressee}
        chosen={query.addressee}
        onChoose={(addressee) => onFilter({ addressee })}
      />
    </div>
  );
}

/** The tasks in their order, with the way to the calendar. */
export function BoardList({
  total,
  tasks,
  onFinish,
  onRemove,
  onOpen,
  onCalendar,
}: Omit<BoardProps, 'facets' | 'query' | 'onFilter'>) {
  const words = useWords().board;
  if (total === 0) return <p class="page-empty">{words.empty}</p>;
  return (
    <>
      <div class="list-head">
        <p class="muted" role="status">
          {tasks.length === 0 ? words.nothingFits : words.count(tasks.length)}
        </p>
        <Button look="plain" icon="calendar" label={words.calendar} onPress={onCalendar} />
      </div>
      <ul class="tasks">
        {tasks.map((task) => (
          <BoardItem key={task.followUp.id} task={task} onFinish={onFinish} onRemove={onRemove} onOpen={onOpen} />
        ))}
      </ul>
    </>
  );
}
