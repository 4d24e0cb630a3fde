import { describe, expect, it } from 'vitest';
import { around, type Box, placeBeside } from '../../../page/host/place';

const viewport = { width: 1000, height: 800 };
const size = { width: 336, height: 200 };
const line = (top: number, left = 100): Box => ({ left, top, width: 120, height: 20 });

const covers = (words: Box, place: { left: number; top: number; maxHeight: number }): boolean => {
  const height = Math.min(size.height, place.maxHeight);
  return place.top < words.top + words.height && words.top < place.top + height;
};

describe('a thing beside words', () => {
  it('stands below them where it fits', () => {
    expect(placeBeside({ words: line(100), near: 100, size, viewport })).toMatchObject({
      side: 'below',
      left: 100,
      top: 128,
    });
  });

  it('stands above them at the foot of the window', () => {
    expect(placeBeside({ words: line(700), near: 100, size, viewport })).toMatchObject({ side: 'above', top: 492 });
  });

  it('stays inside the window at its right edge', () => {
    expect(placeBeside({ words: line(100, 900), near: 900, size, viewport }).left).toBe(1000 - 336 - 8);
  });

  it('takes less height on the roomier side where neither holds it', () => {
    const words = { left: 0, top: 150, width: 500, height: 600 };
    expect(placeBeside({ words, near: 0, size, viewport })).toMatchObject({ side: 'above', maxHeight: 134, top: 8 });
  });

  it.each(Array.from({ length: 39 }, (_, step) => step * 20))('never covers a line at %i pixels', (top) => {
    expect(covers(line(top), placeBeside({ words: line(top), near: 100, size, viewport }))).toBe(false);
  });

  it('lies at the lower edge where the words fill the window', () => {
    const words = { left: 0, top: -50, width: 900, height: 1000 };
    expect(placeBeside({ words, near: 0, size, viewport })).toMatchObject({ top: 800 - 200 - 8 });
  });
});

describe('the box around boxes', () => {
  it('leaves empty ones out', () => {
    expect(around([line(0), line(40, 300), { left: -5, top: -5, width: 0, height: 9 }])).toEqual({
      left: 100,
      top: 0,
      width: 320,
      height: 60,
    });
    expect(around([])).toBeNull();
  });
});
