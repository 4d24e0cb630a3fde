import { existsSync, readFileSync } from 'node:fs';
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { browserCache, findBrowser } from '../../tests/support/browsers/find';
import { run } from './run';

const minutes = (count: number): number => count * 60_000;

/** Ubuntu calls itself Debian too, but its `chromium` is a snap, which can't read our directories. */
const isDebian = (): boolean =>
  existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));

type Name = 'chromium' | 'firefox';

const packages: Readonly<Record<Name, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** What the test of the reader's real click needs beside the browsers. */
const display = { Xvfb: 'xvfb', openbox: 'openbox', xdotool: 'xdotool' } as const;

export interface Wanted {
  readonly browsers: readonly Name[];
  /** Whether windows are to be shown that nobody sees, with a pointer that nobody moves. */
  readonly display: boolean;
}

const missing = (wanted: Wanted): readonly string[] => [
  ...wanted.browsers.filter((name) => findBrowser(name) === null).map((name) => packages[name]),
  ...Object.entries(display)
    .filter(([program]) => wanted.display && !existsSync(`/usr/bin/${program}`))
    .map(([, name]) => name),
];

const fromDebian = async (wanted: Wanted): Promise<void> => {
  const names = missing(wanted);
  if (names.length === 0) return;
  console.log(`installing ${names.join(', ')} from Debian`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run({ command: 'apt-get', args: ['update'], limit: minutes(5), env });
  const args = ['install', '-y', '--no-install-recommends', ...names];
  await run({ command: 'apt-get', args, limit: minutes(15), env });
};

/** Chrome for Testing and the Firefox with long support, which takes unsigned add-ons. */
const channels = { chromium: [Browser.CHROME, 'stable'], firefox: [Browser.FIREFOX, 'esr'] } as const;

const download = async (name: Name): Promise<void> => {
  const platform = detectBrowserPlatform();
  if (platform === undefined) throw new Error(`there is no ${name} for ${process.platform} on ${process.arch}`);
  const [browser, channel] = channels[name];
  const buildId = await resolveBuildId(browser, platform, channel);
  console.log(`downloading ${browser} ${buildId} to .cache/browsers`);
  await install({ browser, buildId, platform, cacheDir: browserCache });
};

/** Sees to it that what is wanted is there; throws where a browser cannot be had. */
export const installBrowsers = async (wanted: Wanted): Promise<void> => {
  if (isDebian() && process.getuid?.() === 0) await fromDebian(wanted);
  for (const name of wanted.browsers) {
    if (findBrowser(name) === null) await download(name);
    if (findBrowser(name) === null) throw new Error(`${name} could not be installed`);
  }
};
