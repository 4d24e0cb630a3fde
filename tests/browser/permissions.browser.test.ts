import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser as WebExtension } from 'webextension-polyfill';
import { browserName, launch, type Running, type Surface } from '../support/browsers';
import { type Display, hasDisplay, openDisplay } from '../support/display';
import { clickButton, marksOf, readMarks } from '../support/in-page';
import { markedIn, textsOf } from '../support/marked';
import { type PageServer, servePages } from '../support/server';
import { stays, until } from '../support/wait';

/** The extension's own API, as functions that are sent into it name it. */
declare const browser: WebExtension;

/** Chromium asks in a window of its own, which a real pointer must click; Firefox is told to grant without asking. */
const needsPointer = browserName === 'chromium';

let server: PageServer;
let display: Display | null = null;
let running: Running;
let profile: string;

beforeAll(async () => {
  server = await servePages();
  if (needsPointer && hasDisplay()) display = await openDisplay();
});
afterAll(async () => {
  display?.close();
  await server.close();
});
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'ben-le-profile-'));
});
afterEach(async () => {
  await running.close();
  rmSync(profile, { recursive: true, force: true });
});

const start = async (): Promise<Surface> => {
  const shown = display === null ? {} : { headless: false, display: display.name };
  running = await launch({ build: 'user', profile, ...shown });
  return running.newPage(server.on('localhost', '/plain/page.html'));
};

const noMarks = async (page: Surface): Promise<boolean> =>
  Object.values(await marksOf(page)).every((texts) => texts.length === 0);

const isGranted = (): Promise<boolean> =>
  running.inExtension(() => browser.permissions.contains({ origins: ['http://localhost/*'] }));

/** Right of the middle of the window, and how far down Chromium's question may have its button, by its number of lines. */
const allowButton = { right: 765, top: 190, bottom: 400, step: 15 } as const;

/** Chromium ignores clicks that follow the opening of its question, or each other, too closely. */
const betweenClicks = 600;

/** Clicks where Chromium's question has `Allow`; what else lies in that column does nothing when clicked. */
const allowWithPointer = async (pointer: Display): Promise<void> => {
  let y: number = allowButton.top;
  await until(
    'the grant',
    async () => {
      if (await isGranted()) return true;
      await new Promise((next) => setTimeout(next, betweenClicks));
      await pointer.clickAt(allowButton.right, y);
      y = y >= allowButton.bottom ? allowButton.top : y + allowButton.step;
      return isGranted();
    },
    150_000,
  );
};

describe('the build that readers get', () => {
  test('asks for no site, reads one page by the toolbar button, and no other', async () => {
    const page = await start();
    await stays('no marks', () => noMarks(page), 1000);
    await running.openPopup(page);
    expect([...(await readMarks(page)).official].sort()).toEqual([...textsOf(markedIn('page').officials)].sort());
    const other = await running.newPage(server.at('plain', 'second.html'));
    await stays('no marks', () => noMarks(other), 1000);
    expect(await isGranted()).toBe(false);
  });

  test.skipIf(needsPointer && !hasDisplay())(
    'reads a site by itself once it is granted, after a restart too, until it is given back',
    async () => {
      const page = await start();
      const popup = await running.openPopup(page);
      await clickButton(popup, 'Luôn bật trên localhost');
      if (display !== null) await allowWithPointer(display);
      await until('the grant', isGranted);

      const second = await running.newPage(server.on('localhost', '/plain/second.html'));
      await readMarks(second);
      await running.close();

      const again = await start();
      await readMarks(again);
      await running.inExtension(() => browser.permissions.remove({ origins: ['*://localhost/*'] }));
      await until('the marks to go', () => noMarks(again));
      await again.reload();
      await stays('no marks', () => noMarks(again), 1000);
      await running.close();

      const last = await start();
      await stays('no marks', () => noMarks(last), 1000);
    },
  );
});
