import { browser } from 'wxt/browser';
import type { Draft } from '../../core/model/annotation';
import type { DraftId } from '../../core/model/ids';
import {
  type NoteFrameReport,
  type NoteFrameRequest,
  type NoteFrameRequestMessage,
  noteFrameHash,
  noteFrameReportMessage,
} from '../../core/model/note-frame';
import type { Notebook } from '../../core/model/notebook';
import type { Words } from '../../core/words';
import { newId, now } from '../../messages/identity';
import type { FirstKeys } from '../../page/host/first-keys';
import { type KeyCatcher, makeKeyCatcher } from '../../page/host/key-catcher';
import { rememberFocus } from '../../page/lifetime/focus';
import type { Life } from '../../page/lifetime/life';
import { commandComes } from './expecting';
import { makeFrame, sizeFrame, unveilFrame } from './note-frame-element';
import type { Beside, Surface } from './surface';

/** The page of the extension in which the reader writes, framed into this one. */
export interface NoteFrames {
  /** Loads a frame out of sight, so that it has the keyboard at once when it is wanted. */
  prepare(): void;
  /** Opens it. The keyboard is its own before this returns: no letter typed after the command belongs to the page. */
  write(subject: Omit<Draft, 'id' | 'updated'>, beside: Beside): void;
  /** Gives it the keyboard before it is known whether the reader wants to write; taken back unless `write` follows. */
  expect(): void;
  /** Nothing is selected any more: a frame that was only prepared is given up after a while. */
  release(): void;
  /** Whether the reader is writing. */
  isOpen(): boolean;
  /** Takes the keyboard back from a frame that was only expecting: another command came. */
  relent(): void;
}

export interface NoteFramesOptions {
  readonly life: Life;
  readonly surface: Surface;
  readonly document: Document;
  readonly notebook: Notebook;
  readonly words: () => Words;
  readonly scheme: () => 'light' | 'dark';
  /** What was typed before the tools were here. */
  readonly firstKeys: Pick<FirstKeys, 'handOver' | 'relent'>;
  /** Called after a note was saved: to say so, and to remember the way back. */
  readonly onSaved: (saved: Extract<NoteFrameReport, { readonly kind: 'saved' }>) => void;
}

interface Frame {
  readonly draft: DraftId;
  readonly element: HTMLIFrameElement;
  /** Takes the keys while the frame is still loading; `null` once it takes them itself. */
  readonly catcher: KeyCatcher | null;
  /** Whether it said that it takes keys. */
  readonly isReady: boolean;
  readonly state:
    | { readonly kind: 'prepared' }
    /** Has the keyboard on suspicion: the reader holds the keys with which the command begins. */
    | { readonly kind: 'expecting'; readonly giveBack: () => void; readonly callOff: () => void }
    | { readonly kind: 'open'; readonly giveBack: () => void; readonly beside: Beside };
}

/** Milliseconds between two looks whether the hand pauses. */
const lookEvery = 40;
/** Milliseconds after which the keyboard is handed over in the middle of typing all the same: Tab works there alone. */
const longestWait = 5_000;
/** Milliseconds in which the focus has surely moved into a frame of another process. */
const focusMoves = 300;
/** Milliseconds for which a prepared frame waits for the next selection: a reader who selects once does so again. */
const patience = 30_000;

export const makeNoteFrames = (options: NoteFramesOptions): NoteFrames => {
  const { life, surface, document, notebook, words, scheme, firstKeys, onSaved } = options;
  let frame: Frame | null = null;
  let isSaved = false;
  let giveUp = (): void => undefined;

  const request = (say: NoteFrameRequest): void => {
    const message: NoteFrameRequestMessage = { to: 'note-frame', say };
    // Nobody hears it where the frame has just gone.
    void life.run(() => Promise.resolve(browser.runtime.sendMessage(message)).catch(() => undefined));
  };
  const drop = (): void => {
    frame?.catcher?.remove();
    frame = null;
    surface.hide('note');
  };
  const ready = (): Frame => {
    if (frame?.element.isConnected === true) return frame;
    if (frame !== null) drop();
    const draft = newId<'draft'>();
    const source = browser.runtime.getURL('/note.html') + noteFrameHash({ draft, scheme: scheme() });
    const element = makeFrame(document, { source, title: words().note.title });
    const layer = surface.show('note');
    layer.append(element);
    frame = { draft, element, catcher: makeKeyCatcher(layer), isReady: false, state: { kind: 'prepared' } };
    return frame;
  };
  /** The frame goes on with what caught the letters before it was there. */
  const caughtWith = (prepared: Frame, catcher: KeyCatcher): Frame => {
    prepared.catcher?.remove();
    return { ...prepared, catcher };
  };
  const takeKeyboard = ({ catcher, element }: Frame): void =>
    catcher === null ? element.focus({ preventScroll: true }) : catcher.focus();
  const isWanted = ({ state }: Frame): boolean => state.kind === 'open' || state.kind === 'expecting';
  /** The frame takes keys itself from now on; what was caught for it goes before what is typed there. */
  const handOver = (draft: DraftId, catcher: KeyCatcher): void => {
    if (frame?.draft !== draft || frame.catcher !== catcher) return;
    const typed = catcher.letters();
    frame = { ...frame, catcher: null };
    if (isWanted(frame)) {
      takeKeyboard(frame);
      request({ kind: 'open', draft, typed });
    }
    // The focus moves to another process: until it is there the catcher keeps keys from the page, and what it still gets
    // is not lost.
    catcher.follow((letters) => life.run(() => request({ kind: 'caught', draft, typed: letters })));
    life.after(focusMoves, () => catcher.remove());
  };
  const handOverWhenQuiet = (draft: DraftId, catcher: KeyCatcher, left: number): void => {
    if (catcher.isQuiet() || left <= 0) handOver(draft, catcher);
    else life.after(lookEvery, () => handOverWhenQuiet(draft, catcher, left - lookEvery));
  };
  /** In the middle of a word the keyboard stays where it is: a key that goes down here must not come up in the page. */
  const offer = (ready: Frame): void => {
    const { draft, catcher } = ready;
    if (catcher === null) return;
    if (!isWanted(ready)) {
      handOver(draft, catcher);
      return;
    }
    // What is typed is seen at once, though the keyboard comes later.
    request({ kind: 'look', draft });
    catcher.follow((letters) => life.run(() => request({ kind: 'caught', draft, typed: letters })));
    handOverWhenQuiet(draft, catcher, longestWait);
  };
  const close = (): void => {
    if (frame?.state.kind !== 'open') return;
    const { giveBack } = frame.state;
    giveBack();
    const selection = document.getSelection();
    // What was kept is seen by its own colour from now on. A note that began at a card has no selection.
    if (isSaved && selection !== null && selection.rangeCount > 0) selection.collapseToEnd();
    isSaved = false;
    drop();
  };

  const hear = (report: NoteFrameReport): void => {
    if (frame === null || report.draft !== frame.draft) return;
    const { element, state } = frame;
    switch (report.kind) {
      case 'ready':
        frame = { ...frame, isReady: true };
        offer(frame);
        return;
      case 'resize':
        sizeFrame(element, report.height);
        if (state.kind === 'open') surface.place('note', state.beside);
        return;
      case 'closed':
        close();
        return;
      case 'saved':
        isSaved = true;
        onSaved(report);
    }
  };
  const listen = (message: unknown): undefined => {
    const decoded = noteFrameReportMessage(message);
    if (decoded.ok) life.run(() => hear(decoded.value.say));
  };
  browser.runtime.onMessage.addListener(listen);
  life.undo(() => browser.runtime.onMessage.removeListener(listen));

  const relent = (): void => {
    firstKeys.relent();
    if (frame?.state.kind !== 'expecting') return;
    frame.state.callOff();
    frame.state.giveBack();
    // With the frame goes what was typed into it by mistake.
    drop();
  };

  return {
    prepare: () => {
      giveUp();
      ready();
    },
    release: () => {
      giveUp();
      giveUp = life.after(patience, () => {
        if (frame?.state.kind === 'prepared') drop();
      });
    },
    relent,
    isOpen: () => frame?.state.kind === 'open',
    expect: () => {
      const expecting = ready();
      if (expecting.state.kind !== 'prepared') return;
      const giveBack = rememberFocus(document);
      takeKeyboard(expecting);
      const callOff = life.after(commandComes, relent);
      frame = { ...expecting, state: { kind: 'expecting', giveBack, callOff } };
    },
    write: (subject, beside) => {
      if (frame?.state.kind === 'open') return frame.element.focus();
      const caught = firstKeys.handOver();
      const opened = caught === null ? ready() : caughtWith(ready(), caught.catcher);
      const waiting = opened.state.kind === 'expecting' ? opened.state : caught;
      const giveBack = waiting?.giveBack ?? rememberFocus(document);
      if (opened.state.kind === 'expecting') opened.state.callOff();
      surface.erase('bar');
      unveilFrame(opened.element);
      takeKeyboard(opened);
      frame = { ...opened, state: { kind: 'open', giveBack, beside } };
      surface.place('note', beside);
      // Kept before a letter is typed, so that a crash in the middle of the first word loses nothing of the place.
      void notebook.keepDraft({ ...subject, id: opened.draft, updated: now() });
      // A frame that is still loading is told when it says that it is ready.
      if (opened.catcher === null) request({ kind: 'open', draft: opened.draft, typed: '' });
      else if (opened.isReady) offer(frame);
    },
  };
};
