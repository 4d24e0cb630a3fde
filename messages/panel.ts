import { browser } from 'wxt/browser';

/** Firefox's counterpart of the side panel; no type of it comes with the extension API's types. */
interface Sidebar {
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the side panel of a window. Call it first in the handler of a click or a command, before any `await`: both
 * browsers open it on an act of the reader only. Answers whether it opened.
 */
export const openPanel = async (windowId: number): Promise<boolean> => {
  try {
    const { sidebarAction } = browser as Sidebar;
    await (sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ windowId }));
    return true;
  } catch {
    return false;
  }
};
