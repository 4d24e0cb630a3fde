import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import puppeteer, { type Browser, type Extension, type Target, type WebWorker } from 'puppeteer-core';
import type { Browser as WebExtension } from 'webextension-polyfill';
import { until } from '../wait';
import { pageSurface, tabOf } from './chromium-surface';
import { builtExtension, findBrowser } from './find';
import { endGroup, endWithUs, forget } from './processes';
import { callOf, heldFor } from './sent';
import type { LaunchOptions, Running, Surface } from './surface';

/** The extension's own API, as functions that are sent into its background name it. */
declare const browser: WebExtension;

const quiet = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--hide-crash-restore-bubble',
  '--lang=vi',
  '--accept-lang=vi',
];

/** Chromium names an unpacked extension by its place. */
const idOf = (directory: string): string =>
  createHash('sha256')
    .update(directory)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));

/**
 * What a reader switches on at chrome://extensions: developer mode, without which an unpacked extension is turned off
 * when it is loaded anew, and the extension in private windows.
 */
const prepare = (profile: string, id: string): void => {
  const preferences = join(profile, 'Default/Preferences');
  if (existsSync(preferences)) return;
  mkdirSync(dirname(preferences), { recursive: true });
  const extensions = { ui: { developer_mode: true }, settings: { [id]: { incognito: true } } };
  writeFileSync(preferences, JSON.stringify({ extensions }));
};

const networking = ({ proxy, open = false }: LaunchOptions): readonly string[] => {
  if (open) return [];
  return proxy === undefined
    ? ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost']
    : [`--proxy-server=127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>'];
};

/** Chromium refuses to start as root with its sandbox, and many a container lacks what it is made of. */
const sandbox = ({ open = false }: LaunchOptions): readonly string[] =>
  open && process.getuid?.() !== 0 ? [] : ['--no-sandbox'];

const launch = async (options: LaunchOptions, profile: string): Promise<Browser> => {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('no Chromium is installed; `npm test` installs one');
  return puppeteer.launch({
    executablePath,
    pipe: true,
    // Loaded by a switch and not through the protocol: that takes back at each start what was granted to it.
    enableExtensions: true,
    headless: options.headless ?? true,
    userDataDir: profile,
    // `processes.ts` ends what is left when this process ends.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // The whole window's size; `null` leaves the viewport to it.
    defaultViewport: options.headless === false ? null : { width: 1200, height: 900 },
    args: [
      ...quiet,
      `--load-extension=${builtExtension('chromium', options.build)}`,
      ...sandbox(options),
      ...networking(options),
      '--window-size=1200,1000',
      '--window-position=0,0',
    ],
    protocolTimeout: 60_000,
    ...(options.display === undefined ? {} : { env: { ...process.env, DISPLAY: options.display } }),
  });
};

const ownExtension = (chromium: Browser): Promise<Extension> =>
  until('the extension in Chromium', async () => [...(await chromium.extensions()).values()][0]);

const workersOf = (chromium: Browser, id: string): readonly Target[] =>
  chromium
    .targets()
    .filter((one) => one.type() === 'service_worker' && one.url().startsWith(`chrome-extension://${id}/`));

/**
 * The worker that started after those. A reload leaves the old one in the list, and a private window has its own.
 * None of them falls asleep as long as the connection to it is open.
 */
const newWorker = (chromium: Browser, id: string, before: readonly Target[]): Promise<WebWorker> =>
  until('the background worker', async () => {
    const target = workersOf(chromium, id).find((one) => !before.includes(one));
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

export const launchChromium = async (options: LaunchOptions): Promise<Running> => {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'ben-le-chromium-'));
  const downloads = join(profile, 'downloads');
  const isNew = !existsSync(downloads);
  mkdirSync(downloads, { recursive: true });
  const id = idOf(builtExtension('chromium', options.build));
  prepare(profile, id);
  const chromium = await launch(options, profile);
  const leader = chromium.process()?.pid;
  endWithUs(leader);
  const extension = `chrome-extension://${id}`;
  await allowDownloads(chromium, downloads);
  let worker: WebWorker | null = await newWorker(chromium, id, []);
  let ended: readonly Target[] = [];

  const newPage = async (address?: string): Promise<Surface> => {
    const surface = pageSurface(await chromium.newPage());
    if (address !== undefined) await surface.goto(address);
    return surface;
  };

  const inExtension = async <Args extends readonly unknown[], Answer>(
    run: (...args: Args) => Answer | Promise<Answer>,
    ...args: Args
  ): Promise<Answer> => {
    worker ??= await newWorker(chromium, id, ended);
    return (await worker.evaluate(callOf(run, args))) as Answer;
  };

  return {
    name: 'chromium',
    extension,
    profile,
    isNew,
    downloads,
    newPage,
    openOwn: (path) => newPage(`${extension}${path}`),
    pages: async () => (await chromium.pages()).map(pageSurface),
    inExtension,
    command: async (page, name) => {
      await page.activate();
      // As in a reader's hands, the page sees the modifiers; the key itself the browser keeps.
      const { keyboard } = tabOf(page);
      const held = heldFor(name);
      for (const modifier of held) await keyboard.down(modifier);
      await inExtension(async (command) => {
        const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
        Reflect.get(browser.commands.onCommand, 'dispatch').call(browser.commands.onCommand, command, tab);
      }, name);
      for (const modifier of held) await keyboard.up(modifier);
    },
    openPopup: async (page) => {
      await page.activate();
      const own = await ownExtension(chromium);
      await own.triggerAction(tabOf(page));
      return until('the popup', async () => {
        const popup = (await own.pages()).find((one) => new URL(one.url()).pathname === '/popup.html');
        return popup === undefined ? null : pageSurface(popup);
      });
    },
    reloadExtension: async () => {
      const before = workersOf(chromium, id);
      // The answer is lost with the worker that was asked.
      void inExtension(() => browser.runtime.reload()).catch(() => undefined);
      worker = await newWorker(chromium, id, before);
    },
    endBackground: async () => {
      ended = workersOf(chromium, id);
      await worker?.close();
      worker = null;
    },
    privatePage: async (address) => {
      await inExtension((url) => browser.windows.create({ incognito: true, url }).then(() => null), address);
      return until('the private page', async () => {
        const page = (await chromium.pages()).find((one) => one.url() === address);
        return page === undefined ? null : pageSurface(page);
      });
    },
    ended: new Promise((ended) => chromium.once('disconnected', () => ended(null))),
    close: async () => {
      await chromium.close();
      endGroup(leader);
      forget(leader);
    },
    kill: async () => {
      endGroup(leader);
      forget(leader);
      const process = chromium.process();
      await until('the end of Chromium', async () => process === null || process.signalCode !== null);
    },
  };
};
