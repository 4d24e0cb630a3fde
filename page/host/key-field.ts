import { makeKeyFrame } from './key-frame';

/** A place of ours that has the keyboard, so that the page does not: keys are taken here and words are read out here. */
export interface KeyField {
  focus(): void;
  /** Has assistive technology read these words out. */
  announce(words: string): void;
  /** Calls back once, when no key is down any more: a key that went down here must not come up in the page. */
  whenUp(then: () => void): void;
  remove(): void;
}

export interface KeyFieldOptions {
  readonly parent: Element;
  /** What assistive technology calls it. */
  readonly label: string;
  readonly language: string;
  /** Answers whether the key was taken; the others stay the browser's. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** The reader went elsewhere with the pointer, or to another window. */
  readonly onLeft: () => void;
}

/** Milliseconds after which a key counts as let go: the browser tells nobody where the window lost it meanwhile. */
const longestHeld = 1_000;

interface Inside {
  readonly field: HTMLElement;
  readonly voice: HTMLElement;
}

export const makeKeyField = ({ parent, label, language, onKey, onLeft }: KeyFieldOptions): KeyField => {
  const held = new Set<string>();
  let whenUp: (() => void) | null = null;

  const released = (): void => {
    if (held.size > 0 || whenUp === null) return;
    const then = whenUp;
    whenUp = null;
    then();
  };
  const make = (document: Document, before: Inside | null): Inside => {
    const field = document.createElement('div');
    field.tabIndex = 0;
    field.role = 'application';
    field.ariaLabel = label;
    const voice = document.createElement('p');
    voice.ariaLive = 'assertive';
    voice.textContent = before?.voice.textContent ?? '';
    document.documentElement.lang = language;
    document.body.append(field, voice);
    document.addEventListener(
      'keydown',
      (event) => {
        held.add(event.code);
        if (onKey(event)) event.preventDefault();
      },
      true,
    );
    document.addEventListener(
      'keyup',
      (event) => {
        held.delete(event.code);
        released();
      },
      true,
    );
    document.defaultView?.addEventListener('blur', () => {
      held.clear();
      released();
      if (frame.isWanted()) onLeft();
    });
    return { field, voice };
  };
  const frame = makeKeyFrame({ parent, position: { position: 'fixed', left: '0', top: '0' }, make });
  frame.element.title = label;

  return {
    focus: frame.focus,
    announce: (words) => {
      const voice = frame.current()?.voice;
      if (voice !== undefined) voice.textContent = words;
    },
    whenUp: (then) => {
      whenUp = then;
      setTimeout(() => {
        held.clear();
        released();
      }, longestHeld);
      released();
    },
    remove: frame.remove,
  };
};
