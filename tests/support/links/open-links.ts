import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Span } from '../../../core/model/span';
import { bundled, launchPlain } from '../plain-browser';
import type { Spot } from './in-page';

/** A link to a passage of one of the project's own pages, and what a browser made of it. */
export interface Opened {
  readonly page: string;
  readonly words: string;
  /** `null` where the standard can't name the passage. */
  readonly fragment: string | null;
  readonly outcome: 'unnamed' | 'right' | 'elsewhere' | 'nothing' | 'unseen';
}

export interface LinksToOpen {
  /** Names of folders in `tests/pages`. */
  readonly pages: readonly string[];
  /** The passages of a page's text that links are made to. */
  readonly passagesIn: (text: string, page: string) => readonly Span[];
}

/** What the browser marks is drawn in one colour that no page has, so that a picture tells where it is. */
const marking =
  '<style>::target-text { background: #f0f !important; color: #f0f !important; text-shadow: none }</style>';
const isMarked = ([red, green, blue]: readonly number[]): boolean =>
  (red ?? 0) > 230 && (green ?? 255) < 40 && (blue ?? 0) > 230;

/** Milliseconds for the browser to scroll to a passage and to draw it. */
const patience = 5_000;

/** Pages name pictures and styles of sites that are not there. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};

/** Opens links in a real browser without the extension and looks at what it marked. */
export async function openLinks({ pages, passagesIn }: LinksToOpen): Promise<readonly Opened[]> {
  const bundle = await bundled(join(import.meta.dirname, 'in-page.ts'), 'links');
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://127.0.0.1').pathname.slice(1);
    response.writeHead(200, headers).end(pages.includes(name) ? served(name) : '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchPlain();
  const opened: Opened[] = [];
  try {
    const looking = await browser.newPage();
    const page = await browser.newPage();
    for (const name of pages) {
      await page.goto(`${base}/${name}`);
      await page.evaluate(bundle);
      const text = (await page.evaluate('links.text()')) as string;
      const spans = passagesIn(text, name);
      const fragments = (await page.evaluate(`${JSON.stringify(spans)}.map(links.fragmentAt)`)) as (string | null)[];
      for (const [index, span] of spans.entries()) {
        const fragment = fragments[index] ?? null;
        const words = text.slice(span.start, span.end);
        if (fragment === null) {
          opened.push({ page: name, words, fragment, outcome: 'unnamed' });
          continue;
        }
        await page.goto(`${base}/${name}?${index}#${fragment}`);
        await page.evaluate(bundle);
        opened.push({ page: name, words, fragment, outcome: await outcomeOf({ page, looking, text, span }) });
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  return opened;
}

const served = (name: string): string =>
  readFileSync(join(import.meta.dirname, `../../pages/${name}/page.html`), 'utf8').replace(
    /<\/head>|<body/iu,
    (tag) => marking + tag,
  );

interface Looking {
  readonly page: Page;
  /** A blank page that reads pictures. */
  readonly looking: Page;
  readonly text: string;
  readonly span: Span;
}

async function outcomeOf({ page, looking, text, span }: Looking): Promise<Opened['outcome']> {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const inside = words.filter(({ start, end }) => start >= span.start && end <= span.end);
  const before = words.filter(({ end }) => end <= span.start).slice(-1);
  const behind = words.filter(({ start }) => start >= span.end).slice(0, 1);
  // Where the page has scrolled to is where the browser went; it draws the mark a moment later, on a busy machine much.
  const end = performance.now() + patience;
  for (;;) {
    const [within, around] = (await page.evaluate(
      `[links.spotsOf(${JSON.stringify(inside)}), links.spotsOf(${JSON.stringify([...before, ...behind])})]`,
    )) as [readonly Spot[], readonly Spot[]];
    const picture = await page.screenshot({ encoding: 'base64' });
    const { marked, anywhere } = await look(looking, picture, [...within, ...around]);
    const isAllInside = within.length > 0 && marked.slice(0, within.length).every(Boolean);
    const isNoneAround = !marked.slice(within.length).some(Boolean);
    if (isAllInside && isNoneAround) return 'right';
    if (performance.now() > end) return anywhere ? 'elsewhere' : within.length === 0 ? 'unseen' : 'nothing';
    await pause(100);
  }
}

/** Which of the spots of a picture are marked, and whether anything is. */
async function look(
  looking: Page,
  picture: string,
  spots: readonly Spot[],
): Promise<{ readonly marked: readonly boolean[]; readonly anywhere: boolean }> {
  const { colours, some } = await looking.evaluate(
    async (data, asked) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (context === null) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      const at = (x: number, y: number) => [...pixels.slice((y * image.width + x) * 4, (y * image.width + x) * 4 + 3)];
      let found = false;
      for (let pixel = 0; pixel < pixels.length && !found; pixel += 4)
        found = (pixels[pixel] ?? 0) > 230 && (pixels[pixel + 1] ?? 255) < 40 && (pixels[pixel + 2] ?? 0) > 230;
      return { colours: asked.map(({ x, y }) => at(Math.floor(x), Math.floor(y))), some: found };
    },
    picture,
    spots as Spot[],
  );
  return { marked: colours.map(isMarked), anywhere: some };
}
