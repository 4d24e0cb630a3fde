import documents from 'virtual:lexicon/vi/documents';
import { describe, expect, it } from 'vitest';
import { directiveLayer } from '../../../../core/recogniser/directives';
import { partsOf } from '../../../../core/recogniser/directives/number';
import { vietnameseDirectives } from '../../../../core/recogniser/directives/vietnamese/grammar';
import { ordinalOf, sessionKey } from '../../../../core/recogniser/directives/vietnamese/session-key';
import { prepare } from '../../../../core/recogniser/document';

const layer = directiveLayer(documents, vietnameseDirectives);
const read = (text: string) => layer(prepare({ text, language: 'vi', published: null }));
const keys = (text: string) => read(text).mentions.map(({ key }) => key);

describe('keys', () => {
  it('hold every way of writing one document together', () => {
    const text = 'Chỉ thị số 05 của Bộ Chính trị. Chỉ thị 05-CT/TW. CT 05-CT/TW ngày 15/5/2016.';
    expect(new Set(keys(text))).toEqual(new Set(['Chỉ thị 05-CT/TW']));
  });

  it('bind a bare number to the one full mention, before or after', () => {
    expect(
      keys('Nghị định 128 có hiệu lực. Nghị định 128/2020/NĐ-CP ngày 19/10/2020 của Chính phủ thay Nghị định cũ.'),
    ).toEqual(['Nghị định 128/2020/NĐ-CP', 'Nghị định 128/2020/NĐ-CP']);
  });

  it('leave a bare number open where two documents fit, and say which', () => {
    const [, , open] = read(
      'Nghị quyết số 39-NQ/TW. Nghị quyết số 39/NQ-CP. Theo Nghị quyết 39, phải làm ngay.',
    ).mentions;
    expect(open).toMatchObject({
      key: null,
      complete: false,
      candidates: ['Nghị quyết 39-NQ/TW', 'Nghị quyết 39/NQ-CP'],
    });
  });

  it('say that a bare number alone does not name a document', () => {
    expect(read('Nghị quyết 39 được quán triệt.').mentions[0]).toMatchObject({ key: 'Nghị quyết 39', complete: false });
  });

  it('keep two years of one law apart, and take the law without a year for the newest', () => {
    expect(keys('Luật Đất đai năm 2024 thay Luật Đất đai năm 2013. Luật Đất đai quy định rõ.')).toEqual([
      'Luật đất đai 2024',
      'Luật đất đai 2013',
      'Luật đất đai 2024',
    ]);
  });

  it('keep the issuer that only a symbol tells in a field of its own', () => {
    expect(read('Quyết định số 749/QĐ-TTg có hiệu lực.').mentions[0]).toMatchObject({
      issuer: null,
      impliedIssuer: 'Thủ tướng Chính phủ',
    });
  });

  it('tell issuer and day from the sentence that reports the signing', () => {
    expect(
      read('Ngày 30/10/2020, Tổng cục trưởng Tổng cục Hải quan Lê An đã ký Quyết định số 2789 về nhân sự.').mentions[0],
    ).toMatchObject({
      issuer: 'Tổng cục trưởng Tổng cục Hải quan',
      date: '2020-10-30',
    });
  });
});

describe('relations', () => {
  it('state what replaces what, and what an anaphor means', () => {
    const { relations } = read('Nghị định 15/2018/NĐ-CP thay thế Nghị định 38/2012/NĐ-CP. Nghị định này có 13 chương.');
    expect(relations).toMatchObject([
      { kind: 'replaces', subject: 'Nghị định 15/2018/NĐ-CP', object: 'Nghị định 38/2012/NĐ-CP' },
      { kind: 'anaphor', object: 'Nghị định 15/2018/NĐ-CP' },
    ]);
  });

  it('keep the clause that is cited', () => {
    expect(read('Căn cứ khoản 2 Điều 5 Luật Đất đai năm 2024.').mentions[0]).toMatchObject({
      clause: 'khoản 2 Điều 5',
    });
  });
});

describe('numbers and meetings', () => {
  it.each([['43/NQ-TW'], ['43-NQ/TW'], ['43 - NQ/T.Ư'], ['043-NQ/TW']])('%s has the parts of one number', (number) =>
    expect(partsOf(number)).toEqual({ digits: '43', year: null, letters: ['NQ', 'TW'] }),
  );

  it.each([
    ['xiii', 13],
    ['4', 4],
    ['mười ba', 13],
    ['ix', 9],
    ['abc', null],
  ])('%s is %s', (written, value) => expect(ordinalOf(written)).toBe(value));

  it('hold the names of one meeting together', () => {
    expect(sessionKey('Đại hội đại biểu toàn quốc lần thứ XIII của Đảng')).toBe(sessionKey('Đại hội 13'));
    expect(sessionKey('Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII')).toBe(
      sessionKey('Trung ương 4 khóa 12'),
    );
    expect(sessionKey('Đại hội Đảng bộ tỉnh lần thứ XVII')).not.toBe(sessionKey('Đại hội XVII của Đảng'));
  });
});

describe('documents inside brackets', () => {
  it.each([
    ['Việc này đã được quy định (Nghị định 24/2024/NĐ-CP ngày 27/2/2024).', '2024-02-27'],
    ['Việc này đã rõ (theo Quyết định số 15/QĐ-TTg ngày 05 tháng 6 năm 2024 của Thủ tướng).', '2024-06-05'],
  ])('keep their day: %s', (text, date) => expect(read(text).mentions[0]?.date).toBe(date));
});
