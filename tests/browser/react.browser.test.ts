import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { renderToPipeableStream } from 'react-dom/server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { first, lateWords, page as reactPage, type Shown } from '../page/in-browser/react-page';
import { ask, bundled, launchPlain } from '../support/plain-browser';
import { until } from '../support/wait';

let browser: Browser;
let server: Server;
let address: string;
let ring: string;
let app: string;
/** Sends what the streamed page waits for. */
let send = (): void => undefined;

const head =
  '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>React</title></head><body><div id="root">';

beforeAll(async () => {
  ring = await bundled(join(import.meta.dirname, '../page/in-browser/harness.ts'), 'ring');
  app = await bundled(join(import.meta.dirname, '../page/in-browser/react-client.ts'), 'app');
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const late = new Promise<string>((resolve) => {
      send = () => resolve(lateWords);
    });
    if (request.url !== '/streamed') send();
    response.write(head);
    const { pipe } = renderToPipeableStream(reactPage({ late }), {
      onShellReady: () => pipe(response),
      onError: (error) => response.destroy(error instanceof Error ? error : new Error(String(error))),
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchPlain();
});

afterAll(async () => {
  await browser?.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

let page: Page;
let faults: string[] = [];

beforeEach(async () => {
  faults = [];
  page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) faults.push(message.text());
  });
});
afterEach(async () => {
  expect(await ask(page, 'globalThis.app?.told() ?? []')).toEqual([]);
  await page.close();
  expect(faults).toEqual([]);
});

const change = (part: Partial<Shown>): Promise<unknown> => ask(page, `app.change(${JSON.stringify(part)})`);
const marked = async (): Promise<readonly string[]> => (await ask(page, 'ring.marked()')) as readonly string[];
const marks = (words: readonly string[]): Promise<unknown> =>
  until(`the marks ${words.join(', ')}`, async () => {
    const now = await marked();
    return JSON.stringify([...now].sort()) === JSON.stringify([...words].sort()) ? true : null;
  });

const lost = (words: readonly string[]): Promise<unknown> =>
  until(`the loss of ${words.join(', ')}`, async () => {
    const now = await ask(page, 'ring.lost()');
    return JSON.stringify(now) === JSON.stringify(words) ? true : null;
  });

/** In a whole text node, within one, over several, in an element that may go, in a list, and in what came late. */
const passages = [
  'Trần Văn Bình yêu cầu',
  'khối lượng đạt 62 phần trăm',
  'Câu này có thể biến mất',
  'Sở Xây dựng lập danh mục',
  'Công an giữ trật tự; hạn cuối',
  'thống nhất cao',
];

const markAll = async (): Promise<void> => {
  for (const [index, words] of passages.entries())
    expect(
      await ask(page, `ring.mark(${JSON.stringify(words)}, ${JSON.stringify(index % 2 ? 'own-blue' : 'official')})`),
    ).toBe(true);
  await ask(page, 'ring.followChanges()');
};

const open = async (path = '/'): Promise<void> => {
  // A page that is streamed is not loaded before its end.
  const loading = page.goto(address + path, { waitUntil: 'domcontentloaded' }).catch(() => null);
  await (path === '/' ? loading : until('the page', () => page.$('#sentence')));
  await ask(page, app);
  await ask(page, ring);
};

/** Marked before React takes the page over, as a content script does. */
const openAlive = async (): Promise<void> => {
  await open();
  await markAll();
  await ask(page, 'app.hydrate()');
};

describe('a page that React 19 takes over', () => {
  it('keeps its marks, and nothing of it was changed', async () => {
    await open();
    const served = await ask(page, 'document.body.outerHTML');
    await markAll();
    expect(await ask(page, 'document.body.outerHTML')).toBe(served);
    await ask(page, 'app.hydrate()');
    await marks(passages);
    expect(await ask(page, 'document.querySelector("#late").isConnected')).toBe(true);
  });
});

describe('a page that React 19 renders again', () => {
  it('loses the marks of what it takes away, and no other words; they come back with them', async () => {
    await openAlive();
    await change({ hasAside: false });
    await marks(passages.filter((words) => !words.startsWith('Câu này')));
    await lost(['Câu này có thể biến mất']);
    expect(await ask(page, 'app.text()')).not.toContain('biến mất');
    await change({ hasAside: true });
    await marks(passages);
  });

  it('keeps its marks on the words when a list is turned over', async () => {
    await openAlive();
    await change({ items: first.items.toReversed() });
    await until('the other order', async () =>
      (await ask(page, 'document.querySelector("li").textContent')) === 'Công an giữ trật tự; hạn cuối quý này.'
        ? true
        : null,
    );
    await new Promise((resolve) => setTimeout(resolve, 600));
    await marks(passages);
    await change({ items: first.items.slice(1) });
    await marks(passages.filter((words) => !words.startsWith('Sở Xây dựng')));
  });

  it('keeps a mark on its words when the text of one node is replaced, and shows the new words', async () => {
    await openAlive();
    await change({ sentence: `Chiều 5/6, ${first.sentence}` });
    await until(
      'the new sentence',
      async () => ((await ask(page, 'app.text()')) as string).includes('Chiều 5/6') || null,
    );
    await marks(passages);
    await change({ amount: 65 });
    await marks(passages.map((words) => words.replace('62', '65')));
    expect(await ask(page, 'app.text()')).not.toContain('62 phần');
    await change({ sentence: 'Cuộc họp kết thúc lúc 17 giờ.' });
    await until('the end of the mark', async () =>
      (await marked()).every((words) => !words.includes('Trần')) ? true : null,
    );
  });

  it('keeps its marks while it grows at its top', async () => {
    await openAlive();
    for (const news of [1, 3, 8]) await change({ news });
    await until('the news', async () => ((await ask(page, 'app.text()')) as string).includes('Tin 7') || null);
    await marks(passages);
  });

  it('has none on another page of the same application, and all again on the way back', async () => {
    await openAlive();
    await change({ isRouted: true });
    await marks([]);
    await lost(passages);
    await change({ isRouted: false });
    await marks(passages);
  });
});

describe('a page that React 19 streams', () => {
  it.each(['before', 'after'])('gets the mark of a passage that arrives %s it is alive', async (when) => {
    await open('/streamed');
    await ask(page, `ring.mark('Trần Văn Bình'); ring.followChanges()`);
    expect(await ask(page, `ring.recall('thống nhất cao', ${JSON.stringify(lateWords)})`)).toBe(false);
    await lost(['thống nhất cao']);
    if (when === 'after') await ask(page, 'app.hydrate()');
    send();
    await marks(['Trần Văn Bình', 'thống nhất cao']);
    if (when === 'before') await ask(page, 'app.hydrate()');
    await change({ news: 1 });
    await until('the news', async () => ((await ask(page, 'app.text()')) as string).includes('Tin 0') || null);
    await marks(['Trần Văn Bình', 'thống nhất cao']);
  });
});
