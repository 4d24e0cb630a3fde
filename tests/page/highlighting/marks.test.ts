import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexMarks } from '../../../page/highlighting/hit-test';
import { marksCss } from '../../../page/highlighting/mark-styles';
import { markSorts, registered } from '../../../page/highlighting/marks';
import { shadeOf } from '../../../page/highlighting/tone';

describe('the style sheet of marks', () => {
  it('has a rule for each sort in each tone, under the names that are registered', () => {
    for (const sort of markSorts)
      for (const tone of ['light', 'dark'] as const)
        expect(marksCss()).toContain(`::highlight(${registered(sort, tone).name}) {`);
    expect(new Set(markSorts.map((sort) => registered(sort, 'light').name)).size).toBe(markSorts.length);
  });

  it('is for screens only, and uses nothing that a highlight may not have', () => {
    const css = marksCss();
    expect(css.startsWith('@media screen {')).toBe(true);
    const properties = [...css.matchAll(/([a-z-]+): /g)].map(([, property]) => property);
    expect(new Set(properties)).toEqual(new Set(['text-decoration', 'text-underline-offset', 'background-color']));
  });

  it('tells nothing by its names', () => {
    expect(
      marksCss()
        .match(/::highlight\(([^)]+)\)/g)
        ?.join(' '),
    ).not.toMatch(/own|official|role|note|ben|direct/);
  });

  it('puts own marks over documents over officials over instructions', () => {
    const ranks = (['instruction', 'official', 'directive', 'own-yellow', 'noted', 'flash'] as const).map(
      (sort) => registered(sort, 'light').priority,
    );
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
  });
});

describe('marks at an offset', () => {
  it('are all that lie over it, as a search through all of them finds', () => {
    const spans = fc.array(
      fc
        .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
        .map(([start, length]) => ({ span: { start, end: start + length } })),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(spans, fc.nat(90), (marks, offset) => {
        const found = indexMarks(marks).at(offset);
        const expected = marks.filter(({ span }) => span.start <= offset && offset < span.end);
        expect(new Set(found)).toEqual(new Set(expected));
        const lengths = found.map(({ span }) => span.end - span.start);
        expect(lengths).toEqual(lengths.toSorted((one, other) => one - other));
      }),
    );
  });
});

describe('how light a computed colour is', () => {
  it.each<[string, 'dark' | 'light', number]>([
    ['rgb(255, 255, 255)', 'light', 1],
    ['rgb(23, 21, 19)', 'dark', 1],
    ['rgba(0, 0, 0, 0)', 'dark', 0],
    ['rgba(0, 0, 0, 0.4)', 'dark', 0.4],
    ['color(srgb 0.98 0.98 0.97)', 'light', 1],
    ['color(display-p3 0.1 0.1 0.1 / 0.5)', 'dark', 0.5],
    ['oklch(0.97 0.01 90)', 'light', 1],
    ['oklab(0.2 0 0 / 0.9)', 'dark', 0.9],
    ['lab(97% 0 0)', 'light', 1],
    ['lab(12 0 0)', 'dark', 1],
  ])('%s', (colour, side, alpha) => {
    const shade = shadeOf(colour);
    expect(shade?.alpha).toBe(alpha);
    expect((shade?.light ?? 0) > 0.45 ? 'light' : 'dark').toBe(side);
  });

  it('is not guessed where the notation is unknown', () => {
    expect(shadeOf('transparent')).toBeNull();
    expect(shadeOf('')).toBeNull();
  });
});
