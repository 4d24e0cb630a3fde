import { makeKeyFrame } from './key-frame';

/** Takes the keyboard away from the page at once, for the moment until a frame of the extension can have it. */
export interface KeyCatcher {
  focus(): void;
  /** All letters caught so far. */
  letters(): string;
  /** Calls back with all letters caught so far, after each further one. */
  follow(listener: (letters: string) => void): void;
  /** Whether the hand pauses, with no key down and no letter being composed. */
  isQuiet(): boolean;
  remove(): void;
}

/**
 * Milliseconds without a key after which a hand pauses: fast typists need 60 to 150 for a letter. While the focus moves to
 * the frame's process, a key is nobody's; the letters are shown meanwhile, so there is no hurry.
 */
const pause = 150;

interface Inside {
  readonly field: HTMLTextAreaElement;
}

export const makeKeyCatcher = (parent: Element | ShadowRoot, onEscape?: () => void): KeyCatcher => {
  let isComposing = false;
  let isEscaping = false;
  let tell = (_letters: string): void => undefined;
  const held = new Set<string>();
  /** By the page's clock: the time stamps of events in the frame count from another beginning. */
  let lastKey = 0;
  const note = (event: KeyboardEvent): void => {
    lastKey = performance.now();
    if (event.type === 'keydown') held.add(event.code);
    else held.delete(event.code);
    if (event.key !== 'Escape') return;
    // When it comes up: the page, which has the keyboard then, is to see nothing of it. In a composition it ends only that.
    if (event.type === 'keyup' && isEscaping) onEscape?.();
    isEscaping = event.type === 'keydown' && !event.isComposing;
  };

  /** With the letters of the field before. */
  const make = (inside: Document, before: Inside | null): Inside => {
    const field = inside.createElement('textarea');
    for (const type of ['keydown', 'keyup'] as const) inside.addEventListener(type, note, true);
    inside.addEventListener('compositionstart', () => (isComposing = true), true);
    inside.addEventListener('compositionend', () => (isComposing = false), true);
    inside.addEventListener('input', () => tell(field.value), true);
    inside.body.append(field);
    field.value = before?.field.value ?? '';
    return { field };
  };
  const frame = makeKeyFrame({ parent, position: { position: 'absolute' }, make });
  frame.element.tabIndex = -1;
  frame.element.ariaHidden = 'true';
  const letters = (): string => frame.latest()?.field.value ?? '';

  return {
    focus: () => {
      // The command itself is a key: the first letter comes no sooner after it than another would.
      lastKey = performance.now();
      frame.focus();
    },
    letters,
    follow: (listener) => {
      tell = listener;
      if (letters() !== '') listener(letters());
    },
    isQuiet: () => held.size === 0 && !isComposing && performance.now() - lastKey >= pause,
    remove: frame.remove,
  };
};
