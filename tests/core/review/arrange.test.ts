import { expect, test } from 'vitest';
import { arrange, groupByArticle } from '../../../core/review/arrange';
import { matchesIn } from '../../../core/review/matches';
import { formatTags, parseTags } from '../../../core/review/tags';
import { fakeAnchor } from '../../support/notes';
import { ministry, note, shelfOf } from './shelf';

const { entries } = shelfOf(
  note('old', { created: 9, updated: 10, anchor: fakeAnchor({ start: 500, end: 510 }) }),
  note('ministry', { created: 5, updated: 20, articleId: ministry.id }),
  note('page', { created: 7, updated: 15, anchor: fakeAnchor({ scope: 'page', start: 0, end: 4 }) }),
  note('early', { created: 8, updated: 5, anchor: fakeAnchor({ start: 2, end: 10 }) }),
);
const ids = (list: typeof entries): readonly string[] => list.map((entry) => entry.annotation.id);

test('lists are put in order', () => {
  expect(ids(arrange(entries, 'changed'))).toEqual(['ministry', 'page', 'old', 'early']);
  expect(ids(arrange(entries, 'created'))).toEqual(['old', 'early', 'page', 'ministry']);
  expect(ids(arrange(entries, 'published'))[0]).toBe('ministry');
  expect(ids(arrange(entries, 'outlet'))[3]).toBe('ministry');
  expect(ids(arrange(entries, 'title'))[3]).toBe('ministry');
});

test('groups come in the order of the list, their entries in the order of the text', () => {
  const groups = groupByArticle(arrange(entries, 'changed'));
  expect(groups.map((group) => group.article.id)).toEqual(['ministry', 'hanoi']);
  expect(groups.map((group) => ids(group.entries))).toEqual([['ministry'], ['early', 'old', 'page']]);
  expect(groupByArticle([])).toEqual([]);
});

test.each([
  ['Nguyễn Thị Tuyến', 'tuyen', ['Tuyến']],
  ['Nguyễn Thị Tuyến'.normalize('NFD'), 'tuyến', ['Tuyến'.normalize('NFD')]],
  ['đất đai', 'dat ai', ['đất', 'ai']],
  ['đất đai', '"đất đai"', ['đất đai']],
  ['đất', 'dat at', ['đất']],
  ['Tuyền', 'tuyến', []],
  ['한국 đất', 'dat', []],
  ['đất', '', []],
])('in %j the search %j shows %j', (text, typed, shown) => {
  expect(matchesIn(text, typed).map(({ start, end }) => text.slice(start, end))).toEqual(shown);
});

test.each([
  ['kiểm điểm, đất đai', ['kiểm điểm', 'đất đai']],
  ['#kiểm điểm #đất', ['kiểm điểm', 'đất']],
  ['  ##a ; b\nc,, ,', ['a', 'b', 'c']],
  ['Hoà, hòa, HOÀ', ['Hoà']],
  ['đất'.normalize('NFD'), ['đất']],
  ['c#', ['c#']],
  ['', []],
])('%j are the tags %j', (typed, tags) => {
  expect(parseTags(typed)).toEqual(tags);
  expect(parseTags(formatTags(tags))).toEqual(tags);
});
