import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, type Running, type Surface } from '../support/browsers';
import { downloaded } from '../support/downloads';
import { ownMarks, pressButton, readMarks, shows, writeNote } from '../support/in-page';
import { markedIn } from '../support/marked';
import { type PageServer, servePages } from '../support/server';
import { until } from '../support/wait';

let server: PageServer;
let running: Running;
let page: Surface;

beforeAll(async () => {
  server = await servePages();
});
beforeEach(async () => {
  running = await launch({ build: 'loopback' });
  page = await running.newPage(server.at('plain'));
  await readMarks(page);
});
afterEach(() => running.close());
afterAll(() => server.close());

const about = 'Thu ngân sách đạt 107% dự toán';
const note = 'So với kế hoạch đầu năm?';

const names = (page: 'page' | 'second') => new Set(markedIn(page).officials.map(({ name }) => name));

describe('the popup', () => {
  test('shows what was found, grouped and counted', async () => {
    const popup = await running.openPopup(page);
    const people = names('page');
    await shows(popup, `Người ${people.size}`);
    const documents = new Set(markedIn('page').directives.map(({ same }) => same));
    const text = await shows(popup, `Văn bản ${documents.size}`);
    expect(text).toContain(`Chỉ đạo ${markedIn('page').instructions.length}`);
    await pressButton(popup, 'Người');
    for (const name of people) await shows(popup, name);
  });

  test('shows a note and jumps to it', async () => {
    await writeNote(running, page, { about, note });
    await page.evaluate(() => scrollTo(0, 0));
    const popup = await running.openPopup(page);
    await pressButton(popup, 'Ghi chú');
    await shows(popup, note);
    await until('the quote', () =>
      popup.evaluate(() => {
        const quote = document.querySelector<HTMLElement>('.note-quote');
        quote?.click();
        return quote !== null;
      }),
    );
    await until('the passage on screen', () =>
      page.evaluate((words) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          if (!(node.nodeValue ?? '').includes(words)) continue;
          const top = node.parentElement?.getBoundingClientRect().top ?? -1;
          return scrollY > 0 && top >= 0 && top < innerHeight;
        }
        return false;
      }, about),
    );
  });

  test('removes a note and takes that back', async () => {
    await writeNote(running, page, { about, note });
    const popup = await running.openPopup(page);
    await pressButton(popup, 'Ghi chú');
    await shows(popup, note);
    await pressButton(popup, 'Xoá');
    await until('no mark', async () => (await ownMarks(page)).length === 0);
    await pressButton(popup, 'Hoàn tác');
    await until('the mark', async () => (await ownMarks(page)).length === 1);
  });

  test('says so where there is no article, and teaches', async () => {
    const empty = await running.newPage(server.at('empty'));
    const popup = await running.openPopup(empty);
    await shows(popup, 'Trang này không giống một bài báo.');
  });
});

describe('export', () => {
  for (const [label, ending] of [
    ['Markdown', '.md'],
    ['CSV', '.csv'],
    ['JSON (đầy đủ', '.json'],
    ['JSON-LD', '.jsonld'],
  ] as const) {
    test(`from the popup to ${label} holds the note, its passage and its article`, async () => {
      await writeNote(running, page, { about, note });
      const popup = await running.openPopup(page);
      await pressButton(popup, 'Xuất');
      await pressButton(popup, label);
      const text = (await downloaded(running, ending)).normalize();
      expect(text).toContain(note);
      expect(text).toContain(about);
      expect(text).toContain('Thành ủy Vĩnh Giang kiểm điểm công tác lãnh đạo');
    });
  }
});

describe('the notebook', () => {
  test('shows a note that is written while it is open, and edits reach the page', async () => {
    const notebook = await running.openOwn('/notebook.html');
    await shows(notebook, 'Sổ tay còn trống.');
    await writeNote(running, page, { about, note });
    await shows(notebook, note);
    expect(await ownMarks(page)).toEqual([about]);
  });

  test('finds a note by words without their tone marks', async () => {
    await writeNote(running, page, { about, note });
    const notebook = await running.openOwn('/notebook.html');
    await shows(notebook, note);
    await notebook.evaluate(() => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus());
    await notebook.type('khong co chu nao nhu the');
    await shows(notebook, 'Không có ghi chú nào khớp');
  });
});
