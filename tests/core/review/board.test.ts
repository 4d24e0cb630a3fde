import { expect, test } from 'vitest';
import { correctionOf } from '../../../core/corrections/identity';
import type { FollowUp } from '../../../core/model/follow-up';
import type { Contents } from '../../../core/model/notebook';
import { type BoardQuery, boardFacets, findTasks, tasksIn } from '../../../core/review/board';
import { fakeArticle, fakeFollowUp, itemId } from '../../support/notes';

const article = fakeArticle();
const followUp = (name: string, given: Partial<FollowUp>): FollowUp =>
  fakeFollowUp({ id: itemId(name), articleId: article.id, ...given });
const contents: Contents = {
  articles: [article],
  annotations: [],
  items: [
    followUp('late', { deadline: '2024-03-01', addressee: 'Sở A' }),
    followUp('later', { deadline: '2024-02' }),
    followUp('today', { deadline: '2024-03-10', speaker: 'Ông Hoà' }),
    followUp('quarter', { deadline: '2024-Q1' }),
    followUp('no-day', { deadline: null }),
    followUp('no-year', { deadline: '--03-09' }),
    followUp('done', { deadline: '2024-01-01', done: 5 }),
    followUp('done-last', { deadline: null, done: 9 }),
    followUp('homeless', { articleId: fakeArticle({ id: 'x' as never }).id }),
    correctionOf({ kind: 'everywhere' }, { kind: 'merge', name: 'Ông Hoà', into: 'Lê Văn Hoà' }, 1),
  ],
};
const tasks = tasksIn(contents, '2024-03-10');
const everything: BoardQuery = { state: null, official: null, addressee: null };
const names = (query: Partial<BoardQuery>) =>
  findTasks(tasks, { ...everything, ...query }).map(({ followUp: { id } }) => id);

test('overdue first, then by day, those without one after them, done ones last', () => {
  expect(names({})).toEqual(['later', 'late', 'today', 'quarter', 'no-day', 'no-year', 'done-last', 'done']);
  expect(tasks.map(({ days }) => days)).toEqual([-10, -9, 0, 21, null, null, null, -69]);
});

test('overdue is not done: both are found as open', () => {
  expect(names({ state: 'overdue' })).toEqual(['later', 'late']);
  expect(names({ state: 'open' })).toEqual(['later', 'late', 'today', 'quarter', 'no-day', 'no-year']);
  expect(names({ state: 'done' })).toEqual(['done-last', 'done']);
});

test('by person, under the name that the reader merged them into, and by who is told', () => {
  expect(names({ official: 'Lê Văn Hoà' })).toHaveLength(8);
  expect(names({ official: 'Ông Hoà' })).toEqual([]);
  expect(names({ addressee: 'Sở A' })).toEqual(['late']);
});

test('counts hold the other parts fast', () => {
  const facets = boardFacets(tasks, { ...everything, addressee: 'Sở A', state: 'done' });
  expect(facets.state).toEqual([
    { value: 'open', count: 1 },
    { value: 'overdue', count: 1 },
    { value: 'done', count: 0 },
  ]);
  expect(facets.addressee).toEqual([{ value: 'các sở, ngành', count: 2 }]);
});
