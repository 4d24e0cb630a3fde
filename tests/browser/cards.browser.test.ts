import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, type Running, type Surface } from '../support/browsers';
import type { Box } from '../support/browsers/surface';
import { boxOfWords, highlight, readMarks } from '../support/in-page';
import { type PageServer, servePages } from '../support/server';
import { stays, until } from '../support/wait';

let server: PageServer;
let running: Running;
let page: Surface;

beforeAll(async () => {
  server = await servePages();
  running = await launch({ build: 'loopback' });
});
beforeEach(async () => {
  page = await running.newPage(server.at('listening'));
  await readMarks(page);
});
afterEach(() => page.close());
afterAll(async () => {
  await running.close();
  await server.close();
});

const boxOf = (words: string): Promise<Box> => boxOfWords(page, words);

const cards = (): Promise<readonly Box[]> => page.inClosedShadow('.card');
const cardOf = (words: string): Promise<Box> =>
  until(`a card with “${words}”`, async () => (await cards()).find(({ text }) => text.normalize().includes(words)));

const point = async (words: string): Promise<Box> => {
  const box = await boxOf(words);
  await page.moveTo(5, 5);
  await page.moveTo(box.x + box.width / 2, box.y + box.height / 2);
  return box;
};

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const person = 'Vũ Đức Lâm';

describe('the card of a mark', () => {
  test('comes for a pointer at rest, beside the words, and goes with the pointer', async () => {
    const words = await point(person);
    const card = await cardOf(person);
    expect(overlap(card, words)).toBe(false);
    await page.moveTo(5, 5);
    await until('no card', async () => (await cards()).length === 0);
  });

  test('stays while the pointer goes over to it', async () => {
    await point(person);
    const card = await cardOf(person);
    await page.moveTo(card.x + 40, card.y + 20);
    await stays('the card', async () => (await cards()).length === 1, 800);
  });

  test('does not come for a pointer that passes by', async () => {
    await point(person);
    await page.moveTo(5, 5);
    await stays('no card', async () => (await cards()).length === 0, 600);
  });

  test('goes at the next scroll', async () => {
    await point(person);
    await cardOf(person);
    await page.evaluate(() => window.scrollBy(0, 120));
    await until('no card', async () => (await cards()).length === 0);
  });

  test('leaves a click on a link to the page', async () => {
    const followed = await page.evaluate(() => {
      const link = document.querySelector('article a[href]');
      let seen = false;
      link?.addEventListener('click', (event) => {
        event.preventDefault();
        seen = true;
      });
      link?.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = link?.getClientRects()[0] ?? new DOMRect();
      Object.assign(window, { wasClicked: () => seen });
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.clickAt(followed.x, followed.y);
    await until('the click', () => page.evaluate(() => Reflect.get(window, 'wasClicked')() === true));
  });
});

describe('going from mark to mark by key', () => {
  test('shows each card with the focus on it, and Esc gives focus and caret back', async () => {
    await page.evaluate(() => {
      const paragraph = document.querySelector('article p')?.firstChild;
      if (paragraph) getSelection()?.collapse(paragraph, 3);
    });
    await running.command(page, 'next-mark');
    const first = await until('a card', async () => (await cards())[0]);
    await until('the focus in it', () => page.evaluate(() => document.activeElement?.tagName === 'DIV'));
    await running.command(page, 'next-mark');
    await until('the next card', async () => {
      const [card] = await cards();
      return card !== undefined && (card.text !== first.text || card.y !== first.y);
    });
    await running.command(page, 'previous-mark');
    await until('the first card', async () => (await cards())[0]?.text === first.text);
    await page.press('Escape');
    await until('no card', async () => (await cards()).length === 0);
    expect(
      await page.evaluate(() => ({
        focus: document.activeElement?.tagName,
        caret: getSelection()?.focusOffset,
      })),
    ).toEqual({ focus: 'BODY', caret: 3 });
  });
});

describe('the card of an own highlight', () => {
  test('removes it, and the toast brings it back', async () => {
    const words = 'Hai chỉ tiêu chưa đạt';
    await highlight(running, page, words);
    await point(words);
    await cardOf('Chưa có ghi chú');
    const remove = await until('the button', async () =>
      (await page.inClosedShadow('.card.own .card-acts > button')).at(-1),
    );
    await page.clickAt(remove.x + remove.width / 2, remove.y + remove.height / 2);
    await until('no card', async () => (await cards()).length === 0);
    const undo = await until('the way back', async () =>
      (await page.inClosedShadow('.toast button')).find(({ text }) => text.trim() === 'Hoàn tác'),
    );
    await page.clickAt(undo.x + undo.width / 2, undo.y + undo.height / 2);
    await point(words);
    await cardOf('Chưa có ghi chú');
  });
});

describe('the one node', () => {
  test('is gone a while after nothing is shown, and nothing else ever came', async () => {
    await point(person);
    await cardOf(person);
    await page.press('Escape');
    await until('no node of ours', () =>
      page.evaluate(() =>
        [...document.documentElement.children].every(({ tagName }) => /^(?:HEAD|BODY)$/.test(tagName)),
      ),
    );
  });
});
