/** Width of the note frame, and its height until it tells how much it needs; CSS pixels. */
const width = 360;
const firstHeight = 220;

/** The frame, out of sight: it must be drawn to take the focus, so it is see-through and lets the pointer through. */
export const makeFrame = (
  document: Document,
  { source, title }: { readonly source: string; readonly title: string },
): HTMLIFrameElement => {
  const frame = document.createElement('iframe');
  frame.src = source;
  frame.title = title;
  frame.className = 'note-box';
  Object.assign(frame.style, {
    display: 'block',
    width: `min(${width}px, calc(100vw - 16px))`,
    height: `${firstHeight}px`,
  });
  hideFrame(frame);
  return frame;
};

const hideFrame = (frame: HTMLIFrameElement): void => {
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  Object.assign(frame.style, { opacity: '0', pointerEvents: 'none', animation: 'none' });
};

export const unveilFrame = (frame: HTMLIFrameElement): void => {
  frame.tabIndex = 0;
  frame.ariaHidden = null;
  Object.assign(frame.style, { opacity: '', pointerEvents: '', animation: '' });
};

export const sizeFrame = (frame: HTMLIFrameElement, height: number): void => {
  frame.style.height = `${height}px`;
};
