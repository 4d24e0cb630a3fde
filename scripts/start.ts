import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Browser as WebExtension } from 'webextension-polyfill';
import { pageFindings } from '../core/decoding/reading';
import type { PageFindings } from '../core/model/reader';
import { isReply } from '../messages/contract';
import { launch, type Running, type Surface } from '../tests/support/browsers';
import { tabOf } from '../tests/support/browsers/chromium-surface';
import { root } from '../tests/support/browsers/find';
import { type PageServer, servePages } from '../tests/support/server';
import { until } from '../tests/support/wait';
import { installBrowsers } from './install/browsers';
import { buildOf } from './install/build';
import { run } from './install/run';
import { printed, tablesOf } from './start/tables';

/** The extension's own API, as functions that are sent into it name it. */
declare const browser: WebExtension;

const usage = 'usage: npm start [-- FILE.html | ADDRESS]';

/** What to open: the demonstration article, a file, or an address. */
type Target =
  | { readonly kind: 'demonstration' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'address'; readonly address: string };

const targetOf = (args: readonly string[]): Target => {
  const [given, ...more] = args.filter((argument) => argument !== '--');
  if (more.length > 0) throw new Error(usage);
  if (given === undefined) return { kind: 'demonstration' };
  if (/^https?:\/\//i.test(given)) return { kind: 'address', address: given };
  const path = resolve(given);
  if (!existsSync(path)) throw new Error(`there is no file ${given}\n${usage}`);
  return { kind: 'file', path };
};

const addressOf = (target: Target, server: PageServer): string => {
  switch (target.kind) {
    case 'demonstration':
      return server.at('plain');
    case 'file':
      return server.on('127.0.0.1', `/file/${encodeURIComponent(basename(target.path))}`);
    case 'address':
      return target.address;
  }
};

const hasScreen = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** What the content script of the tab in front has found; `null` where it is not there, or still reading. */
const findings = async (running: Running): Promise<PageFindings | null> => {
  const reply: unknown = await running.inExtension(async () => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return null;
    const call = { to: 'reader', method: 'findings', args: [] };
    return browser.tabs.sendMessage(tab.id, call, { frameId: 0 }).catch(() => null);
  });
  if (!isReply(reply) || reply.kind !== 'answer') return null;
  const decoded = pageFindings(reply.answer);
  return decoded.ok ? decoded.value : null;
};

/** Milliseconds in which a page of this machine is read by itself, unless it does not look like an article. */
const byItself = 5_000;

/** Where Bên Lề does not read by itself, a click on its button lets it. */
const read = async (running: Running, page: Surface, target: Target): Promise<PageFindings> => {
  const ask = () => findings(running);
  const found = target.kind === 'address' ? null : await until('what was found', ask, byItself).catch(() => null);
  if (found !== null) return found;
  await running.openPopup(page);
  return until('what was found', ask);
};

const show = (found: PageFindings): void => {
  if (found.kind === 'no-article') console.log('This page does not look like an article.');
  else for (const table of tablesOf(found)) console.log(`\n${printed(table)}`);
};

const main = async (): Promise<void> => {
  const target = targetOf(process.argv.slice(2));
  await installBrowsers({ browsers: ['chromium'], display: false });
  const built = await run(buildOf('chrome', 'loopback'));
  if (built.kind !== 'done') throw new Error('the extension could not be built');

  const interrupted = new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop());
  });
  const server = await servePages(target.kind === 'file' ? dirname(target.path) : null);
  const headless = !hasScreen();
  const running = await launch({ build: 'loopback', headless, open: true });
  try {
    const page = await running.newPage(addressOf(target, server));
    if (headless) await report(running, page, target);
    else {
      await page.activate();
      console.log('Bên Lề is open in Chromium. Close its window or press Ctrl-C to end.');
      await Promise.race([running.ended, interrupted]);
    }
  } finally {
    await running.close();
    await server.close();
  }
};

const report = async (running: Running, page: Surface, target: Target): Promise<void> => {
  show(await read(running, page, target));
  const picture = join(root, 'dist/start.png');
  mkdirSync(dirname(picture), { recursive: true });
  writeFileSync(picture, await tabOf(page).screenshot({ fullPage: true }));
  console.log(`\nThere is no screen here. A picture of the page is in ${relative(process.cwd(), picture)}.`);
};

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
process.exit();
