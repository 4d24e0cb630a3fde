import { describe, expect, it } from 'vitest';
import { classSource, writeOut } from '../../../scripts/letters/classes';
import { withClassesWrittenOut } from '../../../scripts/letters/plugin';

const letters = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at));

describe('classes of letters written out', () => {
  const blocks = [
    ['Latin to Cyrillic', 0x20, 0x52f],
    ['Vietnamese with two marks, Greek', 0x1e00, 0x1fff],
    ['punctuation', 0x2000, 0x206f],
    ['punctuation of East Asia', 0x3000, 0x3030],
  ] as const;
  for (const name of ['L', 'M', 'N']) {
    for (const [block, from, to] of blocks) {
      it(`tell \\p{${name}} exactly in ${block}`, () => {
        const ours = new RegExp(`[${classSource(name)}]`, 'u');
        const theirs = new RegExp(`\\p{${name}}`, 'u');
        // Signs for things that are neither letter nor mark stand apart in U+3000 to U+3030: Hangzhou digits, tone marks.
        const wrong = letters(from, to).filter(
          (one) => ours.test(one) !== theirs.test(one) && !/[〇-〩〪-〯]/.test(one) && one !== '々' && one !== '〆',
        );
        expect(wrong).toEqual([]);
      });
    }
  }

  for (const name of ['Lu', 'Ll']) {
    it(`tell \\p{${name}} exactly in all that Vietnamese and English texts are written with`, () => {
      const ours = new RegExp(`[${classSource(name)}]`, 'u');
      const theirs = new RegExp(`\\p{${name}}`, 'u');
      const all = [...letters(0x20, 0x17f), 'Ơ', 'ơ', 'Ư', 'ư', ...letters(0x1ea0, 0x1ef9), ...letters(0x400, 0x45f)];
      expect(all.filter((one) => ours.test(one) !== theirs.test(one))).toEqual([]);
    });
  }

  it('take other scripts for letters', () => {
    expect([...'ไทย한국語العربية'].filter((one) => !new RegExp(`[${classSource('L')}]`, 'u').test(one))).toEqual([]);
  });

  it('stand in brackets of their own, or in those that are there', () => {
    const inside = classSource('N') ?? '';
    expect(writeOut('a\\p{N}[x\\p{N}]\\[\\p{N}').source).toBe(`a[${inside}][x${inside}]\\[[${inside}]`);
    expect(writeOut('\\p{Script=Han}\\p{Cc}').source).toBe('\\p{Script=Han}\\p{Cc}');
  });

  it('are written into expressions, strings and templates of a module', () => {
    const code = withClassesWrittenOut(
      'export const all = [/^\\p{N}+$/u, "\\\\p{N}", `[\\\\s$' + '{1}\\\\p{N}]\\\\p{N}`];',
    );
    const digits = classSource('N') ?? '';
    const made = new Function(code.replace('export const all =', 'return'))() as readonly unknown[];
    expect(made).toEqual([new RegExp(`^[${digits}]+$`, 'u'), `[${digits}]`, `[\\s1${digits}][${digits}]`]);
  });
});
