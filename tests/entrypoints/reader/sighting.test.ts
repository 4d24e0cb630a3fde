// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { addressesOf, sightingOf } from '../../../entrypoints/reader/sighting';
import type { PageState } from '../../../entrypoints/reader/state';

vi.mock('wxt/browser', () => ({ browser: {} }));

const state = (title: () => string): PageState => {
  const meta = {
    get title() {
      return title();
    },
  };
  const sighting = { visited: 'https://bao.example/a', addresses: ['https://bao.example/a'], meta };
  return { article: { sighting } } as unknown as PageState;
};

it('has values only, which every browser sends in a message', () => {
  const { meta } = sightingOf(state(() => 'Thành ủy họp'));
  expect(Object.getOwnPropertyDescriptor(meta, 'title')?.value).toBe('Thành ủy họp');
});

it('tells the addresses without working out what the page is called', () => {
  const title = vi.fn(() => 'Thành ủy họp');
  expect(addressesOf(state(title))).toEqual(['https://bao.example/a']);
  expect(title).not.toHaveBeenCalled();
});
