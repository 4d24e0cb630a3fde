/**
 * Remembers where the reader was in the page, for the moment when a surface of ours has done with the keyboard. The answer
 * brings focus and caret back; where the element has gone, the window at least has the keys again.
 */
export const rememberFocus = (document: Document): (() => void) => {
  const focused = document.activeElement;
  const selection = document.getSelection();
  const points =
    selection === null || selection.rangeCount === 0
      ? null
      : {
          anchor: selection.anchorNode,
          anchorOffset: selection.anchorOffset,
          focus: selection.focusNode,
          focusOffset: selection.focusOffset,
        };
  return () => {
    if (focused instanceof HTMLElement && focused !== document.body && focused.isConnected) {
      focused.focus({ preventScroll: true });
    } else {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      document.defaultView?.focus();
    }
    if (points?.anchor?.isConnected && points.focus?.isConnected) {
      try {
        selection?.setBaseAndExtent(points.anchor, points.anchorOffset, points.focus, points.focusOffset);
      } catch {
        // The text is shorter now: there is no such place any more.
      }
    }
  };
};
