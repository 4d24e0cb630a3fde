import { writeFile } from 'node:fs/promises';
import type { CDPSession, Frame, KeyInput, Page, Protocol } from 'puppeteer-core';
import { callOf, chord } from './sent';
import type { Box, Surface } from './surface';

const pages = new WeakMap<Surface, Page>();

/** The tab behind a surface, for what only Chromium's own protocol can do. */
export const tabOf = (surface: Surface): Page => {
  const page = pages.get(surface);
  if (page === undefined) throw new Error('this is no tab of Chromium');
  return page;
};

const press = async (page: Page, keys: string): Promise<void> => {
  const parts = chord(keys) as readonly KeyInput[];
  const last = parts.at(-1);
  if (last === undefined) return;
  for (const key of parts.slice(0, -1)) await page.keyboard.down(key);
  await page.keyboard.press(last);
  for (const key of parts.slice(0, -1).reverse()) await page.keyboard.up(key);
};

const evaluateIn =
  (frame: Frame): Surface['evaluate'] =>
  async <Args extends readonly unknown[], Answer>(run: (...args: Args) => Answer | Promise<Answer>, ...args: Args) =>
    (await frame.evaluate(callOf(run, args))) as Answer;

const closedRoots = (node: Protocol.DOM.Node): readonly Protocol.DOM.Node[] => [
  ...(node.shadowRoots ?? []).filter((root) => root.shadowRootType === 'closed'),
  ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(closedRoots),
];

const boxOf = async (session: CDPSession, nodeId: number): Promise<Box> => {
  const { object } = await session.send('DOM.resolveNode', { nodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
    functionDeclaration: `function () {
      const { x, y, width, height } = this.getBoundingClientRect();
      return { x, y, width, height, text: this.textContent };
    }`,
    returnByValue: true,
  });
  return result.value;
};

const inClosedShadow = async (page: Page, selector: string): Promise<readonly Box[]> => {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const boxes: Box[] = [];
    for (const shadow of closedRoots(root)) {
      const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: shadow.nodeId, selector });
      for (const nodeId of nodeIds) boxes.push(await boxOf(session, nodeId));
    }
    return boxes;
  } finally {
    await session.detach();
  }
};

/** Keys and clicks belong to the whole tab: what has the focus gets them, whichever frame it is in. */
const surfaceOf = (page: Page, frame: Frame): Surface => ({
  address: async () => frame.url(),
  goto: async (address) => {
    await frame.goto(address, { waitUntil: 'load' });
  },
  reload: async () => {
    await page.reload({ waitUntil: 'load' });
  },
  back: async () => {
    await page.goBack({ waitUntil: 'load' });
  },
  evaluate: evaluateIn(frame),
  exceptions: () => thrown.get(page) ?? [],
  type: (text) => page.keyboard.type(text, { delay: 5 }),
  press: (keys) => press(page, keys),
  clickAt: (x, y) => page.mouse.click(x, y),
  moveTo: (x, y) => page.mouse.move(x, y),
  drag: async (from, to) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
  },
  frames: async () =>
    page
      .frames()
      .filter((one) => one !== page.mainFrame())
      .map((one) => surfaceOf(page, one)),
  inClosedShadow: (selector) => inClosedShadow(page, selector),
  screenshot: async (file) => {
    await writeFile(file, await page.screenshot());
  },
  activate: () => page.bringToFront(),
  close: () => page.close(),
});

const thrown = new WeakMap<Page, string[]>();

/** From now on: the exceptions of all worlds of the page, that of content scripts too. */
const noteExceptions = (page: Page): void => {
  if (thrown.has(page)) return;
  const seen: string[] = [];
  thrown.set(page, seen);
  page.on('pageerror', (error) => seen.push(error instanceof Error ? (error.stack ?? error.message) : String(error)));
};

export const pageSurface = (page: Page): Surface => {
  noteExceptions(page);
  const surface = surfaceOf(page, page.mainFrame());
  pages.set(surface, page);
  return surface;
};
