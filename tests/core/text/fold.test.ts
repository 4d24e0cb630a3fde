import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare } from '../../../core/text/bare';
import { fold } from '../../../core/text/fold';
import { canonicalTones } from '../../../core/text/tone';

const sentence = 'Đồng chí Nguyễn Thị Thuỷ – Phó Bí thư Thường trực Thành uỷ Hoà Bình nhấn mạnh: “Quý III phải xong”.';
const canonical = 'Đồng chí Nguyễn Thị Thủy - Phó Bí thư Thường trực Thành ủy Hòa Bình nhấn mạnh: "Quý III phải xong".';

describe('fold', () => {
  it('writes every form of a sentence in one way', () => {
    const forms = [
      sentence,
      sentence.normalize('NFD'),
      sentence.replace(/ /g, '\u00A0'),
      sentence.replace('Thường', 'Thư\u00ADờng'),
      sentence.replace('Đ', 'Ð'),
    ];
    for (const form of forms) expect(fold(form).text).toBe(canonical);
  });

  it('keeps tone marks that no other spelling has', () => {
    for (const word of ['toàn', 'quý', 'quỳ', 'hoàng', 'Huỳnh', 'thuyết', 'QUÝ'])
      expect(canonicalTones(word)).toBe(word);
    expect(canonicalTones('hòan Hùynh thuỷ HOÀ')).toBe('hoàn Huỳnh thủy HÒA');
  });

  it('leads every folded span back to the text it was made from', () => {
    const decomposed = sentence.normalize('NFD');
    const folded = fold(decomposed);
    for (let start = 0; start < folded.text.length; start++) {
      const end = Math.min(folded.text.length, start + 7);
      const { start: from, end: to } = folded.original({ start, end });
      expect(fold(decomposed.slice(from, to)).text.length).toBe(end - start);
      expect(folded.folded(from)).toBe(start);
    }
  });

  it('never changes a length outside its map, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text);
        expect(folded.lower.length).toBe(folded.text.length);
        const whole = folded.original({ start: 0, end: folded.text.length });
        expect(whole.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('folds twice to the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(sentence, sentence.normalize('NFD')),
        (text) => fold(fold(text).text).text === fold(text).text,
      ),
    );
  });

  it('bares a text for searching', () => {
    expect(bare('Đặng Thị Tuyến')).toBe('dang thi tuyen');
  });
});
