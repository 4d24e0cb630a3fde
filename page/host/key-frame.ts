/** An empty frame that takes the keyboard away from the page. */
export interface KeyFrame<Field> {
  readonly element: HTMLIFrameElement;
  /** What was made in the document that is in the frame now; `null` where there is none yet. */
  current(): Field | null;
  focus(): void;
  /** Whether it was asked for the focus and not removed since. */
  isWanted(): boolean;
  remove(): void;
}

interface KeyFrameOptions<Field> {
  readonly parent: Element;
  readonly position: Readonly<Partial<CSSStyleDeclaration>>;
  /** Fills an empty document; `before` is what was made in the one before it. */
  readonly make: (document: Document, before: Field | null) => Field;
  /** What has the focus when the frame has it. */
  readonly focused: (field: Field) => HTMLElement;
}

/**
 * A frame inside a closed shadow root. Key events in a frame never reach the page around it, and this frame, unlike the
 * extension's own, is there in the same instant. A page can't find it: frames in shadow trees are not among the window's.
 */
export function makeKeyFrame<Field>({ parent, position, make, focused }: KeyFrameOptions<Field>): KeyFrame<Field> {
  const element = parent.ownerDocument.createElement('iframe');
  // Drawn, because what is not drawn can't have the focus; one point that lets the pointer through.
  Object.assign(
    element.style,
    { width: '1px', height: '1px', border: '0', opacity: '0', pointerEvents: 'none' },
    position,
  );
  let field: Field | null = null;
  let isWanted = false;

  const current = (): Field | null => {
    const inside = element.contentDocument;
    if (inside?.body == null) return null;
    if (field === null || focused(field).ownerDocument !== inside || !focused(field).isConnected)
      field = make(inside, field);
    return field;
  };
  const focus = (): void => {
    isWanted = true;
    const now = current();
    if (now !== null) focused(now).focus({ preventScroll: true });
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
    focus,
    isWanted: () => isWanted,
    remove: () => {
      isWanted = false;
      element.remove();
    },
  };
}
