import { literally } from '../../text/letters';

/** Each word's first letter in either case, because the press writes `Bộ chính trị` as well. */
const caseless = (name: string): string =>
  name
    .split(' ')
    .map(
      (word) =>
        `[${word.charAt(0).toUpperCase()}${literally(word.charAt(0).toLowerCase())}]${literally(word.slice(1))}`,
    )
    .join(' ');

/** Longer names first, or the shorter one would cut them. */
export const alternatives = (names: readonly string[]): string =>
  [...names]
    .sort((one, other) => other.length - one.length)
    .map(caseless)
    .join('|');
