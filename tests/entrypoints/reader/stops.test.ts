// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../../core/model/annotation';
import type { Mention } from '../../../core/model/mention';
import { defaultSwitches, type PlacedAnnotation, type Switches } from '../../../core/model/reader';
import { isOn, type PageState, share } from '../../../entrypoints/reader/state';
import { stopsOf } from '../../../entrypoints/reader/stops';
import { project } from '../../../page/projection/project';
import { textBlocks } from '../../../page/projection/text-blocks';
import { fakeAnchor, fakeSighting } from '../../support/notes';

vi.mock('wxt/browser', () => ({ browser: {} }));

document.body.innerHTML = '<article><p>Bà Lê Thị Lan yêu cầu hoàn thành.</p></article><p>Ngoài bài.</p>';
const projection = project(textBlocks(document.querySelector('article') ?? document.body));
const page = project(textBlocks(document.body));

const mention = {
  kind: 'official',
  span: { start: 3, end: 13 },
  rule: 'x',
  name: 'Lê Thị Lan',
  others: [],
  positions: [],
} satisfies Mention;

const placed = (scope: 'article' | 'page', place: PlacedAnnotation['place']): PlacedAnnotation => ({
  annotation: { id: 'a', anchor: fakeAnchor({ scope }) } as Annotation,
  place,
});
const exact = { kind: 'exact', span: { start: 0, end: 2 }, score: 1 } as const;

const state = (part: Partial<PageState>): PageState => ({
  article: {
    root: document.body,
    projection,
    found: { mentions: [mention], relations: [], repeats: [] },
    reading: { mentions: [mention], relations: [], repeats: [] },
    sighting: fakeSighting(),
  },
  page: () => page,
  record: null,
  items: [],
  placed: [],
  unplaced: 0,
  switches: defaultSwitches,
  ...part,
});
const switched = (part: Partial<Switches['kinds']>): Switches => ({
  ...defaultSwitches,
  kinds: { ...defaultSwitches.kinds, ...part },
});

describe('the places that have a card', () => {
  it('are mentions and own passages, each in the text in which it counts', () => {
    const stops = stopsOf(state({ placed: [placed('article', exact), placed('page', exact)] }));
    expect(stops.map(({ what, projection: text }) => [what.kind, text === projection])).toEqual([
      ['mention', true],
      ['own', true],
      ['own', false],
    ]);
  });

  it('are not those whose kind is turned off', () => {
    expect(
      stopsOf(state({ placed: [placed('article', exact)], switches: switched({ official: false }) })),
    ).toHaveLength(1);
    expect(stopsOf(state({ placed: [placed('article', exact)], switches: switched({ own: false }) }))).toHaveLength(1);
  });

  it('are not those that are lost', () => {
    const lost = placed('article', { kind: 'lost', reason: 'nothing-like-it', score: 0 });
    expect(stopsOf(state({ article: null, placed: [lost] }))).toEqual([]);
  });

  it('count in the page where there is no article', () => {
    const [stop] = stopsOf(state({ article: null, placed: [placed('article', exact)] }));
    expect(stop?.scope).toBe('page');
  });
});

describe('the shared state', () => {
  it('tells which fields changed, and nothing where none did', () => {
    const shared = share(state({}));
    const told: string[][] = [];
    shared.watch((changed) => told.push([...changed]));
    shared.set({ placed: [], switches: defaultSwitches });
    shared.set({ article: null, switches: defaultSwitches });
    expect(told).toEqual([['placed'], ['article']]);
  });

  it('is off altogether or for a site', () => {
    const on = (switches: Partial<Switches>) =>
      isOn(state({ switches: { ...defaultSwitches, ...switches } }), 'bao.example');
    expect(on({})).toBe(true);
    expect(on({ on: false })).toBe(false);
    expect(on({ offSites: ['bao.example'] })).toBe(false);
    expect(on({ offSites: ['khac.example'] })).toBe(true);
  });
});
