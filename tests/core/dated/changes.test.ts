import { describe, expect, test } from 'vitest';
import { type Change, calendarOf } from '../../../core/dated/changes';
import { vietnameseCalendar } from '../../../core/dated/vietnamese';

const change = (given: Partial<Change>): Change => ({
  sort: 'body',
  names: ['Bộ Cũ'],
  since: null,
  until: null,
  became: null,
  ...given,
});
const calendar = calendarOf([
  change({ names: ['Bộ Cũ', 'BC'], until: '2025-02-28', became: 'Bộ Mới' }),
  change({ names: ['Bộ Mới'], since: '2025-03-01' }),
  change({ names: ['Bộ Mới và Rộng'], since: '2026-01-01' }),
  change({ sort: 'place', names: ['Hải Lâm'], until: '2025-06-30' }),
  change({ sort: 'document', names: ['quy định 22-QĐ/TW'], until: '2025-05-29', became: 'Quy định 296-QĐ/TW' }),
]);
const kinds = (title: string, published: string | null) =>
  calendar.ofTitles([title], published).map(({ kind, name }) => `${kind} ${name}`);

describe('the article’s date decides', () => {
  test.each([
    ['Bộ trưởng Bộ Cũ', '2024-05-01', ['until Bộ Cũ']],
    ['Bộ trưởng Bộ Cũ', '2025-02-28T23:00:00+07:00', ['until Bộ Cũ']],
    ['Bộ trưởng BC', '2025-03-01', ['over Bộ Cũ']],
    ['Bộ trưởng Bộ Cũ', null, ['until Bộ Cũ']],
    ['Bộ trưởng Bộ Mới', '2025-03-01', []],
    ['Bộ trưởng Bộ Mới', '2025-02-01', ['since Bộ Mới']],
    ['Bộ trưởng Bộ Mới', null, ['since Bộ Mới']],
    ['Bộ trưởng Bộ Mới và Rộng', '2025-05-01', ['since Bộ Mới và Rộng']],
    ['Chủ tịch UBND tỉnh Hải Lâm', '2025-08-01', ['over Hải Lâm']],
    ['Chủ tịch UBND thành phố Hải Lâm', '2025-08-01', []],
    ['Chủ tịch Hội châu Á - Hải Lâm Dương', '2025-08-01', []],
    ['Bí thư Tỉnh ủy Hải Lâm khóa XV', '2025-08-01', ['over Hải Lâm']],
    ['Bộ trưởng Bộ Cũng', '2025-08-01', []],
  ])('%s on %s', (title, published, expected) => {
    expect(kinds(title, published)).toEqual(expected);
  });

  test('two titles that name one body say it once, in any writing', () => {
    expect(calendar.ofTitles(['Bộ trưởng BỘ CŨ', 'Bí thư Đảng ủy bộ cũ'.normalize('NFD')], '2025-05-01')).toEqual([
      { kind: 'over', name: 'Bộ Cũ', day: '2025-02-28', became: 'Bộ Mới' },
    ]);
  });

  test('a document is told by its key', () => {
    expect(calendar.ofDocument('quy định 22-QĐ/TW', '2026-01-01')).toMatchObject([{ kind: 'over' }]);
    expect(calendar.ofDocument('quy định 22-QĐ/TU', '2026-01-01')).toEqual([]);
  });
});

test('the lexicon knows what became of ministries, provinces and districts', () => {
  const over = (title: string) =>
    vietnameseCalendar
      .ofTitles([title], '2025-09-02')
      .map((dated) => (dated.kind === 'over' ? dated.became : dated.kind));
  expect(over('nguyên Bộ trưởng Bộ Kế hoạch và Đầu tư')).toEqual(['Bộ Tài chính']);
  expect(over('Chủ tịch UBND tỉnh Hải Dương')).toEqual(['thành phố Hải Phòng']);
  expect(over('Bí thư Huyện ủy Thanh Oai')).toEqual([null]);
  expect(over('Bộ trưởng Bộ Nông nghiệp và Môi trường')).toEqual([]);
  expect(over('Bộ trưởng Bộ Công an')).toEqual([]);
});
