import type { ComponentProps } from 'preact';
import { defaultSwitches } from '../../core/model/reader';
import type { PageList } from '../../core/words';
import { exampleArticle, exampleFindings, exampleNotes, otherArticle, otherNote } from '../common/example.fixture';
import type { Fixture } from '../common/fixture';
import { NoteEditor } from '../note/NoteEditor';
import { PageView } from './PageView';
import styles from './page.css?inline';

const nothing = () => {};

/** The popup on the example article; each fixture says what is different. */
export const examplePage: ComponentProps<typeof PageView> = {
  surface: 'popup',
  page: { kind: 'article', findings: exampleFindings },
  site: { host: 'hailam.gov.vn', on: true, lasting: true },
  switches: defaultSwitches,
  notes: exampleNotes.map((annotation, index) => ({ annotation, place: index === 2 ? 'lost' : 'exact' })),
  elsewhere: [{ annotation: otherNote, article: otherArticle }],
  list: 'notes',
  query: '',
  found: null,
  visible: null,
  noteKey: 'Alt+Shift+G',
  failure: null,
  warning: null,
  editing: null,
  acts: { onJump: nothing, onEdit: nothing, onRecolour: nothing, onRemove: nothing, onAttach: nothing },
  onList: nothing,
  onQuery: nothing,
  onSwitch: nothing,
  onSwitches: nothing,
  onMore: nothing,
  onExport: nothing,
  onPanel: nothing,
  onReadAnyway: nothing,
  onBring: nothing,
  onAllow: nothing,
};

const popup = (name: string, different: Partial<typeof examplePage>, height = 600): Fixture => ({
  name: `popup-${name}`,
  stands: 'surface',
  styles,
  width: 400,
  height,
  draw: () => <PageView {...examplePage} {...different} />,
});

const list = (name: PageList): Fixture => popup(name, { list: name });
const empty = { notes: [], elsewhere: [] };

const fixtures: readonly Fixture[] = [
  list('people'),
  list('documents'),
  list('instructions'),
  list('notes'),
  popup('empty', empty),
  popup('unbound-key', { ...empty, noteKey: null }),
  popup('no-article', { ...empty, page: { kind: 'no-article' } }),
  popup('no-permission', { ...empty, page: { kind: 'no-permission', host: 'hailam.gov.vn' } }),
  popup('absent', { page: { kind: 'absent' }, elsewhere: [] }),
  popup('closed', { ...empty, page: { kind: 'closed' }, site: null }),
  popup('private', { ...empty, page: { kind: 'article', findings: { ...exampleFindings, private: true } } }),
  popup('unmarkable', { page: { kind: 'article', findings: { ...exampleFindings, markable: false } } }),
  popup('off', { site: { host: 'hailam.gov.vn', on: false, lasting: true } }),
  popup('offer', { site: { host: 'hailam.gov.vn', on: true, lasting: false } }),
  popup('full', {
    failure: 'Chưa lưu được: ổ đĩa đầy. Ghi chú vẫn ở đây. Xuất ra tệp hoặc giải phóng dung lượng rồi thử lại.',
  }),
  popup('found', {
    query: 'ke hoach',
    found: exampleNotes.slice(0, 1).map((annotation) => ({ annotation, article: exampleArticle })),
  }),
  popup('nothing-found', { query: 'đê điều', found: [] }),
  popup('editing', {
    editing: {
      id: exampleNotes[0]?.id ?? '',
      editor: (
        <NoteEditor
          writing={{ note: exampleNotes[0]?.note ?? '', tags: exampleNotes[0]?.tags ?? [], colour: 'yellow' }}
          saving={false}
          group="fixture"
          onWrite={nothing}
          onSave={nothing}
          onCancel={nothing}
        />
      ),
    },
  }),
  {
    name: 'panel-people',
    stands: 'surface',
    styles,
    width: 320,
    height: 720,
    draw: () => <PageView {...examplePage} surface="panel" list="people" visible={{ start: 70, end: 240 }} />,
  },
  {
    name: 'panel-out-of-sight',
    stands: 'surface',
    styles,
    width: 320,
    height: 480,
    draw: () => (
      <PageView {...examplePage} {...empty} surface="panel" site={null} page={{ kind: 'no-permission', host: null }} />
    ),
  },
];

export default fixtures;
