import { expect, test } from 'vitest';
import { deadlineIn, readPublished } from '../../../core/text/deadlines';
import { daysBetween, lastDayOf } from '../../../core/text/last-day';

test.each([
  ['2024-06-30', '2024-06-30'],
  ['2024-02', '2024-02-29'],
  ['2023-02', '2023-02-28'],
  ['2024-Q3', '2024-09-30'],
  ['2024-Q4', '2024-12-31'],
  ['2024-H1', '2024-06-30'],
  ['2024-H2', '2024-12-31'],
  ['2024', '2024-12-31'],
  ['--06-30', null],
  ['2024-13', null],
  ['2024-02-30', null],
  ['2024-H3', null],
  ['sớm', null],
  [null, null],
])('the last day of %s is %s', (deadline, day) => {
  expect(lastDayOf(deadline)).toBe(day);
});

/** As the words of an article come to a day, by the article's own date. */
test.each([
  ['hoàn thành trước 30/6', '2024-03-01', '2024-06-30'],
  ['hoàn thành trước 30/6', '2024-11-01', '2025-06-30'],
  ['xong trong quý iii', '2024-03-01', '2024-09-30'],
  ['báo cáo trong tháng 12', '2023-11-12', '2023-12-31'],
  ['hoàn thành trước 30/6', null, null],
])('%s, published %s: %s', (words, published, day) => {
  const found = deadlineIn(words, { published: readPublished(published), except: [] });
  expect(lastDayOf(found?.value ?? null)).toBe(day);
});

test('days are counted over months and leap days', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
  expect(daysBetween('2024-03-31', '2024-03-31')).toBe(0);
});
