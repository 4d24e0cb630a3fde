import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, type Running, type Surface } from '../support/browsers';
import { highlight, marksOf, noteFrame, ownMarks, readMarks, said, select, shows, writeNote } from '../support/in-page';
import { type PageServer, servePages } from '../support/server';
import { stays, until } from '../support/wait';

let server: PageServer;
let running: Running;
let page: Surface;

beforeAll(async () => {
  server = await servePages();
});
beforeEach(async () => {
  running = await launch({ build: 'loopback' });
  page = await running.newPage(server.at('listening'));
  await readMarks(page);
});
afterEach(async () => {
  const exceptions = page.exceptions();
  await running.close();
  expect(exceptions).toEqual([]);
});
afterAll(() => server.close());

interface Mutation {
  readonly type: string;
  readonly target: string;
  readonly nodes: readonly string[];
}

interface Seen {
  readonly keys: readonly string[];
  readonly inputs: readonly string[];
  readonly mutations: readonly Mutation[];
  readonly errors: readonly string[];
}

const whatThePageSaw = (): Promise<Seen> =>
  page.evaluate(() => JSON.parse(JSON.stringify(Reflect.get(window, 'seen'))) as Seen);

const about = 'Thu ngân sách đạt 107% dự toán';
const note = 'So với kế hoạch đầu năm?';

describe('a note written by keyboard alone', () => {
  const typed = 'abcdefghijklmnopqrst';

  const expectWritten = async (): Promise<void> => {
    const frame = await noteFrame(running, page);
    const written = () => frame.evaluate(() => document.querySelector('textarea')?.value);
    await until('all letters in the note', async () => (await written()) === typed).catch(() => undefined);
    expect(await written()).toBe(typed);
  };

  const expectUnseen = async (): Promise<void> => {
    const seen = await whatThePageSaw();
    // The modifiers of the command are pressed before anybody can know what they are for.
    expect(seen.keys.filter((key) => !/ (?:Alt|Shift)$/.test(key))).toEqual([]);
    expect(seen.inputs).toEqual([]);
    expect(seen.errors).toEqual([]);
    const others = seen.mutations.filter(
      ({ type, target, nodes }) => type !== 'childList' || target !== 'root' || nodes.some((node) => node !== 'DIV'),
    );
    expect(others).toEqual([]);
  };

  test('shows none of its keys to the page, and no change but the one node', async () => {
    await select(page, about);
    // It is made for the selection, before anybody asks for it.
    await until('a note frame', async () => {
      for (const frame of await page.frames())
        if (await frame.evaluate(() => document.querySelector('textarea.field') !== null)) return true;
      return false;
    });
    await running.command(page, 'note');
    // At once, without waiting for an answer.
    await page.type(typed);
    await expectWritten();
    await page.press('Control+Enter');
    await said(page, 'Đã lưu ghi chú.');
    await expectUnseen();
  });

  test('shows none of its keys to the page even where its frame is still loading', async () => {
    await select(page, about);
    await running.command(page, 'note');
    await page.type(typed);
    await expectWritten();
    await expectUnseen();
  });

  test('has a mark after a reload, with a line for the note', async () => {
    await writeNote(running, page, { about, note });
    await page.reload();
    await until('the mark', async () => (await ownMarks(page)).includes(about));
    expect((await marksOf(page)).noted).toEqual([about]);
  });

  test('appears in every open tab of the article within a second, and goes from all', async () => {
    const other = await running.newPage(server.at('listening'));
    await readMarks(other);
    await writeNote(running, page, { about, note });
    await until('the mark in the other tab', async () => (await ownMarks(other)).includes(about), 1000);
  });

  test('keeps its draft when the page is left before it is saved', async () => {
    await select(page, about);
    await running.command(page, 'note');
    const frame = await noteFrame(running, page);
    await page.type(note);
    await shows(frame, 'Đã giữ bản nháp');
    await page.goto(server.at('plain', 'second.html'));
    await shows(await running.openOwn('/notebook.html'), note);
  });

  test('gives the focus and the selection back on Esc', async () => {
    await select(page, about);
    await running.command(page, 'note');
    await noteFrame(running, page);
    await page.press('Escape');
    await until('the selection', () =>
      page.evaluate((text) => getSelection()?.toString() === text && document.hasFocus(), about),
    );
  });
});

describe('own highlights', () => {
  test('made by a key, where they overlap, both stay', async () => {
    const first = 'Thu ngân sách đạt 107% dự toán';
    const second = '107% dự toán; 96% hồ sơ hành chính';
    await highlight(running, page, first);
    await highlight(running, page, second);
    expect([...(await ownMarks(page))].sort()).toEqual([first, second].sort());
    await page.reload();
    await until('both', async () => (await ownMarks(page)).length === 2);
  });

  test('made by the bar beside a finished selection', async () => {
    const { y } = await select(page, about);
    const box = await page.evaluate(() => {
      const { left, right, top, height } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
      getSelection()?.removeAllRanges();
      return { left, right, middle: top + height / 2 };
    });
    await page.drag({ x: box.left + 1, y }, { x: box.right - 1, y: box.middle });
    const colours = await until('the bar', async () => {
      const buttons = await page.inClosedShadow('.bar-colour');
      return buttons.length === 4 ? buttons : null;
    });
    const [, green] = colours;
    if (green === undefined) throw new Error('no green');
    // Beside the words, never over them.
    expect(green.y > y || green.y + green.height < y).toBe(true);
    await page.clickAt(green.x + green.width / 2, green.y + green.height / 2);
    await until('a green mark', async () => (await marksOf(page))['own-green'].length === 1);
  });

  test('and notes are taken back one after the other by a command, and done again by another', async () => {
    const seen = async (): Promise<string> => {
      const marks = await marksOf(page);
      return `${(await ownMarks(page)).length} marks, ${marks.noted.length} notes`;
    };
    await highlight(running, page, '96% hồ sơ hành chính');
    await writeNote(running, page, { about, note });
    await until('both', async () => (await seen()) === '2 marks, 1 notes');
    await running.command(page, 'undo');
    await until('one less', async () => (await seen()) === '1 marks, 0 notes');
    await running.command(page, 'undo');
    await until('none', async () => (await seen()) === '0 marks, 0 notes');
    await running.command(page, 'undo');
    await said(page, 'Không có gì để hoàn tác.');
    await running.command(page, 'redo');
    await until('one', async () => (await seen()) === '1 marks, 0 notes');
    await running.command(page, 'redo');
    await until('both again', async () => (await seen()) === '2 marks, 1 notes');
  });

  test('are taken back by the button of the toast', async () => {
    await highlight(running, page, about);
    const undo = await until('the button', async () =>
      (await page.inClosedShadow('.toast button')).find(({ text }) => text.trim() === 'Hoàn tác'),
    );
    await page.clickAt(undo.x + undo.width / 2, undo.y + undo.height / 2);
    await until('no mark', async () => (await ownMarks(page)).length === 0);
    await page.reload();
    await readMarks(page);
    await stays('no mark', async () => (await ownMarks(page)).length === 0, 500);
  });
});

describe('a site that is turned off', () => {
  test('loses its marks at the command and has them back at the next', async () => {
    await running.command(page, 'toggle-marks');
    await until('no marks', async () => (await marksOf(page)).official.length === 0);
    await running.command(page, 'toggle-marks');
    await readMarks(page);
  });
});
