import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, bundled, launchPlain } from '../support/plain-browser';

let browser: Browser;
let ring: string;

beforeAll(async () => {
  ring = await bundled(join(import.meta.dirname, '../page/in-browser/harness.ts'), 'ring');
  browser = await launchPlain();
});
afterAll(() => browser?.close());

const words = 'Trần Văn Bình yêu cầu';
const sentence = `Bí thư Thành ủy ${words} các sở báo cáo trước ngày 30/6.`;
const filler = Array.from({ length: 30 }, (_, at) => `<p>Đoạn ${at} của bài, chưa có gì đáng kể.</p>`).join('');

const open = async (body: string): Promise<Page> => {
  const page = await browser.newPage();
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>body{font:16px/2 sans-serif}</style><body>${body}`,
  );
  await ask(page, ring);
  expect(await ask(page, `ring.mark(${JSON.stringify(words)})`)).toBe(true);
  expect(await ask(page, 'ring.marked()')).toEqual([words]);
  return page;
};

/** The marks where the words are drawn now. */
const underThem = async (page: Page): Promise<unknown> => {
  const { x, y } = (await ask(page, `ring.middleOf(${JSON.stringify(words)})`)) as { x: number; y: number };
  return ask(page, `ring.marksUnder(${x}, ${y})`);
};

describe('marks', () => {
  it('are hit in a box that scrolls, and not where the box hides them', async () => {
    const page = await open(
      `<div id="box" style="height:200px;overflow:auto">${filler}<p id="it">${sentence}</p></div>`,
    );
    expect(await underThem(page)).toEqual([]);
    await ask(page, 'document.querySelector("#it").scrollIntoView()');
    expect(await underThem(page)).toEqual([words]);
    await page.close();
  });

  it('are there when closed details are opened', async () => {
    const page = await open(`<details><summary>Xem thêm</summary><p>${sentence}</p></details>`);
    await ask(page, 'document.querySelector("details").open = true');
    expect(await ask(page, 'ring.marked()')).toEqual([words]);
    expect(await underThem(page)).toEqual([words]);
    await page.close();
  });

  it('are there in parts that are laid out only when they are seen', async () => {
    const page = await open(
      `${filler}${filler}<section style="content-visibility:auto;contain-intrinsic-size:600px"><p id="it">${sentence}</p></section>`,
    );
    await ask(page, 'document.querySelector("#it").scrollIntoView()');
    expect(await underThem(page)).toEqual([words]);
    await page.close();
  });

  it('are in the style of the screen alone: nothing of them is printed', async () => {
    const page = await open(`<p>${sentence}</p>`);
    expect(
      await ask(
        page,
        '[...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.media?.mediaText)',
      ),
    ).toEqual(['screen']);
    await page.close();
  });
});
