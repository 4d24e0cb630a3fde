/**
 * Puts words on the clipboard, inside a press of the reader's. Where the page may not (it is not served securely), by a field
 * in an empty frame: the page around it hears no `copy`. Answers whether it worked.
 */
export const copyText = async (words: string, parent: Element): Promise<boolean> => {
  const clipboard: Clipboard | undefined = parent.ownerDocument.defaultView?.navigator.clipboard;
  try {
    if (clipboard !== undefined) {
      await clipboard.writeText(words);
      return true;
    }
  } catch {
    // The page's own policy may forbid it.
  }
  return copyInFrame(words, parent);
};

const copyInFrame = (words: string, parent: Element): boolean => {
  const frame = parent.ownerDocument.createElement('iframe');
  Object.assign(frame.style, { position: 'fixed', width: '1px', height: '1px', border: '0', opacity: '0' });
  const root = parent.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : null;
  parent.append(frame);
  try {
    const inside = frame.contentDocument;
    if (inside?.body == null) return false;
    const field = inside.createElement('textarea');
    inside.body.append(field);
    field.value = words;
    field.select();
    return inside.execCommand('copy');
  } finally {
    frame.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
};
