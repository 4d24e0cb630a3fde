import { describe, expect, it } from 'vitest';
import type { StorageFailure } from '../../../core/model/result';
import { languageFor, wordsFor } from '../../../core/words';
import { sayings } from './sayings';

const vi = wordsFor('vi');
const en = wordsFor('en');

describe('both tables', () => {
  it('say something for everything', () => {
    for (const table of [vi, en]) {
      const silent = sayings(table).filter(({ text }) => text.trim() === '');
      expect(silent).toEqual([]);
    }
  });

  it('have the same entries', () => {
    const names = (table: typeof vi) => [...new Set(sayings(table).map(({ name }) => name))];
    expect(names(en)).toEqual(names(vi));
  });

  it('differ but for the name, and numbers without words', () => {
    const english = new Map(sayings(en).map(({ name, text }) => [name, text]));
    const same = sayings(vi).filter(({ name, text }) => english.get(name) === text);
    expect(new Set(same.map(({ name }) => name))).toEqual(new Set(['product', 'card.place', 'moment']));
  });
});

describe('the Vietnamese table', () => {
  it('asks without pleading and never shouts', () => {
    const loud = sayings(vi).filter(({ text }) => /!|vui lòng|xin hãy/iu.test(text));
    expect(loud).toEqual([]);
  });

  it('is written in composed letters', () => {
    expect(sayings(vi).filter(({ text }) => text !== text.normalize('NFC'))).toEqual([]);
  });

  it('uses the agreed terms', () => {
    expect(vi.page.lists).toEqual({ people: 'Người', documents: 'Văn bản', instructions: 'Chỉ đạo', notes: 'Ghi chú' });
    expect(vi.kinds).toMatchObject({ official: 'Người giữ chức vụ', role: 'Chức danh' });
    expect([vi.common.note, vi.common.undo, vi.exporting.export, vi.common.notebook, vi.card.dossier]).toEqual([
      'Ghi chú',
      'Hoàn tác',
      'Xuất',
      'Sổ tay',
      'Hồ sơ',
    ]);
  });
});

describe('failures', () => {
  const all: readonly StorageFailure[] = [
    { kind: 'full' },
    { kind: 'newer-database' },
    { kind: 'unavailable', detail: 'InvalidStateError' },
    { kind: 'private-window' },
    { kind: 'conflict', id: 'a' },
    { kind: 'invalid', detail: 'put[0]' },
    { kind: 'disconnected' },
  ];

  it.each(all)('$kind says what happened and what to do, each in its own words', (failure) => {
    for (const table of [vi, en]) {
      expect(table.failure(failure).split(/[.:] /).length).toBeGreaterThanOrEqual(2);
      expect(all.filter((other) => table.failure(other) === table.failure(failure))).toEqual([failure]);
    }
  });

  it('do not show what the browser said in its own language', () => {
    expect(vi.failure({ kind: 'unavailable', detail: 'InvalidStateError' })).not.toContain('InvalidStateError');
  });

  it('of a full disk are as agreed', () => {
    expect(vi.failure({ kind: 'full' })).toBe(
      'Chưa lưu được: ổ đĩa đầy. Ghi chú vẫn ở đây. Xuất ra tệp hoặc giải phóng dung lượng rồi thử lại.',
    );
  });
});

describe('dates', () => {
  it.each([
    ['2021-12-25T18:01:00+07:00', '25/12/2021', '25 Dec 2021'],
    ['2021-12-05', '5/12/2021', '5 Dec 2021'],
    ['2021-12', 'tháng 12/2021', 'Dec 2021'],
    ['2024-Q3', 'quý III/2024', 'Q3 2024'],
    ['2024-H1', '6 tháng đầu năm 2024', 'first half of 2024'],
    ['2024-H2', '6 tháng cuối năm 2024', 'second half of 2024'],
    ['2024', 'năm 2024', '2024'],
    ['--06-30', '30/6', '30 Jun'],
    ['cuối tháng', 'cuối tháng', 'cuối tháng'],
  ])('%s is said as %s and %s', (iso, vietnamese, english) => {
    expect([vi.date(iso), en.date(iso)]).toEqual([vietnamese, english]);
  });

  it('tell the time of today and the day of other days', () => {
    const now = new Date(2023, 10, 12, 15, 0).getTime();
    expect(vi.moment(new Date(2023, 10, 12, 9, 5).getTime(), now)).toBe('09:05');
    expect(vi.moment(new Date(2023, 10, 11, 9, 5).getTime(), now)).toBe('11/11/2023');
  });
});

describe('counts', () => {
  it('have an English plural', () => {
    expect([en.common.notes(1), en.common.notes(2)]).toEqual(['1 note', '2 notes']);
    expect([en.card.times(1), en.card.times(6)]).toEqual(['1 time in the article', '6 times in the article']);
  });
});

describe('the language', () => {
  it.each([
    ['auto', ['vi-VN', 'en-US'], 'vi'],
    ['auto', ['en-GB', 'vi'], 'en'],
    ['auto', ['fr', 'en-US'], 'en'],
    ['auto', ['fr', 'vie'], 'vi'],
    ['auto', [], 'vi'],
    ['en', ['vi'], 'en'],
    ['vi', ['en'], 'vi'],
  ] as const)('is chosen by %s of %j as %s', (choice, preferred, language) => {
    expect(languageFor(choice, preferred)).toBe(language);
  });
});
