import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, bundled, launchPlain } from '../support/plain-browser';
import { stays, until } from '../support/wait';

const line = (word: string): string =>
  `<p>Tại hội nghị về ${word}, các đại biểu cho rằng cần làm rõ trách nhiệm của từng đơn vị, tránh đùn đẩy việc cho nhau.</p>`;
const story = (title: string, word: string): string =>
  `<article><h1>${title}</h1><p class="date">25/12/2021 18:01</p>${line(word).repeat(12)}</article>`;
const first = 'Họp bàn về nước sạch nông thôn ở các xã vùng cao';
const second = 'Khánh thành trường học bán trú ở xã biên giới';

const head = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${first}</title>
<style>.an { display: none } .gap { height: 1px } body { font: 16px/2 sans-serif; width: 600px }</style>`;

const pages: Readonly<Record<string, string>> = {
  '/an': `${head}<article><h1>${first}</h1><p>25/12/2021</p><div class="than">${line('nước sạch').repeat(8)}
    <div class="gap"><p class="an">Đoạn này chỉ hiện ra khi người đọc mở hộp ghi chú của tòa soạn, bình thường không ai thấy.</p></div></div></article>`,
  '/gap': `${head}<article><h1>${first}</h1><p>25/12/2021</p><div class="than">${line('nước sạch').repeat(2)}
    <div class="an">${line('nước giếng').repeat(8)}</div></div></article>`,
  '/muon': `${head}<div id="app">Đang tải…</div>`,
  '/bong': `${head}<bao-trang><template shadowrootmode="open">${story(first, 'nước sạch')}</template></bao-trang>`,
  '/khung': `${head}<iframe srcdoc='<body>${story(second, 'trường học')}</body>'></iframe><p>Bài trong khung.</p>`,
  '/mot': `${head}<main>${story(first, 'nước sạch')}</main><aside id="ngoai">Đang xem: 12</aside>`,
};

let browser: Browser;
let server: Server;
let bundle: string;
let origin: string;

beforeAll(async () => {
  bundle = await bundled(join(import.meta.dirname, '../page/in-browser/finder.ts'), 'finder');
  server = createServer(({ url }, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(pages[url ?? ''] ?? ''),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchPlain();
});

afterAll(async () => {
  await browser?.close();
  await new Promise((resolve) => server.close(resolve));
});

async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(origin + path);
  await ask(page, bundle);
  return page;
}

const titlesAre = (page: Page, titles: readonly string[]) =>
  until(
    'the titles',
    async () => JSON.stringify(await ask(page, 'finder.titles()')) === JSON.stringify(titles) || null,
  );

describe('what a style sheet hides', () => {
  it('is left out where it stands in a box beside the text', async () => {
    const page = await open('/an');
    expect(await ask(page, 'finder.body()')).toContain('nước sạch');
    expect(await ask(page, 'finder.body()')).not.toContain('không ai thấy');
    await page.close();
  });

  it('stays where it is most of the article, folded until the reader asks for it', async () => {
    const page = await open('/gap');
    expect(await ask(page, 'finder.body()')).toContain('nước giếng');
    await page.close();
  });
});

describe('an article that is no part of the page itself', () => {
  it('is read with its headline in the open shadow root of a custom element', async () => {
    const page = await open('/bong');
    expect(await ask(page, 'finder.titles()')).toEqual([first]);
    expect(await ask(page, 'finder.body()')).toContain('nước sạch');
    await page.close();
  });

  it('is left alone in a frame of the same site: a frame is a page of its own', async () => {
    const page = await open('/khung');
    await until('the frame', async () =>
      (await ask(page, "document.querySelector('iframe').contentDocument.querySelector('h1')?.textContent")) === second
        ? true
        : null,
    );
    await ask(page, 'finder.findAgain()');
    expect(await ask(page, 'finder.titles()')).toEqual([]);
    await page.close();
  });
});

describe('a page that changes', () => {
  it('has an article as soon as its body arrives', async () => {
    const page = await open('/muon');
    await ask(page, 'finder.follow()');
    expect(await ask(page, 'finder.titles()')).toEqual([]);
    await ask(page, `document.getElementById('app').innerHTML = ${JSON.stringify(story(first, 'nước sạch'))}`);
    await titlesAre(page, [first]);
    await page.close();
  });

  it('is not read again for what is no text of the article', async () => {
    const page = await open('/mot');
    await ask(page, 'finder.follow()');
    await ask(
      page,
      `document.getElementById('ngoai').textContent = 'Đang xem: 13';
       document.querySelector('article').classList.add('toi');
       document.querySelector('article').append(document.createComment('x'), document.createElement('script'))`,
    );
    await stays('not asked again', async () => (await ask(page, 'finder.askedAgain()')) === 0, 1_500);
    await ask(
      page,
      `document.querySelector('article').insertAdjacentHTML('beforeend', ${JSON.stringify(line('đập nước'))})`,
    );
    await until('the new paragraph', async () => String(await ask(page, 'finder.body()')).includes('đập nước') || null);
    expect(await ask(page, 'finder.askedAgain()')).toBe(1);
    await page.close();
  });

  it('holds several articles when the next one is loaded below, and tells which is looked at', async () => {
    const page = await open('/mot');
    await ask(
      page,
      `document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(story(second, 'trường học'))})`,
    );
    await ask(page, 'finder.findAgain()');
    expect(await ask(page, 'finder.titles()')).toEqual([first, second]);
    expect(await ask(page, 'finder.seen()')).toBe(first);
    await ask(page, "document.querySelectorAll('h1')[1].scrollIntoView()");
    expect(await ask(page, 'finder.seen()')).toBe(second);
    await page.close();
  });
});
