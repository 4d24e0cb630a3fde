import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, type Running, type Surface } from '../support/browsers';
import { highlight, ownMarks, pressButton, readMarks, said, select, shows } from '../support/in-page';
import { type PageServer, servePages } from '../support/server';
import { until } from '../support/wait';

const about = 'Thu ngân sách đạt 107% dự toán';
const other = '96% hồ sơ hành chính';

let server: PageServer;
let running: Running;
let page: Surface;

/** Takes the paragraph of the quote out of the page, as an editor does. */
const cut = (): Promise<void> =>
  page.evaluate((words) => {
    const paragraph = [...document.querySelectorAll<HTMLElement>('article p, article li')].find((one) =>
      one.textContent?.includes(words),
    );
    if (paragraph === undefined) throw new Error('no such paragraph');
    Reflect.set(window, 'uncut', paragraph.innerHTML);
    paragraph.dataset.cut = '';
    paragraph.innerHTML = paragraph.innerHTML.replace(words, '');
  }, about);

beforeAll(async () => {
  server = await servePages();
});
beforeEach(async () => {
  running = await launch({ build: 'loopback' });
  page = await running.newPage(server.at('plain'));
  await readMarks(page);
  await highlight(running, page, about);
});
afterEach(async () => {
  const exceptions = page.exceptions();
  await running.close();
  expect(exceptions).toEqual([]);
});
afterAll(() => server.close());

const pressInPage = async (words: string): Promise<void> => {
  const button = await until(`the button ${words}`, async () =>
    (await page.inClosedShadow('button')).find(({ text }) => text.trim().normalize() === words),
  );
  await page.clickAt(button.x + button.width / 2, button.y + button.height / 2);
};

describe('a note whose words are gone', () => {
  beforeEach(async () => {
    await cut();
    await until('no mark', async () => (await ownMarks(page)).length === 0);
  });

  test('is told of in the page, shown with its context, and given other words; both ways', async () => {
    await said(page, 'không còn tìm thấy câu');
    await pressInPage('Gắn lại');
    const [bar] = await until('the bar', async () => {
      const bars = await page.inClosedShadow('.attaching-bar');
      return bars.length > 0 ? bars : null;
    });
    expect(bar?.text.normalize()).toContain(about);
    await select(page, other);
    await until('the preview', async () =>
      (await page.inClosedShadow('.attaching-bar'))[0]?.text.normalize().includes(`Sẽ gắn vào: “${other}”`),
    );
    await pressInPage('Đây rồi');
    await until('the mark at the new words', async () => (await ownMarks(page)).includes(other));
    await pressInPage('Hoàn tác');
    await until('no mark', async () => (await ownMarks(page)).length === 0);
    await pressInPage('Làm lại');
    await until('the mark again', async () => (await ownMarks(page)).includes(other));
    await page.reload();
    await until('the mark after a reload', async () => (await ownMarks(page)).includes(other));
  });

  test('is given other words from the popup’s list, by keys alone', async () => {
    const popup = await running.openPopup(page);
    await pressButton(popup, 'Ghi chú');
    await shows(popup, 'Không còn tìm thấy câu này');
    await pressButton(popup, 'Gắn lại');
    await until('the bar in the page', async () => (await page.inClosedShadow('.attaching-bar')).length > 0);
    await popup.close().catch(() => undefined);
    await page.activate();
    await running.command(page, 'choose');
    await until('a preview', async () => (await page.inClosedShadow('.attaching-bar'))[0]?.text.includes('Sẽ gắn vào'));
    await page.press('Enter');
    await said(page, 'Đã gắn vào câu này.');
    await until('a mark', async () => (await ownMarks(page)).length === 1);
  });

  test('comes back by itself when the page has its words again', async () => {
    await page.evaluate(() => {
      const paragraph = document.querySelector('[data-cut]');
      if (paragraph !== null) paragraph.innerHTML = Reflect.get(window, 'uncut') as string;
    });
    await until('the mark', async () => (await ownMarks(page)).length === 1);
  });
});

describe('a place that is only like the passage', () => {
  const edited = 'Thu ngân sách đã vượt 9% so với dự toán';

  /** Opens the card over the words as the editor left them. */
  const openCard = async (): Promise<void> => {
    await page.evaluate(
      (words, now) => {
        const paragraph = [...document.querySelectorAll('article p, article li')].find((one) =>
          one.textContent?.includes(words),
        );
        if (paragraph) paragraph.innerHTML = paragraph.innerHTML.replace(words, now);
      },
      about,
      edited,
    );
    await until('the mark where it may be', async () => (await ownMarks(page)).some((words) => words !== about));
    const { x, y } = await select(page, 'ngân sách đã vượt');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.moveTo(x, y - 200);
    await page.moveTo(x, y);
    await until('the question', async () =>
      (await page.inClosedShadow('.card-notice')).some(({ text }) => text.normalize().includes(about)),
    );
  };

  test('is the passage from now on where the reader says so', async () => {
    await openCard();
    await pressInPage('Đây rồi');
    await said(page, 'Đã gắn vào câu này.');
    expect(await ownMarks(page)).toHaveLength(1);
  });

  test('is no place any more where the reader says that it is not, until that is taken back', async () => {
    await openCard();
    await pressInPage('Không phải');
    await until('no mark', async () => (await ownMarks(page)).length === 0);
    await pressInPage('Hoàn tác');
    await until('the mark again', async () => (await ownMarks(page)).length === 1);
  });
});
