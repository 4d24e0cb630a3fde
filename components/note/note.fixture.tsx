import { exampleDraft } from '../common/example.fixture';
import type { Fixture } from '../common/fixture';
import { KeepingLine } from './KeepingLine';
import { NoteEditor } from './NoteEditor';
import { NoteFrameBox } from './NoteFrame';
import styles from './note-frame.css?inline';
import type { Keeping } from './useDraft';

const nothing = () => {};

const frame = (name: string, keeping: Keeping, note = exampleDraft.note, isJoined = false): Fixture => ({
  name: `note-frame-${name}`,
  stands: 'surface',
  styles,
  width: 360,
  height: keeping.kind === 'failed' || isJoined ? 420 : 300,
  draw: () => (
    <NoteFrameBox draft={exampleDraft} onHeight={nothing}>
      <NoteEditor
        writing={{ note, tags: exampleDraft.tags, colour: exampleDraft.colour }}
        saving={keeping.kind === 'saving'}
        group="fixture"
        status={<KeepingLine keeping={keeping} isJoined={isJoined} text={note} />}
        onWrite={nothing}
        onSave={nothing}
        onCancel={nothing}
      />
    </NoteFrameBox>
  ),
});

const fixtures: readonly Fixture[] = [
  frame('empty', { kind: 'untouched' }, ''),
  frame('kept', { kind: 'kept' }),
  frame('joined', { kind: 'kept' }, `Đã hỏi lại Sở.\n\n${exampleDraft.note}`, true),
  frame('saving', { kind: 'saving' }),
  frame('full', { kind: 'failed', failure: { kind: 'full' } }),
  frame('private', { kind: 'failed', failure: { kind: 'private-window' } }),
];

export default fixtures;
