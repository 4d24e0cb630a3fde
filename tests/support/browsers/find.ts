import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');

/** Where `scripts/install` puts browsers that the system does not have. */
export const browserCache = join(root, '.cache/browsers');

const inSystem: Readonly<Record<'chromium' | 'firefox', readonly string[]>> = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
};

/** Files that are the browser itself, by platform, in what `@puppeteer/browsers` unpacks. */
const executables: Readonly<Record<'chromium' | 'firefox', readonly string[]>> = {
  chromium: ['chrome', 'chrome.exe', 'Google Chrome for Testing', 'Chromium'],
  firefox: ['firefox', 'firefox.exe'],
};

const within = (directory: string, names: readonly string[]): string | null => {
  if (!existsSync(directory)) return null;
  const entries = readdirSync(directory, { withFileTypes: true, recursive: true });
  const found = entries.find((entry) => entry.isFile() && names.includes(entry.name));
  return found === undefined ? null : join(found.parentPath, found.name);
};

const fromEnvironment = (name: 'chromium' | 'firefox'): string | null => {
  const path = process.env[name === 'chromium' ? 'BEN_LE_CHROMIUM' : 'BEN_LE_FIREFOX'];
  return path !== undefined && existsSync(path) ? path : null;
};

/**
 * The browser to test with, or `null` where there is none. Never branded Chrome, which ignores `--load-extension`;
 * a snap is no use either, because its browser may not read our directories.
 */
export const findBrowser = (name: 'chromium' | 'firefox'): string | null =>
  fromEnvironment(name) ??
  inSystem[name].find((path) => existsSync(path) && statSync(path).isFile() && !isSnap(path)) ??
  within(join(browserCache, name === 'chromium' ? 'chrome' : 'firefox'), executables[name]);

const isSnap = (path: string): boolean => existsSync('/snap/bin') && existsSync(`/snap/bin/${path.split('/').pop()}`);

export const builtExtension = (name: 'chromium' | 'firefox', build: 'user' | 'loopback'): string =>
  join(root, '.output', `${name === 'chromium' ? 'chrome' : 'firefox'}-mv3${build === 'user' ? '' : '-loopback'}`);
