import { type MarkSort, markSorts, registered } from '../../page/highlighting/marks';
import type { Running, Surface } from './browsers';
import type { Box } from './browsers/surface';
import { until } from './wait';

/** The words under each of the page's registered highlights, in reading order, by the name of the highlight. */
const phrasesByName = (page: Surface): Promise<Readonly<Record<string, readonly string[]>>> =>
  page.evaluate(() => {
    const rangeOf = (part: AbstractRange): Range => {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      return range;
    };
    const between = (one: Range, next: Range): string => {
      const gap = document.createRange();
      gap.setStart(one.endContainer, one.endOffset);
      gap.setEnd(next.startContainer, next.startOffset);
      return gap.toString();
    };
    const follows = (one: Range, next: Range): boolean =>
      one.compareBoundaryPoints(Range.START_TO_END, next) <= 0 && between(one, next) === '';
    // A phrase with a link in it is painted as a range for each text node: what touches is one phrase.
    const joined = (ranges: readonly Range[]): readonly string[] => {
      const texts: string[] = [];
      ranges.forEach((range, index) => {
        const before = ranges[index - 1];
        const isNext = before !== undefined && follows(before, range);
        texts.push((isNext ? (texts.pop() ?? '') : '') + range.toString());
      });
      return texts;
    };
    const phrases = (highlight: Iterable<AbstractRange>) =>
      joined([...highlight].map(rangeOf).sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other)))
        .map((text) => text.normalize().replace(/\s+/g, ' ').trim())
        .filter((text) => text !== '');
    const registry = CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>;
    return Object.fromEntries([...registry].map(([name, highlight]) => [name, phrases(highlight)]));
  });

/** The marked words by sort of mark; a sort that is not shown has an empty list. */
export const marksOf = async (page: Surface): Promise<Readonly<Record<MarkSort, readonly string[]>>> => {
  const phrases = await phrasesByName(page);
  const ofSort = (sort: MarkSort): readonly string[] =>
    (['light', 'dark'] as const).flatMap((tone) => phrases[registered(sort, tone).name] ?? []);
  return Object.fromEntries(markSorts.map((sort) => [sort, ofSort(sort)])) as Record<MarkSort, readonly string[]>;
};

/** Waits until the article was read and shows what was found in it. */
export const readMarks = (page: Surface): Promise<Readonly<Record<MarkSort, readonly string[]>>> =>
  until('marks in the page', async () => {
    const marks = await marksOf(page);
    return marks.official.length > 0 ? marks : null;
  });

/** The passages that the reader coloured, whatever the colour. */
export const ownMarks = async (page: Surface): Promise<readonly string[]> => {
  const marks = await marksOf(page);
  return [...marks['own-yellow'], ...marks['own-green'], ...marks['own-blue'], ...marks['own-pink']];
};

/** Selects words of the page as a reader's keyboard would; answers the middle of their first line. */
export const select = (page: Surface, words: string): Promise<{ x: number; y: number }> =>
  page.evaluate((text) => {
    const walker = document.createTreeWalker(document.querySelector('article') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = (node.nodeValue ?? '').indexOf(text);
      if (start < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + text.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      const box = range.getClientRects()[0];
      if (box === undefined) break;
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    throw new Error(`the page does not show: ${text}`);
  }, words);

/** The frame of the extension in which notes are written, once it takes the keyboard. */
export const noteFrame = (running: Running, page: Surface): Promise<Surface> =>
  until('a note frame with the keyboard', async () => {
    for (const frame of await page.frames()) {
      const ready = await frame
        .evaluate(
          (own) => location.href.startsWith(own) && document.activeElement?.tagName === 'TEXTAREA',
          running.extension,
        )
        .catch(() => false);
      if (ready) return frame;
    }
    return null;
  });

/** Waits until the toast in the page says this: how the reader learns that something is done. */
export const said = (page: Surface, words: string): Promise<unknown> =>
  until(`a toast “${words}”`, async () =>
    (await page.inClosedShadow('.toast')).some(({ text }) => text.normalize().includes(words.normalize())),
  );

/** Writes a note about some words by keyboard alone, and waits until the save was acknowledged. */
export const writeNote = async (
  running: Running,
  page: Surface,
  { about, note }: { readonly about: string; readonly note: string },
): Promise<void> => {
  await select(page, about);
  await running.command(page, 'note');
  await noteFrame(running, page);
  await page.type(note);
  await page.press('Control+Enter');
  await said(page, 'Đã lưu ghi chú.');
};

/** Colours some words by the command of the key. */
export const highlight = async (running: Running, page: Surface, words: string): Promise<void> => {
  await select(page, words);
  await running.command(page, 'highlight');
  await until('the coloured words', async () => (await ownMarks(page)).includes(words));
};

/** Presses a button of ours by its words, on whichever page of the extension it is. */
export const pressButton = (surface: Surface, words: string): Promise<unknown> =>
  until(`a button “${words}”`, () =>
    surface.evaluate((label) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('button, [role="menuitem"], [role="tab"], summary')];
      const said = (one: HTMLElement) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().normalize();
      const button = buttons.find((one) => said(one) === label) ?? buttons.find((one) => said(one).startsWith(label));
      // After the answer, which a page that closes by it would take along.
      setTimeout(() => button?.click());
      return button !== undefined;
    }, words),
  );

/** Clicks a button of ours with the pointer: a browser asks for a permission only then. */
export const clickButton = async (surface: Surface, words: string): Promise<void> => {
  const { x, y } = await until(`a button “${words}”`, () =>
    surface.evaluate((label) => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(label));
      button?.scrollIntoView({ block: 'center' });
      const box = button?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, words),
  );
  // The browser may close the page in the middle of the click, to ask the reader.
  await surface.clickAt(x, y).catch(() => undefined);
};

export const textOf = (surface: Surface): Promise<string> =>
  surface.evaluate(() => document.body.innerText.normalize());

/** Waits until a surface of ours shows these words. */
export const shows = (surface: Surface, words: string): Promise<string> =>
  until(`“${words}” on the page`, async () => {
    const text = await textOf(surface);
    return text.includes(words.normalize()) ? text : null;
  });

/** Scrolls the words of the article into sight and answers the box of their first line. */
export const boxOfWords = (page: Surface, words: string): Promise<Box> =>
  page.evaluate((text) => {
    const walker = document.createTreeWalker(document.querySelector('article') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = (node.nodeValue ?? '').indexOf(text);
      if (start < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + text.length);
      const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
      return { x, y, width, height, text };
    }
    throw new Error(`the page does not show: ${text}`);
  }, words);
