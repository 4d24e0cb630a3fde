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

/**
 * An element in an empty frame inside a closed shadow root. Key events in a frame never reach the page around it, and the
 * page can't find this one: frames in shadow trees are not among the window's.
 */
export const makeKeyField = ({ parent, label, language, onKey, onLeft }: KeyFieldOptions): KeyField => {
  const frame = parent.ownerDocument.createElement('iframe');
  frame.title = label;
  // Drawn, because what is not drawn can't have the focus; one point that lets the pointer through.
  Object.assign(frame.style, {
    position: 'fixed',
    left: '0',
    top: '0',
    width: '1px',
    height: '1px',
    border: '0',
    opacity: '0',
    pointerEvents: 'none',
  });
  const held = new Set<string>();
  let inside: { readonly document: Document; readonly field: HTMLElement; readonly voice: HTMLElement } | null = null;
  let isWanted = false;
  let whenUp: (() => void) | null = null;

  const released = (): void => {
    if (held.size > 0 || whenUp === null) return;
    const then = whenUp;
    whenUp = null;
    then();
  };
  const make = (document: Document) => {
    const field = document.createElement('div');
    field.tabIndex = 0;
    field.role = 'application';
    field.ariaLabel = label;
    const voice = document.createElement('p');
    voice.ariaLive = 'assertive';
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
      if (isWanted) onLeft();
    });
    return { document, field, voice };
  };
  /** Firefox puts another empty document in place of the first one. */
  const current = () => {
    const { contentDocument } = frame;
    if (contentDocument?.body == null) return null;
    if (inside?.document !== contentDocument) {
      const words = inside?.voice.textContent ?? '';
      inside = make(contentDocument);
      inside.voice.textContent = words;
    }
    return inside;
  };
  const focus = (): void => {
    isWanted = true;
    current()?.field.focus({ preventScroll: true });
  };
  parent.append(frame);
  current();
  frame.addEventListener('load', () => {
    current();
    if (isWanted) focus();
  });

  return {
    focus,
    announce: (words) => {
      const voice = current()?.voice;
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
    remove: () => {
      isWanted = false;
      frame.remove();
    },
  };
};
