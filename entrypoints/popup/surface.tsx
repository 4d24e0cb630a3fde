import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PageApp } from '../../components/article/PageApp';
import type { LossPort } from '../../components/common/useLoss';
import type { SwitchesPort } from '../../components/common/useSwitches';
import { type NotebookAddress, notebookHash } from '../../core/model/notebook-address';
import { now } from '../../messages/identity';
import { dismissLoss, readLoss, watchLoss } from '../../messages/loss';
import { openPanel } from '../../messages/panel';
import { changeSwitches, readSwitches, watchSwitches } from '../../messages/settings';
import { speak } from '../../messages/spoken';
import { ownNotebook } from './own-notebook';
import { activeTab } from './tab';

/** Draws popup or side panel. The popup is done when it has opened something else. */
export async function drawSurface(surface: 'popup' | 'panel'): Promise<void> {
  const leave = (): void => {
    if (surface === 'popup') window.close();
  };
  const [notebook, noteKey, window_] = await Promise.all([ownNotebook(), keyOf('note'), browser.windows.getCurrent()]);
  const tab = activeTab(surface);
  await speak((words) =>
    render(
      <PageApp
        surface={surface}
        words={words}
        notebook={notebook}
        tab={tab}
        noteKey={noteKey}
        loss={loss}
        switches={switches}
        openWelcome={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).then(leave)}
        now={now}
        openNotebook={(address) => void openNotebook(address).then(leave)}
        openPanel={() => {
          if (window_.id !== undefined) void openPanel(window_.id).then(leave);
        }}
      />,
      document.body,
    ),
  );
}

const openNotebook = (address: Partial<NotebookAddress>) =>
  browser.tabs.create({ url: browser.runtime.getURL(`/notebook.html${notebookHash(address)}`) });

const switches: SwitchesPort = { read: readSwitches, change: changeSwitches, watch: watchSwitches };

export const loss: LossPort = { read: readLoss, dismiss: dismissLoss, watch: watchLoss };

/** The key of a command as it is really bound, `null` where it has none. */
const keyOf = async (name: string): Promise<string | null> => {
  const commands = await browser.commands.getAll();
  const key = commands.find((command) => command.name === name)?.shortcut;
  return key === undefined || key === '' ? null : key;
};
