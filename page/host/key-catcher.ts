/** Takes the keyboard away from the page at once, for the moment until a frame of the extension can have it. */
export interface KeyCatcher {
  focus(): void;
  /** The letters caught so far; they are forgotten with the answer. */
  take(): string;
  /** Calls back when no key is down and none was for a moment, or after `longestWait`. */
  whenQuiet(then: () => void): void;
  remove(): void;
}

/** Milliseconds without a key after which a hand pauses: fast typists need 60 to 150 for a letter, a burst of keys 5. */
const pause = 40;
/** Milliseconds after which the keyboard is handed over in the middle of typing all the same. */
const longestWait = 1_000;

/**
 * A field in an empty frame inside a closed shadow root. Key events in a frame never reach the page around it, and this
 * frame, unlike the extension's own, is there in the same instant. A page can't find it: frames in shadow trees are not
 * among the window's.
 */
export const makeKeyCatcher = (parent: Element): KeyCatcher => {
  const frame = parent.ownerDocument.createElement('iframe');
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  Object.assign(frame.style, {
    position: 'absolute',
    width: '1px',
    height: '1px',
    border: '0',
    opacity: '0',
    pointerEvents: 'none',
  });
  parent.append(frame);
  let field: HTMLTextAreaElement | null = null;
  let isWanted = false;
  const held = new Set<string>();
  // The page's clock: the time stamps of events in the frame count from another beginning.
  const clock = parent.ownerDocument.defaultView?.performance;
  const now = (): number => clock?.now() ?? 0;
  let lastKey = 0;
  const note = (event: KeyboardEvent): void => {
    lastKey = now();
    if (event.type === 'keydown') held.add(event.code);
    else held.delete(event.code);
  };

  /** The field of the document that is in the frame now, with the letters of the one before. */
  const current = (): HTMLTextAreaElement | null => {
    const inside = frame.contentDocument;
    if (inside?.body == null) return null;
    if (field?.ownerDocument === inside && field.isConnected) return field;
    const letters = field?.value ?? '';
    field = inside.createElement('textarea');
    for (const type of ['keydown', 'keyup'] as const) inside.addEventListener(type, note, true);
    inside.body.append(field);
    field.value = letters;
    return field;
  };
  const focus = (): void => {
    isWanted = true;
    // The command itself is a key: the first letter comes no sooner after it than another would.
    lastKey = now();
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
    take: () => {
      const letters = field?.value ?? '';
      if (field !== null) field.value = '';
      return letters;
    },
    whenQuiet: (then) => {
      const started = now();
      const look = (): void => {
        const isQuiet = held.size === 0 && now() - lastKey >= pause;
        if (isQuiet || now() - started >= longestWait) then();
        else setTimeout(look, pause);
      };
      look();
    },
    remove: () => frame.remove(),
  };
};
