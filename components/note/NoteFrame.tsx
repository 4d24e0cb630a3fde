import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../core/model/annotation';
import type { DraftId } from '../../core/model/ids';
import type { NoteFrameReport, NoteFrameRequest } from '../../core/model/note-frame';
import type { Notebook } from '../../core/model/notebook';
import { useActions, useWords } from '../common/context';
import { findDraft } from './find-draft';
import { useKeysUp } from './held-keys';
import { KeepingLine, Refusal } from './KeepingLine';
import { NoteEditor } from './NoteEditor';
import { type Keeping, useDraft } from './useDraft';

interface NoteFrameProps {
  readonly notebook: Notebook;
  readonly id: DraftId;
  readonly tell: (report: NoteFrameReport) => void;
  /** Calls back for every request to this frame. Returns the way to stop. */
  readonly listen: (listener: (request: NoteFrameRequest) => void) => () => void;
}

/**
 * The box in which the reader writes, in a frame of the extension's own origin. It takes letters before it knows what
 * they are about: the frame is there before the draft is.
 */
export function NoteFrame({ notebook, id, tell, listen }: NoteFrameProps) {
  const words = useWords();
  const actions = useActions();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [trouble, setTrouble] = useState<Keeping | 'not-found' | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const whenKnown = useRef<'save' | 'leave' | null>(null);
  const drafting = useDraft({ notebook, draft, now: actions.now });
  const whenKeysUp = useKeysUp();
  const close = (kept: boolean) => whenKeysUp(() => tell({ kind: 'closed', draft: id, kept }));

  const look = async (tries: number) => {
    const found = await findDraft({ notebook, id, tries });
    if (!found.ok) setTrouble({ kind: 'failed', failure: found.failure });
    else if (found.value) {
      setTrouble(null);
      setDraft(found.value);
    } else if (tries > 1) setTrouble('not-found');
  };
  const save = async () => {
    // A quick hand is done before the draft has come.
    whenKnown.current = draft === null ? 'save' : null;
    const saved = await drafting.save();
    if (saved === null) return;
    const { annotation, act, edit, applied } = saved;
    tell({ kind: 'saved', draft: id, annotation, act, edit, inverse: applied.inverse });
    close(false);
  };
  const leave = async () => {
    const { note, tags } = drafting.writing;
    // What was typed can be kept only in the draft; where that will not come, this was said and leaving is final.
    if (draft === null && (note !== '' || tags.length > 0) && trouble === null) {
      whenKnown.current = 'leave';
      return look(triesAfterOpening);
    }
    close(await drafting.leave());
  };

  useEffect(() => {
    if (draft === null) return;
    if (whenKnown.current === 'save') void save();
    else if (whenKnown.current === 'leave') void leave();
  }, [draft?.id]);

  useEffect(() => {
    const takeKeyboard = () => field.current?.focus();
    window.addEventListener('focus', takeKeyboard);
    const stop = listen((request) => {
      if (request.kind === 'open') takeKeyboard();
      if (request.kind !== 'look') drafting.putCaught(request.typed);
      if (request.kind !== 'caught') void look(triesAfterOpening);
    });
    tell({ kind: 'ready', draft: id });
    void look(1);
    return () => {
      stop();
      window.removeEventListener('focus', takeKeyboard);
    };
  }, [id]);

  return (
    <NoteFrameBox draft={draft} onHeight={(height) => tell({ kind: 'resize', draft: id, height })}>
      <NoteEditor
        writing={drafting.writing}
        saving={drafting.keeping.kind === 'saving'}
        group="frame"
        field={field}
        status={
          trouble === 'not-found' ? (
            <Refusal said={words.note.lostDraft} text={drafting.writing.note} />
          ) : (
            <KeepingLine
              keeping={trouble ?? drafting.keeping}
              isJoined={drafting.isJoined}
              text={drafting.writing.note}
            />
          )
        }
        onWrite={drafting.write}
        onSave={() => void save()}
        onCancel={() => void leave()}
      />
    </NoteFrameBox>
  );
}

/** The content script keeps the draft and opens the frame at the same time; this is how often the frame looks for it. */
const triesAfterOpening = 30;

interface NoteFrameBoxProps {
  readonly draft: Draft | null;
  readonly onHeight: (height: number) => void;
  readonly children: ComponentChildren;
}

/** The quote above the editor; it tells how high it is. */
export function NoteFrameBox({ draft, onHeight, children }: NoteFrameBoxProps) {
  const box = useRef<HTMLElement>(null);
  const tell = useRef(onHeight);
  tell.current = onHeight;
  useEffect(() => {
    const { current: seen } = box;
    if (seen === null) return;
    const observer = new ResizeObserver(() => tell.current(Math.ceil(seen.getBoundingClientRect().height)));
    observer.observe(seen);
    return () => observer.disconnect();
  }, []);
  return (
    <main ref={box} class={`note-frame ${draft?.colour ?? 'yellow'}`}>
      <p class="quote note-frame-quote">{draft?.anchor.exact ?? ''}</p>
      {children}
    </main>
  );
}
