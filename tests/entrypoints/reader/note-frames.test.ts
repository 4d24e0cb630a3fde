// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftId } from '../../../core/model/ids';
import { noteFrameAddress } from '../../../core/model/note-frame';
import { wordsFor } from '../../../core/words';
import { makeNoteFrames } from '../../../entrypoints/reader/note-frames';
import type { Surface } from '../../../entrypoints/reader/surface';
import type { Caught } from '../../../page/host/first-keys';
import type { KeyCatcher } from '../../../page/host/key-catcher';
import { beginLife } from '../../../page/lifetime/life';
import { memoryNotebook } from '../../../storage/notebook.memory';
import { annotationId, countingIds, fakeDraft, tickingClock } from '../../support/notes';

const api = vi.hoisted(() => {
  let listener: (message: unknown) => unknown = () => undefined;
  return {
    runtime: {
      getURL: () => 'about:blank',
      sendMessage: vi.fn(async (_: unknown) => undefined),
      onMessage: { addListener: (added: typeof listener) => (listener = added), removeListener: () => undefined },
    },
    hear: (message: unknown) => listener(message),
  };
});
vi.mock('wxt/browser', () => ({ browser: api }));
// The document of a unit test loads no frames.
vi.mock('../../../page/host/key-catcher', () => ({
  makeKeyCatcher: () => catching(''),
}));
vi.mock('../../../entrypoints/reader/note-frame-element', () => ({
  makeFrame: (document: Document, { source }: { readonly source: string }) =>
    Object.assign(document.createElement('div'), { className: 'note-box', title: source }),
  hideFrame: () => undefined,
  unveilFrame: () => undefined,
  sizeFrame: () => undefined,
}));

/** A catcher that has these letters; the hand pauses when it is told to. */
const catching = (letters: string) => {
  let isPausing = false;
  const remove = vi.fn();
  const catcher: KeyCatcher = {
    focus: () => undefined,
    letters: () => letters,
    follow: (listener) => letters !== '' && listener(letters),
    isQuiet: () => isPausing,
    remove,
  };
  const pause = (): void => {
    isPausing = true;
    vi.advanceTimersByTime(40);
  };
  return { ...catcher, remove, pause };
};

const words = wordsFor('vi');
const beside = { words: { left: 0, top: 0, right: 10, bottom: 10, width: 10, height: 10 }, near: 0 };

const begin = () => {
  document.body.replaceChildren();
  api.runtime.sendMessage.mockClear();
  const onSaved = vi.fn();
  const handOver = vi.fn((): Caught | null => null);
  const erase = vi.fn();
  const surface: Surface = {
    is: () => false,
    owns: () => false,
    isShown: () => false,
    layer: () => null,
    place: () => undefined,
    draw: () => document.body,
    erase,
    show: () => document.body,
    hide: () => document.body.replaceChildren(),
  };
  const frames = makeNoteFrames({
    life: beginLife({ isConnected: () => true, report: (bug) => Promise.reject(bug) }),
    surface,
    document,
    notebook: memoryNotebook({ now: tickingClock(), makeId: countingIds() }),
    words: () => words,
    scheme: () => 'light',
    firstKeys: { handOver, relent: () => undefined },
    onSaved,
  });
  const draft = (): DraftId => {
    const source = document.querySelector<HTMLElement>('.note-box')?.title ?? '';
    const address = noteFrameAddress(new URL(source).hash);
    if (address === null) throw new Error('no frame');
    return address.draft;
  };
  const report = (say: object) => api.hear({ from: 'note-frame', say });
  return { frames, handOver, onSaved, erase, draft, report };
};
let given: ReturnType<typeof begin>;
beforeEach(() => {
  vi.useFakeTimers();
  given = begin();
});
afterEach(() => {
  vi.useRealTimers();
});

const inverse = { put: [], remove: [{ id: annotationId('a'), revision: 1 }] };

const saved = (): DraftId => {
  given.frames.write(fakeDraft(), beside);
  const draft = given.draft();
  given.report({ kind: 'saved', draft, annotation: annotationId('a'), act: 'added', edit: inverse, inverse });
  given.report({ kind: 'closed', draft, kept: false });
  return draft;
};

describe('a note that is opened', () => {
  it('takes the selection bar away', () => {
    given.frames.prepare();
    expect(given.erase).not.toHaveBeenCalled();
    given.frames.write(fakeDraft(), beside);
    expect(given.erase).toHaveBeenCalledWith('bar');
    expect(given.frames.isOpen()).toBe(true);
  });

  it('is open until the reader leaves it', () => {
    expect(given.frames.isOpen()).toBe(false);
    saved();
    expect(given.frames.isOpen()).toBe(false);
  });
});

describe('a note that was saved', () => {
  it('is told of with the way back, and its frame goes', () => {
    saved();
    expect(given.onSaved).toHaveBeenCalledWith(expect.objectContaining({ act: 'added', inverse }));
    expect(document.querySelector('.note-box')).toBeNull();
  });
});

describe('letters that were caught before the tools were there', () => {
  const write = () => {
    const catcher = catching('ab');
    const giveBack = vi.fn();
    given.handOver.mockReturnValueOnce({ catcher, giveBack });
    given.frames.write(fakeDraft(), beside);
    return { catcher, giveBack, draft: given.draft() };
  };
  const told = () => api.runtime.sendMessage.mock.calls.map(([message]) => (message as { readonly say: object }).say);

  it('are told to the frame when it is ready, and with the keyboard when the hand pauses', async () => {
    const { catcher, draft } = write();
    expect(told()).toEqual([]);
    given.report({ kind: 'ready', draft });
    expect(told()).toEqual([
      { kind: 'look', draft },
      { kind: 'caught', draft, typed: 'ab' },
    ]);
    catcher.pause();
    expect(told()).toContainEqual({ kind: 'open', draft, typed: 'ab' });
  });

  it('come to a frame that was ready before them', () => {
    given.frames.prepare();
    given.report({ kind: 'ready', draft: given.draft() });
    const { catcher, draft } = write();
    catcher.pause();
    expect(told()).toContainEqual({ kind: 'open', draft, typed: 'ab' });
  });

  it('leave the reader where they were before them when the note is closed', () => {
    const { catcher, giveBack, draft } = write();
    given.report({ kind: 'closed', draft, kept: false });
    expect(giveBack).toHaveBeenCalledOnce();
    expect(catcher.remove).toHaveBeenCalled();
  });
});
