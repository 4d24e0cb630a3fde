import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../wait';
import { archiveOf } from './archive';
import { Bidi, type Context } from './bidi';
import { builtExtension } from './find';
import { extensionId, extensionUuid, type FirefoxProcess, startFirefox } from './firefox-process';
import { FirefoxSurface } from './firefox-surface';
import { endGroup, endWithUs, forget } from './processes';
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

/** Runs where Firefox itself runs; `Firefox` names what its own scripts find there. */
interface FirefoxItself {
  readonly WebExtensionPolicy: { getByID(id: string): { readonly extension: FirefoxExtension } | null };
  readonly ChromeUtils: { importESModule(address: string): { readonly ExtensionParent: ExtensionParent } };
  readonly OpenBrowserWindow: (options: { readonly private: boolean }) => unknown;
  readonly Services: { readonly startup: { quit(how: number): void } };
}
interface FirefoxExtension {
  readonly shortcuts: { onCommand(name: string): void };
}
interface ExtensionParent {
  readonly apiManager: {
    readonly global: {
      browserActionFor(extension: FirefoxExtension): { triggerAction(window: unknown): Promise<void> };
    };
  };
}
declare const window: FirefoxItself & { gBrowser: unknown };

const install = async (bidi: Bidi, options: LaunchOptions): Promise<void> => {
  await bidi.send('webExtension.install', {
    extensionData: {
      type: 'base64',
      value: archiveOf(builtExtension('firefox', options.build)).toString('base64'),
    },
    'moz:permanent': true,
    'moz:allowPrivateBrowsing': true,
  });
};

const installed = async (bidi: Bidi): Promise<boolean> =>
  (await browserWindow(bidi)).evaluate((id) => window.WebExtensionPolicy.getByID(id) !== null, extensionId);

const connect = async (firefox: FirefoxProcess): Promise<Bidi> => Bidi.open(await firefox.address);

export const launchFirefox = async (options: LaunchOptions): Promise<Running> => {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'ben-le-firefox-'));
  const downloads = join(profile, 'downloads');
  mkdirSync(downloads, { recursive: true });
  const firefox = startFirefox(options, profile, downloads);
  endWithUs(firefox.pid);
  const bidi = await connect(firefox);
  await until('a window of Firefox', () => browserWindow(bidi));
  // A second start of the profile finds the extension where the first one put it.
  if (!(await installed(bidi))) await install(bidi, options);
  await until('the extension in Firefox', () => installed(bidi));

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
    command: async (name) =>
      (await browserWindow(bidi)).evaluate(
        (id, command) => window.WebExtensionPolicy.getByID(id)?.extension.shortcuts.onCommand(command),
        extensionId,
        name,
      ),
    clickToolbarButton: async (page) => {
      await page.activate();
      await (await browserWindow(bidi)).evaluate(async (id) => {
        const policy = window.WebExtensionPolicy.getByID(id);
        if (policy === null) throw new Error('the extension is gone');
        const { ExtensionParent } = window.ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        await ExtensionParent.apiManager.global.browserActionFor(policy.extension).triggerAction(window);
      }, extensionId);
    },
    reloadExtension: async () => {
      await install(bidi, options);
      await until('the reloaded extension', () => installed(bidi));
    },
    privatePage: async (address) => {
      const before = new Set((await contextsOf(bidi, 'content')).map(({ context }) => context));
      await (await browserWindow(bidi)).evaluate(() => {
        window.OpenBrowserWindow({ private: true });
      });
      // Firefox opens its own page there first, which would take the place of ours if we came before it.
      const opened = await until('the private window', async () =>
        (await contextsOf(bidi, 'content')).find(
          ({ context, url }) => !before.has(context) && url === 'about:privatebrowsing',
        ),
      );
      const surface = new FirefoxSurface(bidi, opened.context);
      await surface.goto(address);
      return surface;
    },
    close: async () => {
      // Quits as the menu does (eAttemptQuit), so that everything is written; the group is ended in any case.
      await (await browserWindow(bidi)).evaluate(() => window.Services.startup.quit(2)).catch(() => undefined);
      await Promise.race([firefox.ended, new Promise((late) => setTimeout(late, 10_000).unref())]);
      await end();
    },
    kill: end,
  };
};
