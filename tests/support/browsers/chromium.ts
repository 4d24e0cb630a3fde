import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Extension, type WebWorker } from 'puppeteer-core';
import type { Browser as WebExtension } from 'webextension-polyfill';
import { until } from '../wait';
import { pageSurface, tabOf } from './chromium-surface';
import { builtExtension, findBrowser } from './find';
import { endGroup, endWithUs, forget } from './processes';
import { callOf } from './sent';
import type { LaunchOptions, Running, Surface } from './surface';

/** The extension's own API, as functions that are sent into its background name it. */
declare const browser: WebExtension;

const quiet = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--hide-crash-restore-bubble',
  '--lang=vi',
];

const networking = (proxy: number | undefined): readonly string[] =>
  proxy === undefined
    ? ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost']
    : [`--proxy-server=127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>'];

const launch = async (options: LaunchOptions, profile: string): Promise<Browser> => {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('no Chromium is installed; `npm test` installs one');
  return puppeteer.launch({
    executablePath,
    pipe: true,
    enableExtensions: [builtExtension('chromium', options.build)],
    headless: options.headless ?? true,
    userDataDir: profile,
    // The whole window's size; `null` leaves the viewport to it.
    defaultViewport: options.headless === false ? null : { width: 1200, height: 900 },
    args: [...quiet, ...networking(options.proxy), '--window-size=1200,1000'],
    protocolTimeout: 60_000,
    ...(options.display === undefined ? {} : { env: { ...process.env, DISPLAY: options.display } }),
  });
};

const ownExtension = (chromium: Browser): Promise<Extension> =>
  until('the extension in Chromium', async () => [...(await chromium.extensions()).values()][0]);

/** The worker may be asleep; a page of the extension that sends nothing does not wake it, a message does. */
const workerOf = async (chromium: Browser, id: string): Promise<WebWorker> =>
  until('the background worker', async () => {
    const target = chromium
      .targets()
      .find((one) => one.type() === 'service_worker' && one.url().startsWith(`chrome-extension://${id}/`));
    return (await target?.worker()) ?? null;
  });

const allowDownloads = async (chromium: Browser, directory: string): Promise<void> => {
  const session = await chromium.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: directory,
    eventsEnabled: true,
  });
};

/** Chromium asks for this switch on its own page of extensions; there is no other way. */
const allowInPrivateWindows = async (chromium: Browser, id: string): Promise<void> => {
  const page = await chromium.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    (extensionId) =>
      Reflect.get(Reflect.get(globalThis, 'chrome'), 'developerPrivate').updateExtensionConfiguration({
        extensionId,
        incognitoAccess: true,
      }),
    id,
  );
  await page.close();
};

export const launchChromium = async (options: LaunchOptions): Promise<Running> => {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'ben-le-chromium-'));
  const downloads = join(profile, 'downloads');
  mkdirSync(downloads, { recursive: true });
  const chromium = await launch(options, profile);
  const leader = chromium.process()?.pid;
  endWithUs(leader);
  const { id } = await ownExtension(chromium);
  const extension = `chrome-extension://${id}`;
  await allowDownloads(chromium, downloads);
  await workerOf(chromium, id);

  const newPage = async (address?: string): Promise<Surface> => {
    const surface = pageSurface(await chromium.newPage());
    if (address !== undefined) await surface.goto(address);
    return surface;
  };

  const inExtension = async <Args extends readonly unknown[], Answer>(
    run: (...args: Args) => Answer | Promise<Answer>,
    ...args: Args
  ): Promise<Answer> => (await (await workerOf(chromium, id)).evaluate(callOf(run, args))) as Answer;

  return {
    name: 'chromium',
    extension,
    profile,
    downloads,
    newPage,
    openOwn: (path) => newPage(`${extension}${path}`),
    pages: async () => (await chromium.pages()).map(pageSurface),
    inExtension,
    command: (name) =>
      inExtension(async (command) => {
        const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
        Reflect.get(browser.commands.onCommand, 'dispatch').call(browser.commands.onCommand, command, tab);
      }, name),
    clickToolbarButton: async (page) => {
      const one = await ownExtension(chromium);
      await one.triggerAction(tabOf(page));
    },
    reloadExtension: async () => {
      const worker = await workerOf(chromium, id);
      await worker.evaluate(() => browser.runtime.reload()).catch(() => undefined);
      await until('the reloaded extension', async () => (await workerOf(chromium, id)) !== worker);
    },
    privatePage: async (address) => {
      await allowInPrivateWindows(chromium, id);
      await until('the extension in private windows', () =>
        inExtension(() => browser.extension.isAllowedIncognitoAccess()),
      );
      await inExtension((url) => browser.windows.create({ incognito: true, url }).then(() => null), address);
      return until('the private page', async () => {
        const page = (await chromium.pages()).find((one) => one.url() === address);
        return page === undefined ? null : pageSurface(page);
      });
    },
    close: async () => {
      await chromium.close();
      endGroup(leader);
      forget(leader);
    },
    kill: async () => {
      endGroup(leader);
      forget(leader);
      await until(
        'the end of Chromium',
        async () => chromium.process()?.exitCode !== null || chromium.process()?.killed,
      );
    },
  };
};
