import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserName } from '../support/browsers';
import { ask, bundled, launchPlain } from '../support/plain-browser';
import { until } from '../support/wait';

const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Chọn chữ</title>
<style>body { margin: 20px; width: 640px; font: 18px/2.4 sans-serif } td { padding: 0 12px } </style>
<body>
<nav id="menu">Trang chủ của báo</nav>
<aside id="aside">Tin liên quan: họp báo chiều nay</aside>
<p id="inline">Bí thư <b>Trần Văn Bình</b> yêu cầu thực hiện <a href="#x">Nghị quyết số 05-NQ/TU</a> ngay.</p>
<ul><li id="first">Ba xã đã xong.</li><li id="second">Hai xã còn chờ vốn.</li></ul>
<table><caption id="caption">Bảng thu ngân sách</caption>
<tr><td id="name">Quận Bắc</td><td id="sum">1.250 tỷ đồng</td></tr></table>
<figure><div style="width:40px;height:20px;background:gray"></div><figcaption id="picture">Ảnh: đoàn đi kiểm tra thực địa</figcaption></figure>
<p id="above">Đoạn trên nói về vốn.</p><p id="below">Đoạn dưới nói về đường.</p>
<p id="arabic" dir="rtl">قال الوزير إن العمل مستمر في Hà Nội اليوم</p>
<p id="mixed">Từ <bdo dir="rtl">شكرا جزيلا</bdo> nghĩa là cảm ơn nhiều.</p>
</body></html>`;

let browser: Browser;
let server: Server;
let bundle: string;
let page: Page;

beforeAll(async () => {
  bundle = await bundled(join(import.meta.dirname, '../page/in-browser/harness.ts'), 'ring');
  server = createServer((_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  browser = await launchPlain();
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 900, height: 1_300 });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await ask(page, bundle);
  await ask(page, 'ring.followSelections()');
});
afterEach(() => page.close());
afterAll(async () => {
  await browser?.close();
  await new Promise((resolve) => server.close(resolve));
});

interface Told {
  readonly words: string;
  readonly by: string;
  readonly isCovered: boolean;
}

/** The left and right edge of words inside an element, on their first line. */
const edgesOf = async (selector: string, words: string): Promise<{ left: number; right: number; y: number }> => {
  const edges = await page.evaluate(
    (where, text) => {
      const root = document.querySelector(where);
      const walker = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = node.nodeValue?.indexOf(text) ?? -1;
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + text.length);
        const { left, right, top, height } = range.getClientRects()[0] ?? new DOMRect();
        return { left, right, y: top + height / 2 };
      }
      return null;
    },
    selector,
    words,
  );
  if (edges === null) throw new Error(`no ${words} in ${selector}`);
  return edges;
};
const drag = async (from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
};
const told = (): Promise<Told> =>
  until('a finished selection', async () => {
    const last = (await ask(page, 'ring.selectionsTold().at(-1) ?? null')) as Told | 'gone' | null;
    return last === null || last === 'gone' ? null : last;
  });
/** From the middle of a word to the middle of another: both belong to the selection as a whole. */
const dragOver = async (from: readonly [string, string], to: readonly [string, string]): Promise<Told> => {
  const one = await edgesOf(...from);
  const other = await edgesOf(...to);
  await drag({ x: (one.left + one.right) / 2, y: one.y }, { x: (other.left + other.right) / 2, y: other.y });
  return told();
};

describe('a selection by mouse', () => {
  it.each<[string, readonly [string, string], readonly [string, string], string]>([
    ['inline markup', ['#inline', 'thư'], ['#inline', 'quyết'], 'thư Trần Văn Bình yêu cầu thực hiện Nghị quyết'],
    ['a list', ['#first', 'đã'], ['#second', 'chờ'], 'đã xong.\nHai xã còn chờ'],
    ['cells of a table', ['#name', 'Quận'], ['#sum', 'đồng'], 'Quận Bắc\n1.250 tỷ đồng'],
    ['a caption of a table', ['#caption', 'thu'], ['#caption', 'sách'], 'thu ngân sách'],
    ['a caption of a picture', ['#picture', 'đoàn'], ['#picture', 'thực'], 'đoàn đi kiểm tra thực'],
    ['blocks', ['#above', 'nói'], ['#below', 'dưới'], 'nói về vốn.\nĐoạn dưới'],
    ['what is no article', ['#menu', 'chủ'], ['#menu', 'báo'], 'chủ của báo'],
    ['a box beside the article', ['#aside', 'liên'], ['#aside', 'báo'], 'liên quan: họp báo'],
    ['text from right to left', ['#arabic', 'الوزير'], ['#arabic', 'العمل'], 'الوزير إن العمل'],
    ['both directions', ['#mixed', 'Từ'], ['#mixed', 'nghĩa'], 'Từ شكرا جزيلا nghĩa'],
  ])('over %s is taken in whole words, in the order of the text', async (_, from, to, words) => {
    const selected = await dragOver(from, to);
    expect(selected.words.normalize()).toBe(words);
    expect(selected.by).toBe('pointer');
    expect(selected.isCovered).toBe(false);
  });

  it('made backwards is the same words', async () => {
    expect((await dragOver(['#below', 'dưới'], ['#above', 'nói'])).words.normalize()).toBe('nói về vốn.\nĐoạn dưới');
  });

  it('with Alt held is taken letter by letter', async () => {
    const { left, y } = await edgesOf('#above', 'rên');
    const { right } = await edgesOf('#above', 'nó');
    await page.keyboard.down('Alt');
    await drag({ x: left + 1, y }, { x: right, y });
    const selected = await told();
    await page.keyboard.up('Alt');
    expect(selected.words.normalize()).toBe('rên nó');
  });
});

describe('a selection by keys', () => {
  const extend = async (isAlt: boolean): Promise<Told> => {
    await page.evaluate(() => {
      const node = document.querySelector('#above')?.firstChild;
      if (node) getSelection()?.setBaseAndExtent(node, 1, node, 1);
    });
    await page.bringToFront();
    // Without a caret in the page the browser moves none; a selection that is there grows.
    await page.evaluate(() => getSelection()?.modify('extend', 'right', 'character'));
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowRight');
    if (isAlt) await page.keyboard.down('Alt');
    await page.keyboard.up('Shift');
    const selected = await told();
    if (isAlt) await page.keyboard.up('Alt');
    return selected;
  };

  it('is taken in whole words', async () => {
    const selected = await extend(false);
    expect(selected).toMatchObject({ by: 'keyboard', words: 'Đoạn' });
  });

  it('is taken letter by letter where Alt is held when Shift is let go', async () => {
    expect((await extend(true)).words).toMatch(/^o/u);
  });
});

describe.skipIf(browserName !== 'chromium')('a selection by touch', () => {
  it('is told after a long press, with room for its handles, and again when one was moved', async () => {
    const client = await page.createCDPSession();
    await client.send('Emulation.setDeviceMetricsOverride', {
      width: 900,
      height: 1300,
      deviceScaleFactor: 1,
      mobile: true,
    });
    await client.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
    const { left, right, y } = await edgesOf('#above', 'vốn');
    const point = { x: (left + right) / 2, y };
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    // A browser without a screen to touch selects nothing by a long press; this is what a phone does meanwhile.
    await page.evaluate(() => {
      const node = document.querySelector('#above')?.firstChild;
      if (node) getSelection()?.setBaseAndExtent(node, 16, node, 19);
    });
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    const selected = await told();
    expect(selected.words).toContain('vốn');
    expect(selected.by).toBe('touch');
    const below = (await ask(page, 'ring.barBelow()')) as number;
    expect(below).toBeGreaterThanOrEqual(32);
    // The handles belong to the phone: of moving one there is no event but this.
    await page.evaluate(() => {
      const node = document.querySelector('#above')?.firstChild;
      if (node) getSelection()?.setBaseAndExtent(node, 5, node, 19);
    });
    await until('the longer selection', async () => (await told()).words.startsWith('trên'));
  });
});
