import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, type Running, type Surface } from '../support/browsers';
import type { Box } from '../support/browsers/surface';
import { downloaded } from '../support/downloads';
import { boxOfWords, marksOf, pressButton, readMarks, said, shows } from '../support/in-page';
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

const person = 'Vũ Đức Lâm';

const boxOf = (words: string): Promise<Box> => boxOfWords(page, words);

/** Opens the card of a mark as the pointer does; it stays while the pointer is on it. */
const openCard = async (words: string): Promise<void> => {
  const { x, y, width, height } = await boxOf(words);
  await page.moveTo(5, 5);
  await page.moveTo(x + width / 2, y + height / 2);
  await until(`the card of “${words}”`, async () => (await page.inClosedShadow('.card')).length === 1);
};

/** Clicks something of ours in the page by its words. */
const clickOurs = async (selector: string, words: string): Promise<void> => {
  const { x, y, width, height } = await until(`“${words}”`, async () =>
    (await page.inClosedShadow(selector)).find(({ text }) => text.normalize().includes(words.normalize())),
  );
  await page.clickAt(x + width / 2, y + height / 2);
};

const correct = async (words: string, act: string): Promise<void> => {
  await openCard(words);
  await clickOurs('.card-corner button', '');
  await clickOurs('.corner-act', act);
};
const officials = async (of: Surface = page): Promise<readonly string[]> => (await marksOf(of)).official;
const gone = (name: string, of: Surface = page) =>
  until(`no mark on ${name}`, async () => !(await officials(of)).includes(name));
const marked = (name: string, of: Surface = page) =>
  until(`a mark on ${name}`, async () => (await officials(of)).includes(name));

describe('a correction', () => {
  test('takes the mark away at once, comes back by undo, and holds when the page is read again', async () => {
    await correct(person, `${person} không giữ chức vụ`);
    await gone(person);
    await said(page, 'Đã bỏ dấu.');
    await clickOurs('.toast button', 'Hoàn tác');
    await marked(person);
    await correct(person, `${person} không giữ chức vụ`);
    await gone(person);
    await page.reload();
    await readMarks(page);
    expect(await officials()).not.toContain(person);
  });

  test('made everywhere holds in another tab that is open, and is taken back in the notebook', async () => {
    const other = await running.newPage(server.at('plain'));
    await readMarks(other);
    await page.activate();
    await openCard(person);
    await clickOurs('.card-corner button', '');
    await clickOurs('.corner-scopes label', 'mọi nơi');
    await clickOurs('.corner-act', `${person} không giữ chức vụ`);
    await gone(person);
    await gone(person, other);
    const notebook = await running.openOwn('/notebook.html#view=corrections');
    await shows(notebook, `${person} không giữ chức vụ`);
    await shows(notebook, 'mọi nơi');
    await pressButton(notebook, `Bỏ sửa: ${person} không giữ chức vụ`);
    await marked(person, other);
    await marked(person);
  });

  test('marks an official whom nobody marked, by a selected name', async () => {
    const name = 'Minh Quân';
    // The first card brings in what answers to a selection.
    await openCard(person);
    await page.moveTo(5, 5);
    const { x, y, width, height } = await boxOf(name);
    await page.drag({ x: x + 1, y: y + height / 2 }, { x: x + width - 1, y: y + height / 2 });
    await clickOurs('.selection-bar button', 'Người');
    await marked(name);
    await said(page, 'Đã đánh dấu người giữ chức vụ.');
  });
});

describe('the follow-up board', () => {
  const sentence = 'yêu cầu Quận ủy Đông Kênh';

  test('gets an instruction from its card, leads back to it, takes it as done, and goes into a calendar', async () => {
    await openCard(sentence);
    await clickOurs('.card-acts button', 'Theo dõi');
    await said(page, 'Đã thêm vào bảng theo dõi.');
    await until('it said on the card', async () =>
      (await page.inClosedShadow('.card-acts button')).some(({ text }) =>
        text.normalize().includes('Đang theo dõi'.normalize()),
      ),
    );
    await page.evaluate(() => scrollTo(0, 0));
    const notebook = await running.openOwn('/notebook.html#view=board');
    const text = await shows(notebook, 'Hạn 31/3/2022');
    expect(text.normalize()).toContain('Lê Thị Thanh Bình → Quận ủy Đông Kênh'.normalize());
    await pressButton(notebook, 'Xuất lịch hạn (.ics)');
    expect(await downloaded(running, '.ics')).toContain('DTSTART;VALUE=DATE:20220331\r\n');
    await pressButton(notebook, 'Mở câu này trong bài');
    await until('the sentence on screen', () => page.evaluate(() => scrollY > 0));
    await notebook.activate();
    await notebook.evaluate(() => document.querySelector<HTMLInputElement>('.task > input')?.click());
    await shows(notebook, 'Đã đánh dấu là xong.');
    await pressButton(notebook, 'Hoàn tác');
    await shows(notebook, 'Quá hạn');
  });
});
