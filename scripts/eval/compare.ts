import { fold } from '../../core/text/fold';

/** How two strings are compared: without case, tone placement, kinds of dash, and marks at the ends. */
export const plain = (text: string | null | undefined): string =>
  fold(text ?? '')
    .lower.replace(/\s+/g, ' ')
    .replace(/^[\s,;.:"()-]+|[\s,;.:"()-]+$/g, '');

export const same = (one: string | null | undefined, other: string | null | undefined): boolean =>
  (one == null) === (other == null) && plain(one) === plain(other);

/** Equal, or sharing at least this share of their words; `null` equals `null` alone. */
export function close(one: string | null, other: string | null, least: number): boolean {
  if (one === null || other === null) return one === other;
  if (same(one, other)) return true;
  const [words, others] = [new Set(plain(one).split(' ')), new Set(plain(other).split(' '))];
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared / (words.size + others.size - shared) >= least;
}

interface Spanned {
  readonly start: number;
  readonly end: number;
}

/** Intersection over union of two spans. */
function overlap(one: Spanned, other: Spanned): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return Math.max(0, shared) / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

export interface Matched<Want, Have> {
  readonly pairs: readonly (readonly [Want, Have])[];
  readonly missed: readonly Want[];
  readonly spurious: readonly Have[];
}

/** Pairs what is wanted with what was found one to one, the best overlap first; `least` = 1 asks for the exact span. */
export function match<Want extends Spanned, Have extends Spanned>(
  want: readonly Want[],
  have: readonly Have[],
  least: number,
): Matched<Want, Have> {
  const options = want
    .flatMap((one) => have.map((other) => ({ one, other, share: overlap(one, other) })))
    .filter(({ share }) => share >= least)
    .sort((first, second) => second.share - first.share);
  const [wanted, found] = [new Set<Want>(), new Set<Have>()];
  const pairs: (readonly [Want, Have])[] = [];
  for (const { one, other } of options) {
    if (wanted.has(one) || found.has(other)) continue;
    wanted.add(one);
    found.add(other);
    pairs.push([one, other]);
  }
  return { pairs, missed: want.filter((one) => !wanted.has(one)), spurious: have.filter((other) => !found.has(other)) };
}
