import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { patience } from '../wait';
import { findBrowser } from './find';
import type { LaunchOptions } from './surface';

export const extensionId = 'ben-le@ben-le.vn';
/** Firefox draws this by lot for each profile; tests fix it to know the extension's address beforehand. */
export const extensionUuid = '7d5a1f6e-0f7c-4b52-9c0e-0a3f6b0c9d11';

/** No first-run pages, no connections of Firefox's own, unsigned add-ons allowed (which ESR can, releases cannot). */
const quiet = {
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionUuid }),
  // A grant is asked for in a window of the browser's own, which no test can reach headless: this answers it.
  'extensions.webextOptionalPermissionPrompts': false,
  'app.update.auto': false,
  'app.update.disabledForTesting': true,
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.search.update': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'captivedetect.canonicalURL': '',
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'network.http.speculative-parallel-limit': 0,
  'security.remote_settings.crlite_filters.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.server': '',
  'intl.accept_languages': 'vi,en',
} as const;

const prefsOf = (options: LaunchOptions, downloads: string): Readonly<Record<string, unknown>> => ({
  ...quiet,
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.useDownloadDir': true,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.download.alwaysOpenPanel': false,
  'browser.helperApps.neverAsk.saveToDisk': 'text/markdown,text/csv,application/json,application/ld+json',
  ...(options.proxy === undefined
    ? {}
    : {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': options.proxy,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': options.proxy,
        'network.proxy.allow_hijacking_localhost': true,
        'network.proxy.no_proxies_on': '',
      }),
});

const writePrefs = (profile: string, prefs: Readonly<Record<string, unknown>>): void => {
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
};

/** Firefox says on its error stream where it listens. */
const listeningAt = (firefox: ChildProcess): Promise<string> =>
  new Promise((ready, fail) => {
    let said = '';
    const late = setTimeout(() => fail(new Error(`Firefox did not listen in time:\n${said}`)), patience * 2);
    firefox.stderr?.on('data', (data) => {
      said += String(data);
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      ready(`${address}/session`);
    });
    firefox.once('exit', (code) => fail(new Error(`Firefox ended with ${code}:\n${said}`)));
  });

export interface FirefoxProcess {
  readonly address: Promise<string>;
  readonly pid: number | undefined;
  readonly ended: Promise<unknown>;
}

export const startFirefox = (options: LaunchOptions, profile: string, downloads: string): FirefoxProcess => {
  const executable = findBrowser('firefox');
  if (executable === null) throw new Error('no Firefox is installed; `npm test` installs one');
  writePrefs(profile, prefsOf(options, downloads));
  // Left behind by a killed Firefox; the next one would think that the profile is in use.
  for (const lock of ['lock', '.parentlock']) rmSync(join(profile, lock), { force: true });
  const firefox = spawn(
    executable,
    [
      ...(options.headless === false ? [] : ['--headless']),
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port',
      '0',
      '--remote-allow-system-access',
    ],
    {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1', ...(options.display ? { DISPLAY: options.display } : {}) },
    },
  );
  return {
    address: listeningAt(firefox),
    pid: firefox.pid,
    ended: new Promise((ended) => firefox.once('exit', ended)),
  };
};
