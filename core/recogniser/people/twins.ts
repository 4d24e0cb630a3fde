import type { Draft } from './short-forms';

/** Fewer letters than these leave no room for a slip: `Kim` and `Kin` are two. */
const fewestLetters = 4;
const longWord = 7;
/** Names of one office that are compared with each other; keeps the whole linear. */
const mostCompared = 12;

/**
 * Foreign names in one office that differ by a letter or two in a word (`Mishustin`, `Mitshustin`), or in the order of their two words, are one
 * person, known by the writing that stands most often, else first. Answers for each slip the writing meant.
 */
export function twinsOf(drafts: readonly Draft[]): ReadonlyMap<Draft, Draft> {
  const groups = new Map<string, Draft[]>();
  const twins = new Map<Draft, Draft>();
  for (const draft of [...drafts].sort((one, other) => other.count - one.count)) {
    const words = draft.key.split(' ');
    const initials = [bare(words[0]?.[0] ?? ''), bare(words.at(-1)?.[0] ?? '')].sort().join('');
    for (const head of [...draft.heads, '']) {
      const name = `${head}@${words.length}@${initials}`;
      const group = groups.get(name) ?? [];
      groups.set(name, group);
      const twin = group.find(
        (other) =>
          other !== draft && (head === '' ? accented(draft.key, other.key) : alike(words, other.key.split(' '))),
      );
      if (twin !== undefined && !twins.has(draft)) twins.set(draft, twins.get(twin) ?? twin);
      if (group.length < mostCompared) group.push(draft);
    }
  }
  return twins;
}

const alike = (one: readonly string[], other: readonly string[]): boolean =>
  turned(one, other) || one.every((word, at) => word === other[at] || isSlip(word, other[at] ?? ''));

/** `António Guterres`, `Antonio Guterres` are one without any office. */
const accented = (one: string, other: string): boolean => bare(one) === bare(other);

/** A key without its accents, and with plain letters for those that are none of the alphabet: `Yıldırım`, `Støre`. */
export const bare = (key: string): string =>
  key
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıøłß]/g, (letter) => plain[letter] ?? letter);

const plain: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', ß: 'ss' };

/** `Shinzo Abe`, `Abe Shinzo` */
const turned = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 2 && one[0] === other[1] && one[1] === other[0];

function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < fewestLetters) return false;
  return distance(short, long) <= (short.length >= longWord ? 2 : 1);
}

/** Damerau-Levenshtein in its restricted form: a pair of swapped letters is one slip. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
}
