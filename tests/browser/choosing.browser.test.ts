import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, type Running, type Surface } from '../support/browsers';
import { marksOf, noteFrame, ownMarks, readMarks, said } from '../support/in-page';
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
  page = await running.newPage(server.at('listening'));
  await readMarks(page);
});
afterEach(async () => {
  const exceptions = page.exceptions();
  await running.close();
  expect(exceptions).toEqual([]);
});
afterAll(() => server.close());

const chosen = async (): Promise<string> => (await marksOf(page)).chosen.join(' ');
const choosing = (isSo: (words: string) => boolean): Promise<string> =>
  until('other words chosen', async () => {
    const words = await chosen();
    return isSo(words) ? words : null;
  });
/** What assistive technology is given to read out, in the frame that has the keyboard. */
const readOut = async (): Promise<string> => {
  for (const frame of await page.frames()) {
    const words = await frame
      .evaluate(() => document.querySelector('[role=application] ~ [aria-live]')?.textContent ?? null)
      .catch(() => null);
    if (words !== null) return words.normalize();
  }
  return '';
};
const enter = async (): Promise<string> => {
  await running.command(page, 'choose');
  return choosing((words) => words !== '');
};
const press = async (keys: string): Promise<string> => {
  const before = await chosen();
  await page.press(keys);
  return choosing((words) => words !== '' && words !== before);
};
const keysSeen = (): Promise<readonly string[]> =>
  page.evaluate(() => (Reflect.get(window, 'seen') as { readonly keys: readonly string[] }).keys);

describe('choosing by keys', () => {
  test('leads from an open page to a saved note without a pointer, and the page sees no key', async () => {
    await enter();
    await press('ArrowDown');
    const sentence = await press('ArrowRight');
    await page.press('Enter');
    await noteFrame(running, page);
    await page.type('Chỉ bằng phím');
    await page.press('Control+Enter');
    await said(page, 'Đã lưu ghi chú.');
    await until('the note', async () => (await marksOf(page)).noted.join(' ') === sentence);
    expect(await chosen()).toBe('');
    expect(await keysSeen()).toEqual([]);
  });

  test('gives its words to the note of the command, and the keyboard back to the page when that is left', async () => {
    await enter();
    const words = await press('ArrowDown');
    await running.command(page, 'note');
    const frame = await noteFrame(running, page);
    await until('the quote', async () => {
      const quote = await frame.evaluate(() => document.querySelector('.note-frame-quote')?.textContent ?? '');
      return quote.normalize() === words;
    });
    await page.press('Escape');
    await until('the page with the keyboard', () => page.evaluate(() => document.activeElement === document.body));
    expect(await keysSeen()).toEqual([]);
  });

  test('begins where a command finds nothing selected', async () => {
    await running.command(page, 'highlight');
    await choosing((words) => words !== '');
    // The keys are explained while they work.
    expect((await page.inClosedShadow('.choosing-bar'))[0]?.text).toContain('Esc');
  });

  test('goes by paragraph, sentence and syllable, at either end', async () => {
    const first = await enter();
    const paragraph = await press('ArrowDown');
    expect(paragraph).not.toBe(first);
    const sentence = await press('ArrowRight');
    expect(paragraph.startsWith(sentence)).toBe(true);
    await until('the sentence read out', async () => (await readOut()).includes(`Câu: ${sentence}`));
    const shorter = await press('Shift+ArrowLeft');
    expect(sentence.startsWith(shorter)).toBe(true);
    await page.press('Tab');
    const cut = await press('Shift+ArrowRight');
    expect(shorter.endsWith(cut)).toBe(true);
    expect(await press('ArrowUp')).not.toBe(cut);
  });

  test('brings what is chosen into sight', async () => {
    await enter();
    await press('End');
    const isInSight = await page.evaluate(() => {
      const [range] = [...(CSS.highlights as unknown as Iterable<[string, Iterable<Range>]>)]
        .filter(([name]) => name.startsWith('mk12'))
        .flatMap(([, ranges]) => [...ranges]);
      const box = range?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.top < innerHeight;
    });
    expect(isInSight).toBe(true);
  });

  test('highlights in the colour of a digit, takes it back and does it again', async () => {
    await enter();
    await press('ArrowDown');
    const words = await press('ArrowRight');
    await page.press('2');
    await until('a green mark', async () => (await marksOf(page))['own-green'].includes(words));
    await page.press('Control+z');
    await until('no mark', async () => (await ownMarks(page)).length === 0);
    await page.press('Control+Shift+Z');
    await until('the mark again', async () => (await marksOf(page))['own-green'].includes(words));
    // Choosing goes on meanwhile.
    expect(await chosen()).toBe(words);
  });

  test('copies a link to what is chosen', async () => {
    await enter();
    await press('ArrowDown');
    await press('ArrowRight');
    await page.press('c');
    await said(page, 'Đã chép liên kết tới câu này.');
    expect(await keysSeen()).toEqual([]);
  });

  test('is left by Esc, which the page does not see either', async () => {
    await enter();
    await page.press('Escape');
    await until('nothing chosen', async () => (await chosen()) === '');
    await until('the page with the keyboard', () => page.evaluate(() => document.activeElement === document.body));
    expect(await keysSeen()).toEqual([]);
    await page.press('x');
    await until('a key in the page', async () => (await keysSeen()).includes('keydown x'));
  });

  test('keeps its words while the page changes around them', async () => {
    await enter();
    await press('ArrowDown');
    const words = await press('ArrowRight');
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent =
        'Tin mới chèn lên đầu bài: cuộc họp kéo dài hơn dự kiến, các sở đã báo cáo xong trong buổi sáng.';
      document.querySelector('article p')?.before(paragraph);
    });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await chosen()).toBe(words);
    await press('Shift+ArrowLeft');
  });
});
