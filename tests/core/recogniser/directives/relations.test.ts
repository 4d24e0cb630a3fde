import { expect, test } from 'vitest';
import { ofKind } from '../../../../core/model/mention';
import { recognise } from '../../../../core/recogniser/recognise';

const read = (text: string) => recognise({ text, language: 'vi', published: '2024-05-01' });
const relations = (text: string) =>
  read(text).relations.map(({ kind, subject, object }) => [kind, subject, object].join(' | '));

test.each([
  [
    'Quyết định 749/QĐ-TTg thay thế Quyết định 950/QĐ-TTg. Quyết định này có hiệu lực từ ngày ký.',
    ['replaces | Quyết định 749/QĐ-TTg | Quyết định 950/QĐ-TTg', 'anaphor |  | Quyết định 749/QĐ-TTg'],
  ],
  [
    'Thông tư 02/2020/TT-BTC bãi bỏ Thông tư 08/2015/TT-BTC.',
    ['repeals | Thông tư 02/2020/TT-BTC | Thông tư 08/2015/TT-BTC'],
  ],
  [
    'Nghị định số 10/2023/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 43/2014/NĐ-CP.',
    ['amends | Nghị định 10/2023/NĐ-CP | Nghị định 43/2014/NĐ-CP'],
  ],
  [
    'Ban hành Chỉ thị 05-CT/TW. Hội nghị nghe báo cáo về Nghị quyết 18-NQ/TW. Chỉ thị này nêu rõ trách nhiệm.',
    ['anaphor |  | Chỉ thị 05-CT/TW'],
  ],
])('%s', (text, expected) => {
  expect(relations(text)).toEqual(expected);
});

test('a clause is cited by its number; “một số điều của” cites none', () => {
  const clauses = (text: string) => ofKind(read(text).mentions, 'directive').map(({ clause }) => clause);
  expect(clauses('Sửa đổi một số điều của Nghị định số 43/2014/NĐ-CP.')).toEqual([null]);
  expect(clauses('Theo khoản 2 Điều 6 Luật Đất đai năm 2024, xã lập hồ sơ.')).toEqual(['khoản 2 Điều 6']);
  expect(clauses('Theo điểm a khoản 1, 2 Điều 12a Nghị định số 43/2014/NĐ-CP.')).toEqual([
    'điểm a khoản 1, 2 Điều 12a',
  ]);
});

test('a bare number binds to its full mention; of two it stays open and names both', () => {
  const keys = (text: string) =>
    ofKind(read(text).mentions, 'directive').map(({ key, complete, candidates }) => [key, complete, candidates.length]);
  expect(keys('Thực hiện Nghị quyết số 39-NQ/TW của Bộ Chính trị, Nghị quyết 39 được quán triệt.')).toEqual([
    ['Nghị quyết 39-NQ/TW', true, 0],
    ['Nghị quyết 39-NQ/TW', true, 0],
  ]);
  expect(
    keys(
      'Nghị quyết số 39-NQ/TW của Bộ Chính trị và Nghị quyết số 39/NQ-CP của Chính phủ. Theo Nghị quyết 39, phải rà soát.',
    ),
  ).toEqual([
    ['Nghị quyết 39-NQ/TW', true, 0],
    ['Nghị quyết 39/NQ-CP', true, 0],
    [null, false, 2],
  ]);
  expect(keys('Hội nghị quán triệt Nghị quyết 39 về tinh giản biên chế.')).toEqual([['Nghị quyết 39', false, 0]]);
});
