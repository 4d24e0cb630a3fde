import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launch, type Running, type Surface } from '../support/browsers';
import { marksOf, readMarks } from '../support/in-page';
import { type Marked, markedIn, textsOf } from '../support/marked';
import { type PageServer, servePages } from '../support/server';
import { stays, until } from '../support/wait';

let server: PageServer;
let running: Running;
let page: Surface;

beforeAll(async () => {
  server = await servePages();
  running = await launch({ build: 'loopback' });
});
afterAll(async () => {
  await running.close();
  await server.close();
});
afterEach(async () => {
  const exceptions = page.exceptions();
  await page.close();
  expect(exceptions).toEqual([]);
});

const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort();

/** Marks come a moment after the page; a page that is still wrong after that is told with its difference. */
const settled = 20_000;

const expectMarked = async (marked: Marked): Promise<void> => {
  const wanted = {
    official: sorted(textsOf(marked.officials)),
    role: sorted(textsOf(marked.roles)),
    directive: sorted(textsOf(marked.directives)),
    instruction: sorted(textsOf(marked.instructions)),
  };
  const shown = async (): Promise<typeof wanted> => {
    const { official, role, directive, instruction } = await marksOf(page);
    return {
      official: sorted(official),
      role: sorted(role),
      directive: sorted(directive),
      instruction: sorted(instruction),
    };
  };
  const isAsWanted = async () => JSON.stringify(await shown()) === JSON.stringify(wanted);
  await until('every marked phrase', isAsWanted, settled).catch(() => undefined);
  expect(await shown()).toEqual(wanted);
};

interface Seen {
  readonly keys: readonly string[];
  readonly mutations: readonly unknown[];
  readonly errors: readonly string[];
}

const whatThePageSaw = (): Promise<Seen> =>
  page.evaluate(() => JSON.parse(JSON.stringify(Reflect.get(window, 'seen'))) as Seen);

describe('the demonstration article', () => {
  test('has every phrase highlighted that a person marked, and no other', async () => {
    page = await running.newPage(server.at('plain'));
    await expectMarked(markedIn('page'));
  });

  test('has the words that order washed', async () => {
    page = await running.newPage(server.at('plain'));
    const { 'instruction-words': words } = await readMarks(page);
    for (const { trigger } of markedIn('page').instructions) expect(words).toContain(trigger);
  });

  test('is not changed by being marked, in not one node or attribute', async () => {
    page = await running.newPage(server.at('listening'));
    await readMarks(page);
    await stays('no change of the page', async () => (await whatThePageSaw()).mutations.length === 0, 1000);
    expect((await whatThePageSaw()).errors).toEqual([]);
  });

  test('is marked under a strict content security policy with Trusted Types', async () => {
    page = await running.newPage(server.at('strict'));
    await expectMarked(markedIn('page'));
  });

  test('is marked in other tones on a dark page', async () => {
    page = await running.newPage(server.at('dark'));
    await expectMarked(markedIn('page'));
    const names = await page.evaluate(() =>
      [...(CSS.highlights as unknown as Map<string, Set<unknown>>)].flatMap(([name, { size }]) =>
        size > 0 ? [name] : [],
      ),
    );
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !name.endsWith('d'))).toEqual([]);
  });
});

describe('going from article to article', () => {
  const follow = (words: string): Promise<void> =>
    page.evaluate((text) => {
      const link = [...document.querySelectorAll('a')].find((one) => one.textContent?.includes(text));
      if (link === undefined) throw new Error(`no link: ${text}`);
      link.click();
    }, words);

  test('a client-side navigation and the way back', async () => {
    page = await running.newPage(server.at('spa'));
    await expectMarked(markedIn('page'));
    await follow('khởi công cầu Sông Đào');
    await until('the second article', () => page.evaluate(() => document.title.startsWith('Vĩnh Giang khởi công')));
    await until('its marks', async () => (await marksOf(page)).official.includes('Trịnh Văn Khôi'));
    await expectMarked(markedIn('second'));
    await page.back();
    await until('the first article', () => page.evaluate(() => document.title.startsWith('Thành ủy')));
    await until('its marks', async () => (await marksOf(page)).official.includes('Vũ Đức Lâm'));
    await expectMarked(markedIn('page'));
  });

  test('a page from the back/forward cache works again', async () => {
    page = await running.newPage(server.at('cached'));
    await expectMarked(markedIn('page'));
    await page.evaluate(() => {
      Reflect.set(window, 'sameDocument', true);
    });
    await page.goto(server.at('cached', 'second.html'));
    await expectMarked(markedIn('second'));
    await page.back();
    await until('the first article', () => page.evaluate(() => document.title.startsWith('Thành ủy')));
    expect(await page.evaluate(() => Reflect.get(window, 'sameDocument') === true), 'came from the cache').toBe(true);
    await expectMarked(markedIn('page'));
  });
});

describe('bad input', () => {
  test('a page that rewrites its paragraphs keeps its marks, without an exception', async () => {
    page = await running.newPage(server.at('rewriting'));
    await until('the end of the rewriting', () =>
      page.evaluate(() => document.documentElement.dataset.rewritten === 'yes'),
    );
    await expectMarked(markedIn('page'));
  });

  test('a page of 5 MB is marked like any other', async () => {
    page = await running.newPage(server.at('large'));
    await expectMarked(markedIn('page'));
  });

  test('a page without text has no marks and no exception', async () => {
    page = await running.newPage(server.at('empty'));
    await stays('no marks', async () => Object.values(await marksOf(page)).every((texts) => texts.length === 0), 1500);
  });

  test('malformed dates take nothing away but the dates', async () => {
    page = await running.newPage(server.at('bad-dates'));
    const marks = await readMarks(page);
    expect(sorted(marks.official)).toEqual(sorted(textsOf(markedIn('page').officials)));
    expect(sorted(marks.directive)).toEqual(sorted(textsOf(markedIn('page').directives)));
  });
});
