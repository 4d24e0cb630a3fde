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

/**
 * A field in an empty frame inside a closed shadow root. Key events in a frame never reach the page around it, and this
 * frame, unlike the extension's own, is there in the same instant. A page can't find it: frames in shadow trees are not
 * among the window's.
 */
export const makeKeyCatcher = (parent: Element | ShadowRoot, onEscape?: () => void): KeyCatcher => {
  const frame = parent.ownerDocument.createElement('iframe');
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  frame.style.cssText = 'position:absolute;width:1px;height:1px;border:0;opacity:0;pointer-events:none';
  parent.append(frame);
  let field: HTMLTextAreaElement | null = null;
  let isWanted = false;
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

  /** The field of the document that is in the frame now, with the letters of the one before. */
  const current = (): HTMLTextAreaElement | null => {
    const inside = frame.contentDocument;
    if (inside?.body == null) return null;
    if (field?.ownerDocument === inside && field.isConnected) return field;
    const letters = field?.value ?? '';
    field = inside.createElement('textarea');
    for (const type of ['keydown', 'keyup'] as const) inside.addEventListener(type, note, true);
    inside.addEventListener('compositionstart', () => (isComposing = true), true);
    inside.addEventListener('compositionend', () => (isComposing = false), true);
    inside.addEventListener('input', () => tell(field?.value ?? ''), true);
    inside.body.append(field);
    field.value = letters;
    return field;
  };
  const focus = (): void => {
    isWanted = true;
    // The command itself is a key: the first letter comes no sooner after it than another would.
    lastKey = performance.now();
    current()?.focus({ preventScroll: true });
  };
  current();
  // Firefox puts another empty document in place of the first one.
  frame.addEventListener('load', () => {
    current();
    if (isWanted) focus();
  });

  return {
    focus,
    letters: () => field?.value ?? '',
    follow: (listener) => {
      tell = listener;
      if (field !== null && field.value !== '') listener(field.value);
    },
    isQuiet: () => held.size === 0 && !isComposing && performance.now() - lastKey >= pause,
    remove: () => frame.remove(),
  };
};
