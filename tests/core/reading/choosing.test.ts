import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChoosingMove, type Chosen, moved, paragraphAt, readingUnits } from '../../../core/reading/choosing';

const text = [
  'Khai mạc hội nghị',
  'Sáng 5.6.2024, TS. Lê Văn An làm việc với TP. Hải Lâm. Ông đề nghị báo cáo trước ngày 30.6.2024. Ba sở đã hứa.',
  'Tổng vốn là 1.250.000.000 đồng! PGS.TS. Trần Thị Bích nói thêm: “Phải làm ngay.”',
].join('\n');
const units = readingUnits(text);

function after(...moves: readonly ChoosingMove[]): Chosen {
  const first = paragraphAt(units, 0);
  if (first === null) throw new Error('no paragraph');
  return moves.reduce((chosen, move) => moved(units, chosen, move), first);
}
const wordsAfter = (...moves: readonly ChoosingMove[]): string => {
  const { start, end } = after(...moves).span;
  return text.slice(start, end);
};

describe('choosing by keys', () => {
  it('goes from paragraph to paragraph and stops at both ends of the text', () => {
    expect(wordsAfter()).toBe('Khai mạc hội nghị');
    expect(wordsAfter('next-paragraph')).toMatch(/^Sáng .* hứa\.$/u);
    expect(wordsAfter('next-paragraph', 'previous-paragraph', 'previous-paragraph')).toBe('Khai mạc hội nghị');
    expect(wordsAfter('last-paragraph', 'next-paragraph')).toMatch(/^Tổng vốn/u);
    expect(wordsAfter('last-paragraph', 'first-paragraph')).toBe('Khai mạc hội nghị');
  });

  it('goes from sentence to sentence, over abbreviations, dates and large numbers', () => {
    const first = wordsAfter('next-paragraph', 'next-sentence');
    expect(first).toBe('Sáng 5.6.2024, TS. Lê Văn An làm việc với TP. Hải Lâm.');
    expect(wordsAfter('next-paragraph', 'next-sentence', 'next-sentence')).toBe(
      'Ông đề nghị báo cáo trước ngày 30.6.2024.',
    );
    expect(wordsAfter('last-paragraph', 'next-sentence')).toBe('Tổng vốn là 1.250.000.000 đồng!');
    expect(wordsAfter('last-paragraph', 'next-sentence', 'next-sentence')).toBe(
      'PGS.TS. Trần Thị Bích nói thêm: “Phải làm ngay.”',
    );
  });

  it('goes from a paragraph to its first sentence, and back into the paragraph before', () => {
    expect(wordsAfter('next-paragraph', 'previous-sentence')).toBe('Khai mạc hội nghị');
    expect(wordsAfter('next-paragraph', 'next-sentence', 'previous-sentence')).toBe('Khai mạc hội nghị');
  });

  it('moves either end by a syllable', () => {
    expect(wordsAfter('word-left')).toBe('Khai mạc hội');
    expect(wordsAfter('word-left', 'word-right')).toBe('Khai mạc hội nghị');
    expect(wordsAfter('other-edge', 'word-right')).toBe('mạc hội nghị');
    expect(wordsAfter('other-edge', 'word-right', 'other-edge', 'word-left')).toBe('mạc hội');
  });

  it('moves an end over the edge of a paragraph', () => {
    expect(wordsAfter('word-right')).toBe('Khai mạc hội nghị\nSáng');
    expect(wordsAfter('sentence-right')).toMatch(/^Khai .*Lâm\.$/su);
  });

  it('always keeps a word', () => {
    const one = wordsAfter('word-left', 'word-left', 'word-left', 'word-left', 'word-left');
    expect(one).toBe('Khai');
  });

  it('never leaves the text, whatever the keys and the text', () => {
    const moves: readonly ChoosingMove[] = [
      'next-paragraph',
      'previous-paragraph',
      'next-sentence',
      'previous-sentence',
      'word-right',
      'word-left',
      'sentence-right',
      'sentence-left',
      'other-edge',
    ];
    const anyText = fc.string({
      unit: fc.constantFrom('a', 'ế', 'e\u0302\u0301', ' ', '.', '\n', '1', '“', 'TP', '-'),
    });
    fc.assert(
      fc.property(anyText, fc.array(fc.constantFrom(...moves), { maxLength: 30 }), (whole, keys) => {
        const found = readingUnits(whole);
        let chosen = paragraphAt(found, 0);
        for (const key of keys) {
          if (chosen === null) return;
          chosen = moved(found, chosen, key);
          const { start, end } = chosen.span;
          expect(start >= 0 && start < end && end <= whole.length).toBe(true);
          expect(whole.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
        }
      }),
    );
  });
});
