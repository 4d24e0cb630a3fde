import type { ComponentProps } from 'preact';
import { wholeNotebook } from '../../core/model/notebook-address';
import { facetsOf } from '../../core/review/facets';
import { everything } from '../../core/review/query';
import { shelve } from '../../core/review/shelf';
import { exampleArticle, exampleDraft, exampleNotes, otherArticle, otherNote } from '../common/example.fixture';
import type { Fixture } from '../common/fixture';
import { NotebookView } from './NotebookView';
import styles from './notebook.css?inline';

const nothing = () => {};
const shelf = shelve({
  articles: [exampleArticle, otherArticle],
  items: [],
  annotations: [...exampleNotes, otherNote],
});
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
  selected: new Set(),
  failure: null,
  warning: null,
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
  notebook('lost', { warning: { expected: 12, left: 4, onUnderstood: nothing } }),
];

export default fixtures;
