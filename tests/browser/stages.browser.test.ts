import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { launch, type Running, type Surface } from '../support/browsers';
import { highlight, marksOf, readMarks } from '../support/in-page';
import { type PageServer, servePages } from '../support/server';
import { stays, until } from '../support/wait';

/** The extension's own API, as functions that are sent into it name it. */
declare const browser: Browser;

let server: PageServer;
let running: Running;
let page: Surface;

beforeAll(async () => {
  server = await servePages('tests/pages');
  running = await launch({ build: 'loopback' });
});
afterEach(() => page.close());
afterAll(async () => {
  await running.close();
  await server.close();
});

/** Whether the script with the reader's tools was brought into the page, after the first two. */
const hasTools = async (): Promise<boolean> =>
  running.inExtension(
    async (address) => {
      const tab = (await browser.tabs.query({})).find(({ url }) => url === address);
      if (tab?.id === undefined) throw new Error(`no tab shows ${address}`);
      const [answer] = await browser.scripting.executeScript({
        target: { tabId: tab.id },
        func: () => Symbol.for('ben-le tools') in globalThis,
      });
      return answer?.result as boolean;
    },
    await page.address(),
  );

describe('what comes into a page', () => {
  test('that is only read: nothing for a reader who does nothing', async () => {
    page = await running.newPage(server.at('plain'));
    await readMarks(page);
    await stays('no tools', async () => !(await hasTools()), 1_000);
  });

  test('with the first press: the tools, and a passage can be kept', async () => {
    page = await running.newPage(server.at('plain'));
    await readMarks(page);
    await page.clickAt(3, 3);
    await until('the tools', hasTools);
    await highlight(running, page, 'then chốt');
  });

  test('without an article: no tools', async () => {
    page = await running.newPage(server.on('127.0.0.1', '/file/chuyen-muc-bo/page.html'));
    await stays('no tools', async () => !(await hasTools()), 2_000);
  });

  test('with notes: what finds them again', async () => {
    page = await running.newPage(server.at('plain'));
    await readMarks(page);
    await until('the tools', hasTools);
  });

  test('as new text, which is read though the browser had ended the background meanwhile', async () => {
    page = await running.newPage(server.at('plain'));
    await readMarks(page);
    await running.endBackground();
    await page.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'Chủ tịch UBND tỉnh Đặng Văn Khoát yêu cầu các sở báo cáo kết quả trước ngày 15/12.';
      document.querySelector('article p')?.after(added);
    });
    await until('the mark in the new text', async () => (await marksOf(page)).official.includes('Đặng Văn Khoát'));
  });

  test('can not be had by the page itself', async () => {
    page = await running.newPage(server.at('plain'));
    await readMarks(page);
    const loads = await page.evaluate(
      async (addresses) => {
        const answers = await Promise.allSettled(addresses.map((address) => fetch(address, { mode: 'no-cors' })));
        return answers.filter(({ status }) => status === 'fulfilled').length;
      },
      ['loader', 'reader', 'tools', 'background'].map((name) => `${running.extension}/${name}.js`),
    );
    expect(loads).toBe(0);
  });
});
