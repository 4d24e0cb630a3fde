import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch, type Running, type Surface } from '../support/browsers';
import { marksOf, noteFrame, ownMarks, readMarks, select, shows, writeNote } from '../support/in-page';
import { type PageServer, servePages } from '../support/server';
import { stays, until } from '../support/wait';

let server: PageServer;
let running: Running;
let profile: string;

beforeAll(async () => {
  server = await servePages();
});
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'ben-le-profile-'));
});
afterEach(async () => {
  await running.close();
  rmSync(profile, { recursive: true, force: true });
});
afterAll(() => server.close());

const start = async (): Promise<Surface> => {
  running = await launch({ build: 'loopback', profile });
  const page = await running.newPage(server.at('listening'));
  await readMarks(page);
  return page;
};

const about = 'Thu ngân sách đạt 107% dự toán';
const note = 'So với kế hoạch đầu năm?';

const expectKept = async (page: Surface): Promise<void> => {
  await until('the mark', async () => (await ownMarks(page)).includes(about));
  await shows(await running.openOwn('/notebook.html'), note);
};

test('a note survives a restart of the browser', async () => {
  const page = await start();
  await writeNote(running, page, { about, note });
  await running.close();
  await expectKept(await start());
});

test('a note survives the death of the browser right after its save was acknowledged', async () => {
  const page = await start();
  await writeNote(running, page, { about, note });
  await running.kill();
  await expectKept(await start());
});

test('a draft survives the death of the browser', async () => {
  const page = await start();
  await select(page, about);
  await running.command(page, 'note');
  const frame = await noteFrame(running, page);
  await page.type(note);
  await shows(frame, 'Đã giữ bản nháp');
  await running.kill();
  await start();
  await shows(await running.openOwn('/notebook.html'), note);
});

test('a page outlives a reload of the extension without an exception, and nothing is lost', async () => {
  const page = await start();
  await writeNote(running, page, { about, note });
  await running.reloadExtension();
  await select(page, 'Hai chỉ tiêu chưa đạt');
  await running.command(page, 'highlight');
  await stays('no exception in the page', async () => page.exceptions().length === 0, 1500);
  await page.reload();
  await readMarks(page);
  await expectKept(page);
  expect((await marksOf(page)).noted).toEqual([about]);
});
