/** An empty frame that takes the keyboard away from the page. */
export interface KeyFrame<Inside> {
  readonly element: HTMLIFrameElement;
  /** What was made in the document that is in the frame now; `null` where there is none. */
  current(): Inside | null;
  /** What was made last: it is still there when the frame was taken out of the page. */
  latest(): Inside | null;
  focus(): void;
  /** Whether it was asked for the focus and not removed since. */
  isWanted(): boolean;
  remove(): void;
}

/** What has the focus when the frame has it. */
interface Focused {
  readonly field: HTMLElement;
}

interface KeyFrameOptions<Inside extends Focused> {
  readonly parent: Element | ShadowRoot;
  readonly position: Readonly<Partial<CSSStyleDeclaration>>;
  /** Fills an empty document; `before` is what was made in the one before it. */
  readonly make: (document: Document, before: Inside | null) => Inside;
}

/**
 * A frame inside a closed shadow root. Key events in a frame never reach the page around it, and this frame, unlike the
 * extension's own, is there in the same instant. A page can't find it: frames in shadow trees are not among the window's.
 */
export function makeKeyFrame<Inside extends Focused>(options: KeyFrameOptions<Inside>): KeyFrame<Inside> {
  const { parent, position, make } = options;
  const element = parent.ownerDocument.createElement('iframe');
  // Drawn, because what is not drawn can't have the focus; one point that lets the pointer through.
  const point = { width: '1px', height: '1px', border: '0', opacity: '0', pointerEvents: 'none' };
  Object.assign(element.style, point, position);
  let inside: Inside | null = null;
  let isWanted = false;

  const current = (): Inside | null => {
    const { contentDocument } = element;
    if (contentDocument?.body == null) return null;
    if (inside?.field.ownerDocument !== contentDocument || !inside.field.isConnected)
      inside = make(contentDocument, inside);
    return inside;
  };
  const focus = (): void => {
    isWanted = true;
    current()?.field.focus({ preventScroll: true });
  };
  parent.append(element);
  current();
  // Firefox puts another empty document in place of the first one.
  element.addEventListener('load', () => {
    current();
    if (isWanted) focus();
  });

  return {
    element,
    current,
    latest: () => inside,
    focus,
    isWanted: () => isWanted,
    remove: () => {
      isWanted = false;
      element.remove();
    },
  };
}
