import { render } from 'preact';
import { browser } from 'wxt/browser';
import { WelcomeApp } from '../../components/welcome/WelcomeApp';
import type { BoundCommand } from '../../components/welcome/WelcomeView';
import { hostsOf, patternBelow } from '../../core/sites/hosts';
import { type CommandName, languageFor } from '../../core/words';
import outlets from '../../lexicon/outlets.txt?raw';
import { changeSwitches, readSwitches } from '../../messages/settings';
import { allowOutlets } from '../../messages/sites';

const sites = hostsOf(outlets);

const commandNames: readonly CommandName[] = [
  'highlight',
  'note',
  'choose',
  'next-mark',
  'previous-mark',
  'undo',
  'redo',
  'toggle-marks',
  'open-panel',
];

/** The commands with their keys as they are really bound: the browser may have refused the suggested ones. */
const boundCommands = async (): Promise<readonly BoundCommand[]> => {
  const bound = new Map((await browser.commands.getAll()).map(({ name, shortcut }) => [name, shortcut]));
  return commandNames.map((name) => {
    const key = bound.get(name);
    return { name, key: key === undefined || key === '' ? null : key };
  });
};

/** Firefox has a function for its page of keys, newer than the types; Chromium has an address. */
interface KeySettings {
  readonly openShortcutSettings?: () => Promise<void>;
}

const changeKeys = (): (() => void) | null => {
  const { openShortcutSettings } = browser.commands as KeySettings;
  if (openShortcutSettings) return () => void openShortcutSettings();
  if (import.meta.env.FIREFOX) return null;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
};

async function draw(): Promise<void> {
  const [{ language }, commands, allowed] = await Promise.all([
    readSwitches(),
    boundCommands(),
    browser.permissions.contains({ origins: sites.map(patternBelow) }),
  ]);
  document.documentElement.lang = languageFor(language, navigator.languages);
  render(
    <WelcomeApp
      sites={sites}
      allowed={allowed}
      commands={commands}
      language={language}
      preferred={navigator.languages}
      onChangeKeys={changeKeys()}
      allowSites={() => allowOutlets(sites)}
      keepLanguage={(chosen) => void changeSwitches((switches) => ({ ...switches, language: chosen }))}
    />,
    document.body,
  );
}

await draw();
