import type { ComponentProps } from 'preact';
import type { Loss } from '../../core/model/loss';
import type { Contents } from '../../core/model/notebook';
import { wholeNotebook } from '../../core/model/notebook-address';
import { type BoardQuery, boardFacets, findTasks, tasksIn } from '../../core/review/board';
import { facetsOf } from '../../core/review/facets';
import { everything } from '../../core/review/query';
import { shelve } from '../../core/review/shelf';
import { wordsFor } from '../../core/words';
import {
  exampleArticle,
  exampleCorrections,
  exampleDraft,
  exampleFollowUps,
  exampleNotes,
  exampleNow,
  otherArticle,
  otherNote,
} from '../common/example.fixture';
import type { Fixture } from '../common/fixture';
import { NotebookView } from './NotebookView';
import styles from './notebook.css?inline';
import type { KeptBeside } from './useKept';

const nothing = () => {};
const contents: Contents = {
  articles: [exampleArticle, otherArticle],
  annotations: [...exampleNotes, otherNote],
  items: [...exampleFollowUps, ...exampleCorrections],
};
const tasks = tasksIn(contents, '2023-11-12');

const keptWith = (query: BoardQuery, fix: string | null = null): KeptBeside => ({
  board: {
    total: tasks.length,
    tasks: findTasks(tasks, query),
    facets: boardFacets(tasks, query),
    query,
    onFilter: nothing,
    onFinish: nothing,
    onRemove: nothing,
    onOpen: nothing,
    onCalendar: nothing,
  },
  corrections: {
    corrections: exampleCorrections.map((correction) => ({
      correction,
      article: correction.scope.kind === 'page' ? exampleArticle : null,
    })),
    fix,
    onFix: nothing,
    onLeaveFix: nothing,
    onRemove: nothing,
  },
  open: tasks.filter(({ state }) => state !== 'done').length,
  tasksBy: (official) => tasks.filter(({ speaker }) => speaker === official).length,
});
const unfiltered: BoardQuery = { state: null, official: null, addressee: null };

const shelf = shelve(contents);
const [first = null] = shelf.entries;

/** The notebook with the example's notes; each fixture says what is different. */
const example: ComponentProps<typeof NotebookView> = {
  address: { ...wholeNotebook, annotation: first?.annotation.id ?? null },
  total: shelf.entries.length,
  entries: shelf.entries,
  facets: facetsOf(shelf, everything),
  open: first,
  editor: null,
  drafts: [],
  kept: keptWith(unfiltered),
  selected: new Set(),
  failure: null,
  rescue: null,
  warning: null,
  onTroubleRead: null,
  report: null,
  wide: true,
  onAddress: nothing,
  onBack: nothing,
  onSelect: nothing,
  onSelectAll: nothing,
  onExport: nothing,
  onImport: nothing,
  onOpenPage: nothing,
  onEdit: nothing,
  onRecolour: nothing,
  onRemove: nothing,
  onTag: nothing,
  onResume: nothing,
  onDiscard: nothing,
};

const notebook = (name: string, different: Partial<typeof example>, width = 1280): Fixture => ({
  name: `notebook-${name}`,
  stands: 'surface',
  styles,
  width,
  height: width < 720 ? 900 : 800,
  draw: () => <NotebookView {...example} {...different} wide={width >= 1100} />,
});

const unread = { open: null, address: wholeNotebook };
const emptyShelf = { total: 0, entries: [], facets: facetsOf({ entries: [] }, everything), ...unread };

const lossOf = (different: Partial<Loss>): Loss => ({
  expected: 12,
  left: 4,
  changes: 0,
  noticed: exampleNow,
  back: 0,
  others: 0,
  state: 'done',
  ...different,
});

const fixtures: readonly Fixture[] = [
  notebook('three-columns', {}),
  notebook('two-columns', {}, 900),
  notebook('one-column-list', unread, 420),
  notebook('one-column-reading', {}, 420),
  notebook('empty', emptyShelf),
  notebook('drafts', { ...unread, drafts: [exampleDraft] }),
  notebook('selected', { selected: new Set(exampleNotes.slice(0, 2).map((note) => note.id)) }),
  notebook('dossier', {
    address: { ...wholeNotebook, official: 'Nguyễn Thị Tuyết Mai' },
    entries: shelf.entries.slice(0, 1),
    open: null,
  }),
  notebook('nothing-fits', { ...unread, address: { ...wholeNotebook, query: 'đê điều' }, entries: [] }),
  notebook('exported', {
    report: { text: 'Đã xuất ben-le-2023-11-12.md.', act: { label: 'Tải lại tệp', run: nothing } },
  }),
  notebook('board', { ...unread, address: { ...wholeNotebook, view: 'board' } }),
  notebook('board-narrow', { ...unread, address: { ...wholeNotebook, view: 'board' } }, 420),
  notebook('board-overdue', {
    ...unread,
    address: { ...wholeNotebook, view: 'board', state: 'overdue' },
    kept: keptWith({ ...unfiltered, state: 'overdue' }),
  }),
  notebook('corrections', { ...unread, address: { ...wholeNotebook, view: 'corrections' } }),
  notebook('corrections-key', {
    ...unread,
    address: { ...wholeNotebook, view: 'corrections' },
    kept: keptWith(unfiltered, 'Nghị quyết 39'),
  }),
  notebook('lost', { warning: { loss: lossOf({}), onUnderstood: nothing } }),
  notebook('lost-mending', { warning: { loss: lossOf({ back: 3, state: 'mending' }), onUnderstood: nothing } }),
  notebook('lost-mended', { warning: { loss: lossOf({ back: 8 }), onUnderstood: nothing } }),
  notebook('lost-partly', {
    warning: { loss: lossOf({ back: 6, others: 3, changes: 2 }), onUnderstood: nothing },
  }),
  notebook('not-opened', {
    ...emptyShelf,
    total: null,
    failure: wordsFor('vi').failure({ kind: 'unavailable', detail: '' }),
    rescue: { notes: 12, onExport: nothing },
  }),
  notebook('copy-trouble', { onTroubleRead: nothing }),
];

export default fixtures;
