import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../wait';
import { archiveOf } from './archive';
import { Bidi, type Context } from './bidi';
import { builtExtension } from './find';
import {
  allowInPrivateWindows,
  clickAction,
  endBackground,
  giveCommand,
  grantLoopback,
  isInstalled,
  openPrivateWindow,
  popupOf,
  quit,
} from './firefox-itself';
import { extensionUuid, type FirefoxProcess, startFirefox } from './firefox-process';
import { FirefoxSurface } from './firefox-surface';
import { endGroup, endWithUs, forget } from './processes';
import { heldFor } from './sent';
import type { LaunchOptions, Running, Surface } from './surface';

const extension = `moz-extension://${extensionUuid}`;

const contextsOf = async (bidi: Bidi, scope: 'content' | 'chrome'): Promise<readonly Context[]> =>
  (await bidi.send<{ readonly contexts: readonly Context[] }>('browsingContext.getTree', { 'moz:scope': scope }))
    .contexts;

/** The window of the browser itself, from which Firefox's own machinery can be reached. */
const browserWindow = async (bidi: Bidi): Promise<FirefoxSurface> => {
  const [first] = (await contextsOf(bidi, 'chrome')).filter(({ url }) => url.endsWith('/browser.xhtml'));
  if (first === undefined) throw new Error('Firefox has no window');
  return new FirefoxSurface(bidi, first.context);
};

const firefoxTab = (page: Surface): FirefoxSurface => {
  if (page instanceof FirefoxSurface) return page;
  throw new Error('this is no tab of Firefox');
};

const install = async (bidi: Bidi, options: LaunchOptions): Promise<void> => {
  await allowInPrivateWindows(await browserWindow(bidi));
  await bidi.send('webExtension.install', {
    extensionData: {
      type: 'base64',
      value: archiveOf(builtExtension('firefox', options.build)).toString('base64'),
    },
    'moz:permanent': true,
  });
};

const installed = async (bidi: Bidi): Promise<boolean> => isInstalled(await browserWindow(bidi));

const connect = async (firefox: FirefoxProcess): Promise<Bidi> => Bidi.open(await firefox.address);

export const launchFirefox = async (options: LaunchOptions): Promise<Running> => {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'ben-le-firefox-'));
  const downloads = join(profile, 'downloads');
  const isNew = !existsSync(downloads);
  mkdirSync(downloads, { recursive: true });
  const firefox = startFirefox(options, profile, downloads);
  endWithUs(firefox.pid);
  const bidi = await connect(firefox);
  await until('a window of Firefox', () => browserWindow(bidi));
  // A second start of the profile finds the extension where the first one put it.
  if (!(await installed(bidi))) await install(bidi, options);
  await until('the extension in Firefox', () => installed(bidi));
  if (!isNew && options.build === 'loopback') await grantLoopback(await browserWindow(bidi));

  const create = async (more: Readonly<Record<string, unknown>> = {}): Promise<FirefoxSurface> => {
    const { context } = await bidi.send<{ readonly context: string }>('browsingContext.create', {
      type: 'tab',
      ...more,
    });
    return new FirefoxSurface(bidi, context);
  };

  const newPage = async (address?: string): Promise<Surface> => {
    const surface = await create();
    if (address !== undefined) await surface.goto(address);
    return surface;
  };

  const end = async (): Promise<void> => {
    bidi.close();
    endGroup(firefox.pid);
    await firefox.ended;
    forget(firefox.pid);
  };

  return {
    name: 'firefox',
    extension,
    profile,
    isNew,
    downloads,
    newPage,
    openOwn: (path) => newPage(`${extension}${path}`),
    pages: async () => (await contextsOf(bidi, 'content')).map(({ context }) => new FirefoxSurface(bidi, context)),
    inExtension: async (run, ...args) => {
      const page = await create({ background: true });
      try {
        await page.goto(`${extension}/manifest.json`);
        return await page.evaluate(run, ...args);
      } finally {
        await page.close();
      }
    },
    command: async (page, name) => {
      await page.activate();
      // As in a reader's hands, the page sees the modifiers; the key itself the browser keeps.
      const tab = firefoxTab(page);
      await tab.hold(heldFor(name));
      await giveCommand(await browserWindow(bidi), name);
      await tab.letGo(heldFor(name));
    },
    openPopup: async (page) => {
      await page.activate();
      const firefoxItself = await browserWindow(bidi);
      await clickAction(firefoxItself);
      const context = await until('the popup', () => popupOf(firefoxItself));
      const popup = new FirefoxSurface(bidi, context);
      await until('what the popup shows', () => popup.evaluate(() => document.readyState === 'complete'));
      return popup;
    },
    reloadExtension: async () => {
      await install(bidi, options);
      await until('the reloaded extension', () => installed(bidi));
    },
    endBackground: async () => endBackground(await browserWindow(bidi)),
    privatePage: async (address) => {
      const before = new Set((await contextsOf(bidi, 'content')).map(({ context }) => context));
      await openPrivateWindow(await browserWindow(bidi));
      // Firefox opens its own page there first, which would take the place of ours if we came before it.
      const opened = await until('the private window', async () =>
        (await contextsOf(bidi, 'content')).find(
          ({ context, url }) => !before.has(context) && url === 'about:privatebrowsing',
        ),
      );
      const surface = new FirefoxSurface(bidi, opened.context);
      // A navigation that comes while that page is still loading changes the process under it and is never answered.
      await until('what the private window shows first', () =>
        surface.evaluate(() => document.readyState === 'complete').catch(() => false),
      );
      await surface.goto(address);
      return surface;
    },
    ended: firefox.ended,
    close: async () => {
      await quit(await browserWindow(bidi)).catch(() => undefined);
      await Promise.race([firefox.ended, new Promise((late) => setTimeout(late, 10_000).unref())]);
      await end();
    },
    kill: end,
  };
};
