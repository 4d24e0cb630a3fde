import { expect, test } from 'vitest';
import { facetsOf } from '../../../core/review/facets';
import { everything } from '../../../core/review/query';
import { ministry, note, shelfOf } from './shelf';

const shelf = shelfOf(
  note('1', { colour: 'pink', tags: ['kiểm điểm', 'đất đai'], note: 'x' }),
  note('2', { colour: 'pink', tags: ['Kiểm điểm'] }),
  note('3', {
    colour: 'blue',
    tags: ['kiểm điểm'],
    articleId: ministry.id,
    about: { officials: ['An'], documents: ['k'] },
  }),
);

test('values are counted, most frequent first, ways of writing a tag together', () => {
  const facets = facetsOf(shelf, everything);
  expect(facets.colour).toEqual([
    { value: 'pink', count: 2 },
    { value: 'blue', count: 1 },
  ]);
  expect(facets.tag).toEqual([
    { value: 'kiểm điểm', count: 3 },
    { value: 'đất đai', count: 1 },
  ]);
  expect(facets.noted).toEqual([
    { value: 'no', count: 2 },
    { value: 'yes', count: 1 },
  ]);
  expect(facets.outlet).toEqual([
    { value: 'Báo Ven Sông', count: 2 },
    { value: 'bo.example', count: 1 },
  ]);
  expect(facets.official).toEqual([{ value: 'An', count: 1 }]);
  expect(facets.document).toEqual([{ value: 'k', count: 1 }]);
});

test('a chosen value narrows the other parts but leaves its own to choose from', () => {
  const facets = facetsOf(shelf, { ...everything, outlet: 'bo.example' });
  expect(facets.outlet).toHaveLength(2);
  expect(facets.colour).toEqual([{ value: 'blue', count: 1 }]);
});

test('two chosen values narrow each other', () => {
  const facets = facetsOf(shelf, { ...everything, outlet: 'bo.example', colour: 'pink' });
  expect(facets.outlet).toEqual([{ value: 'Báo Ven Sông', count: 2 }]);
  expect(facets.colour).toEqual([{ value: 'blue', count: 1 }]);
  expect(facets.tag).toEqual([]);
});

test('equally frequent values stand in Vietnamese order', () => {
  const tags = ['ơn', 'đò', 'dừa', 'ăn', 'an', 'ẩn'];
  const facets = facetsOf(shelfOf(note('1', { tags })), everything);
  expect(facets.tag.map((facet) => facet.value)).toEqual(['an', 'ăn', 'ẩn', 'dừa', 'đò', 'ơn']);
});
