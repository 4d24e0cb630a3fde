import { describe, expect, it } from 'vitest';
import { foldedWord } from '../../../core/anchoring/folded-word';
import { wordBounds } from '../../../core/anchoring/word-bounds';
import { fold } from '../../../core/text/fold';

const wordsIn = (text: string): readonly string[] => {
  const { starts, ends } = wordBounds(text);
  return Array.from(starts, (start, index) => text.slice(start, ends[index]));
};

describe('the words of a text', () => {
  it.each<[string, readonly string[]]>([
    ['', []],
    ['…', []],
    ['Bí thư, 12/3: “đồng ý”', ['Bí', 'thư', '12', '3', 'đồng', 'ý']],
    ['giám\u00adđốc sở\u200b mới', ['giám\u00adđốc', 'sở', 'mới']],
    ['북경 北京，พม่า', ['북경', '北', '京', 'พ', 'ม', '่', 'า']],
    ['か\u3099く', ['か\u3099', 'く']],
    ['👍🏽 𝒜b ❤️ 𠮷野', ['𝒜b', '𠮷', '野']],
    ['don\u02bct \ud800 x', ['don', 't', 'x']],
    ['北'.repeat(100), Array.from({ length: 100 }, () => '北')],
  ])('%j', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  it('are the same in NFC and NFD', () => {
    const text = 'Ủy ban thường vụ Quốc hội đã biểu quyết; Thuỷ, Thủy và Hoà: ngày 5/6';
    const folded = (written: string): readonly string[] => wordsIn(written).map(foldedWord);
    expect(folded(text.normalize('NFD'))).toEqual(folded(text));
    expect(folded(text)).toContain('thủy');
    expect(folded(text)).not.toContain('thuỷ');
  });
});

describe('a word in its one form', () => {
  it('is what folding makes of it, letter by letter', () => {
    const all = Array.from({ length: 0x2000 }, (_, code) => String.fromCharCode(code)).filter((letter) =>
      /[\p{L}\p{N}]/u.test(letter),
    );
    const wrong = all.filter(
      (letter) => foldedWord(`${letter}a`) !== fold(`${letter}a`).lower && !/[\u1100-\u11ff]/.test(letter),
    );
    expect(wrong).toEqual([]);
  });

  it('joins the letters of Korean in NFD', () => {
    expect(foldedWord('북경'.normalize('NFD'))).toBe('북경');
  });
});
