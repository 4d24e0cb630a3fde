import { bare } from '../../text/bare';

/**
 * A type word that lost its marks or its last syllable before a number whose symbol tells the type: `Nghi quyết số 19/NQ-CP`,
 * `Thông số 01/2009/TT-BNN`. Returns where the word begins in `before`, the text in front of the number; `null` where none is misspelt.
 */
const sign = / (?:số|Số|SỐ) ?[.:]? ?$/u;
const words = /(?<![\p{L}\p{M}\p{N}])\p{L}+(?: \p{L}+){0,3}$/u;

export function misspeltType(before: string, type: string): number | null {
  const signed = sign.test(before);
  const text = before.replace(sign, '').trimEnd();
  const said = words.exec(text)?.[0].split(' ') ?? [];
  const meant = bare(type).split(' ');
  const last = (count: number): string => said.slice(-count).join(' ');
  const whole = last(meant.length);
  if (whole.toLowerCase() === type) return null;
  if (bare(whole) === meant.join(' ')) return text.length - whole.length;
  const shortened = signed && meant.length === 2 && bare(last(1)) === meant[0];
  return shortened ? text.length - last(1).length : null;
}
