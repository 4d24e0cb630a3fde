import { describe, expect, it } from 'vitest';
import { parsePublished } from '../../../core/text/published';

describe('a date of publication', () => {
  it.each([
    ['25/12/2021 18:01:00', '2021-12-25T18:01:00'],
    ['Thứ bảy, ngày 25-12-2021', '2021-12-25'],
    ['Thứ Bảy, 25/12/2021, 18:01 (GMT+7)', '2021-12-25T18:01:00+07:00'],
    ['Thứ bảy, ngày 25-12-2021'.normalize('NFD'), '2021-12-25'],
    ['18:01 | 25/12/2021', '2021-12-25T18:01:00'],
    ['Thứ Hai, 08/07/2019 - 15h30', '2019-07-08T15:30:00'],
    ['12-07-2026 - 09:11 PM', '2026-07-12T21:11:00'],
    ['Ngày đăng: 3-9-2020 7:05:00 SA', '2020-09-03T07:05:00'],
    ['(Cập nhật: 21/5/2009 9:14:00 CH)', '2009-05-21T21:14:00'],
    ['ngày 25 tháng 12 năm 2021', '2021-12-25'],
    ['09 Tháng 12 2019', '2019-12-09'],
    ['2021-12-25T18:01:00.123+0700', '2021-12-25T18:01:00+07:00'],
    ['2021-12-25 18:01', '2021-12-25T18:01:00'],
    ['Sat, 25 Dec 2021 18:01:00 +0700', '2021-12-25T18:01:00+07:00'],
    ['March 7, 2026 8:47 am', '2026-03-07T08:47:00'],
    ['25. Dezember 2021, 18:01 Uhr', '2021-12-25T18:01:00'],
    ['2021年12月25日 18:01', '2021-12-25T18:01:00'],
  ])('is read from %s', (text, iso) => {
    expect(parsePublished(text)).toBe(iso);
  });

  it.each([
    '',
    '31/2/2021',
    '29/02/2023',
    '00/00/2021',
    '2021-13-40',
    '12/12/9999',
    'Theo Nghị định 05/2021/NĐ-CP',
    'hôm qua',
  ])('is not read from %j', (text) => {
    expect(parsePublished(text)).toBeNull();
  });

  it('has the day first, unless that can not be or the page is of the United States', () => {
    expect(parsePublished('03/04/2021')).toBe('2021-04-03');
    expect(parsePublished('03/04/2021', { monthLeads: true })).toBe('2021-03-04');
    expect(parsePublished('12/25/2021')).toBe('2021-12-25');
  });

  it('is no date within a long sentence', () => {
    expect(parsePublished(`${'Hội nghị bàn nhiều việc. '.repeat(10)} 25/12/2021`)).toBeNull();
  });
});
