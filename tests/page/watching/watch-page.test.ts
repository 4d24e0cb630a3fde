// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inSlices, nearestFirst } from '../../../page/watching/slices';
import { type PageChange, watchPage } from '../../../page/watching/watch-page';

let life: AbortController;
let told: PageChange[];

/** Long enough for a burst of changes to be told. */
const settle = () => vi.advanceTimersByTimeAsync(600);

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<article><p>Một</p></article><aside><p>Bên</p></aside><div id="ours"></div>';
  life = new AbortController();
  told = [];
  watchPage({
    document,
    signal: life.signal,
    part: () => document.querySelector('article'),
    isOurs: (node) => node instanceof Element && node.id === 'ours',
    onChange: (change) => {
      told.push(change);
    },
  });
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const paragraph = (words: string): HTMLElement => {
  const element = document.createElement('p');
  element.textContent = words;
  return element;
};

describe('watching a page', () => {
  it('tells of late content once, when it has come to rest', async () => {
    document.querySelector('article')?.append(paragraph('Hai'));
    await vi.advanceTimersByTimeAsync(100);
    document.querySelector('article')?.append(paragraph('Ba'));
    await settle();
    expect(told).toEqual([{ kind: 'content', inside: true }]);
  });

  it('says where a change lies beside the article', async () => {
    document.querySelector('aside')?.append(paragraph('Tin khác'));
    await settle();
    expect(told).toEqual([{ kind: 'content', inside: false }]);
  });

  it('takes a new article for a change inside', async () => {
    const article = document.createElement('article');
    article.append(paragraph('Khác'));
    document.querySelector('article')?.replaceWith(article);
    await settle();
    expect(told).toEqual([{ kind: 'content', inside: true }]);
  });

  it.each<[string, () => void]>([
    ['nodes of ours', () => document.querySelector('#ours')?.append(paragraph('thẻ'))],
    [
      'scripts',
      () => document.body.append(Object.assign(document.createElement('script'), { type: 'x', textContent: 'a' })),
    ],
    ['empty elements', () => document.querySelector('article')?.append(document.createElement('p'))],
    ['attributes', () => document.querySelector('p')?.setAttribute('class', 'x')],
  ])('is silent about %s', async (_, change) => {
    change();
    await settle();
    expect(told).toEqual([]);
  });

  it('tells of a page that never rests, less and less often', async () => {
    const clock = document.querySelector('aside p');
    for (let tick = 0; tick < 200; tick += 1) {
      if (clock !== null) clock.textContent = `${tick}`;
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(told.length).toBeGreaterThan(2);
    expect(told.length).toBeLessThan(7);
  });

  it('tells of another address, not of another fragment', async () => {
    history.pushState(null, '', '#phan-2');
    window.dispatchEvent(new Event('hashchange'));
    await settle();
    expect(told).toEqual([]);
    history.pushState(null, '', '/bai-khac');
    window.dispatchEvent(new Event('popstate'));
    await settle();
    expect(told).toEqual([{ kind: 'address', address: window.location.href }]);
  });

  it('throws nothing into the page and goes on', async () => {
    const other = new AbortController();
    const onChange = vi.fn(() => {
      throw new Error('x');
    });
    watchPage({ document, signal: other.signal, part: () => null, isOurs: () => false, onChange });
    for (const words of ['Hai', 'Ba']) {
      document.querySelector('article')?.append(paragraph(words));
      await settle();
    }
    other.abort();
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('is over with its signal', async () => {
    document.querySelector('article')?.append(paragraph('Hai'));
    life.abort();
    document.querySelector('article')?.append(paragraph('Ba'));
    await settle();
    expect(told).toEqual([]);
  });
});

describe('work in slices', () => {
  it('does everything in order, and stops when told to', async () => {
    vi.useRealTimers();
    const done: number[] = [];
    expect(await inSlices([1, 2, 3], (item) => done.push(item), life.signal)).toBe(true);
    const stopped = await inSlices(
      [4, 5],
      (item) => {
        done.push(item);
        life.abort();
      },
      life.signal,
    );
    expect([stopped, done]).toEqual([false, [1, 2, 3, 4]]);
  });

  it('begins with what is nearest', () => {
    expect(nearestFirst([10, 50, 90], 60, (item) => item)).toEqual([50, 90, 10]);
  });
});
