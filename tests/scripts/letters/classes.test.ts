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

  /** What a module exports as `all`, with the shared classes at hand. */
  const evaluated = (code: string): unknown => {
    const written = withClassesWrittenOut(code, 'shared');
    const names = [...written.matchAll(/(\w+) as (\$\w+)/g)].map(([, name = '', here = '']) => ({ name, here }));
    const body = written.replace(/^import .*?';/, '').replace('export const all =', 'return');
    const run = new Function(...names.map(({ here }) => here), body);
    return run(...names.map(({ name }) => classSource(name)));
  };
  const digits = classSource('N') ?? '';
  const letterSource = classSource('L') ?? '';

  it('are written once where modules share them', () => {
    const code = 'export const all = [/^\\p{N}+\\/`$/u, "\\\\p{N}`", `[\\\\s$' + '{1}\\\\p{L}]\\\\p{N}`];';
    expect(withClassesWrittenOut(code, 'shared')).not.toContain(digits);
    const pattern = new RegExp(`^[${digits}]+\\/\`$`, 'u');
    expect(evaluated(code)).toEqual([pattern, `[${digits}]\``, `[\\s1${letterSource}][${digits}]`]);
  });

  it('are shared by an expression in a function, which is made once; one with a place of its own is new each time', () => {
    const shared = evaluated('export const all = () => /^\\p{N}/u;') as () => RegExp;
    expect(shared()).toEqual(new RegExp(`^[${digits}]`, 'u'));
    expect(shared()).toBe(shared());
    const own = evaluated('export const all = () => /^\\p{N}/gu;') as () => RegExp;
    expect(own()).toEqual(new RegExp(`^[${digits}]`, 'gu'));
    expect(own()).not.toBe(own());
  });
});
