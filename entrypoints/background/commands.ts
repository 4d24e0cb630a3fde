import { browser } from 'wxt/browser';
import type { ReaderCommand } from '../../core/model/reader';
import { openPanel } from '../../messages/panel';
import { commandReader } from './reader-command';

const readerCommands: ReadonlySet<string> = new Set<ReaderCommand>([
  'highlight',
  'note',
  'choose',
  'next-mark',
  'previous-mark',
  'undo',
  'redo',
  'toggle-marks',
]);

const isReaderCommand = (name: string): name is ReaderCommand => readerCommands.has(name);

/** Passes the reader's keys on to the tab in which they were pressed. */
export const obeyCommands = (): void => {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === 'open-panel') {
      if (tab?.windowId !== undefined) void openPanel(tab.windowId);
    } else if (isReaderCommand(name)) void inActiveTab(name, tab?.id);
  });
};

const inActiveTab = async (command: ReaderCommand, pressedIn: number | undefined): Promise<void> => {
  const tabId = pressedIn ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (tabId !== undefined) await commandReader(tabId, command);
};
