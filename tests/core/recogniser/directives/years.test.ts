import { expect, it } from 'vitest';
import { withYear } from '../../../../core/recogniser/directives/years';
import { recognise } from '../../../../core/recogniser/recognise';
import { readPublished } from '../../../../core/text/deadlines';

it.each([
  ['31/3', '2020-05-02', '2020-03-31'],
  ['2/5', '2020-05-02T08:00:00+07:00', '2020-05-02'],
  ['3/5', '2020-05-02', '2020-05-03'],
  ['28/12', '2021-01-04', '2020-12-28'],
  ['5/11', '2021-05-04', '5/11'],
  ['31/3', '2020', '2020-03-31'],
  ['31/4', '2020-05-02', '31/4'],
  ['29/2', '2020', '2020-02-29'],
  ['29/2', '2021-03-01', '29/2'],
  ['31/3', null, '31/3'],
  ['2019-12-30', '2021-01-04', '2019-12-30'],
  [null, '2021-01-04', null],
])('the day %s in an article of %s is %s', (date, published, known) =>
  expect(withYear(date, readPublished(published))).toBe(known),
);

it('is said of a document in the year of its article, in its name and in the sentence', () => {
  const text = 'Ngày 5/3, UBND tỉnh ban hành Công văn số 12/UBND-VX theo Chỉ thị 16 ngày 1 tháng 3 của Thủ tướng.';
  const { mentions } = recognise({ text, language: 'vi', published: '2022-03-06' });
  expect(mentions.flatMap((one) => (one.kind === 'directive' ? [one.date] : []))).toEqual(['2022-03-05', '2022-03-01']);
});
