import { existsSync, readFileSync } from 'node:fs';
import { Browser, detectBrowserPlatform, install, resolveBuildId } from '@puppeteer/browsers';
import { browserCache, findBrowser } from '../../tests/support/browsers/find';
import { run } from './run';

const minutes = (count: number): number => count * 60_000;

/** Ubuntu calls itself Debian too, but its `chromium` is a snap, which can't read our directories. */
const isDebian = (): boolean =>
  existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));

/** What the test of the reader's real click needs beside the browsers. */
const display = { Xvfb: 'xvfb', openbox: 'openbox', xdotool: 'xdotool' } as const;

const missingPackages = (): readonly string[] => [
  ...(findBrowser('chromium') === null ? ['chromium'] : []),
  ...(findBrowser('firefox') === null ? ['firefox-esr'] : []),
  ...Object.entries(display)
    .filter(([program]) => !existsSync(`/usr/bin/${program}`))
    .map(([, name]) => name),
];

const fromDebian = async (): Promise<void> => {
  const packages = missingPackages();
  if (packages.length === 0) return;
  console.log(`installing ${packages.join(', ')} from Debian`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run({ command: 'apt-get', args: ['update'], limit: minutes(5), env });
  await run({
    command: 'apt-get',
    args: ['install', '-y', '--no-install-recommends', ...packages],
    limit: minutes(15),
    env,
  });
};

/** Chrome for Testing and the Firefox with long support, which takes unsigned add-ons. */
const channels = { chromium: [Browser.CHROME, 'stable'], firefox: [Browser.FIREFOX, 'esr'] } as const;

const download = async (name: 'chromium' | 'firefox'): Promise<void> => {
  const platform = detectBrowserPlatform();
  if (platform === undefined) throw new Error(`there is no ${name} for ${process.platform} on ${process.arch}`);
  const [browser, channel] = channels[name];
  const buildId = await resolveBuildId(browser, platform, channel);
  console.log(`downloading ${browser} ${buildId} to .cache/browsers`);
  await install({ browser, buildId, platform, cacheDir: browserCache });
};

/** Sees to it that the browsers are there; throws where one cannot be had. */
export const installBrowsers = async (names: readonly ('chromium' | 'firefox')[]): Promise<void> => {
  if (isDebian() && process.getuid?.() === 0) await fromDebian();
  for (const name of names) {
    if (findBrowser(name) === null) await download(name);
    if (findBrowser(name) === null) throw new Error(`${name} could not be installed`);
  }
};
