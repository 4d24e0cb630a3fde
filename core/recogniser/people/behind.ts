import { type Chain, chainAt } from './chains';
import { isForeign, type KnownNames, type Name, type NamePlace, nameAt } from './names';
import { publicness } from './persons';
import { prefixAt } from './prefix';
import { hitAt, isCapital, isMark, keyOf, lowerAt, type Scene } from './scene';
import { afterAge, afterTitle, copulaEnd } from './seams';

/** A title that names another person behind it: `Trợ lý đồng chí A`. */
export const serves = (chain: Chain): boolean => chain.titles.at(-1)?.entry.flags.has('servant') === true;

/** The name at a token; without honorific or title one that is not Vietnamese must be foreign beyond doubt. */
export function nameIn(scene: Scene, at: number, place: NamePlace, known: KnownNames): Name | null {
  const name = nameAt(scene, at, place, known);
  return name !== null && place === 'bare' && name.shape === 'other' && !isForeign(scene, name) ? null : name;
}

interface Behind {
  readonly at: number;
  readonly place: NamePlace;
  readonly known: KnownNames;
}

/** The name behind titles. `Chủ tịch Vingroup`: where they say no public office, foreign words are a firm. */
export function nameBehind(scene: Scene, chain: Chain, { at, place, known }: Behind): Name | null {
  const name = nameIn(scene, at, place, known);
  if (name === null || place !== 'after-title' || name.shape !== 'other' || known.short.has(keyOf(scene, name)))
    return name;
  const last = chain.titles.at(-1);
  const oneWord = name.to - name.from === 1;
  // `Chủ tịch Công đoàn Dofico`: one foreign word right behind a body is the body's.
  const bodysOwn = oneWord && last?.entry.flags.has('any') && !last.located && last.bodies.length > 0;
  const vague =
    last === undefined || publicness(last) !== 'public' || (last.entry.flags.has('local') && oneWord) || bodysOwn;
  return vague ? null : name;
}

/** Titles behind a name that ends at a token, unless they belong to a name that follows them. */
export function titlesAfter(scene: Scene, at: number, known: KnownNames): Chain | null {
  const start = afterAge(scene, at);
  const bracket = isMark(scene, start, '(');
  // `Thiếu tướng A (SN 1976) Giám đốc Công an tỉnh …`
  if (start > at && isMark(scene, start - 1, ')') && isCapital(scene, start) && hitAt(scene, start, 'head') !== null)
    return ownChain(scene, start, known);
  if (!bracket && !isMark(scene, start, ',-')) return null;
  // `ông A, một ủy viên Bộ Chính trị`
  const from = hitAt(scene, start + 1, 'fresh')?.to ?? (lowerAt(scene, start + 1) === 'một' ? start + 2 : start + 1);
  const chain = chainAt(scene, copulaEnd(scene, from) ?? from, known);
  if (chain === null) return null;
  // `ông A, một phó giám đốc bệnh viện đã phản đối`: somebody else.
  if (lowerAt(scene, start + 1) === 'một' && hitAt(scene, chain.to, 'verb') !== null) return null;
  if (bracket) return isMark(scene, chain.to, ')') ? { ...chain, to: chain.to + 1 } : chain;
  const town = withTown(scene, chain);
  if (town !== null) return town;
  const next = prefixAt(scene, afterTitle(scene, chain.to, known));
  const place = next.evidence === 'none' ? 'after-title' : 'after-honorific';
  return !serves(chain) && nameBehind(scene, chain, { at: next.to, place, known }) !== null ? null : chain;
}

const local = new Set(['thị trưởng', 'thống đốc', 'tỉnh trưởng', 'thủ hiến', 'đô trưởng']);

/** `bà Jeanne Dupontel, thị trưởng Rennes, …`: one foreign word between such an office and a mark is where it is held. */
function withTown(scene: Scene, chain: Chain): Chain | null {
  const { titles, to } = chain;
  const [last, ...before] = titles.toReversed();
  if (last === undefined || !local.has(last.entry.name) || last.to !== last.head.to || !isCapital(scene, to))
    return null;
  if (isCapital(scene, to + 1) || !isForeign(scene, { from: to, to: to + 1 }) || !isMark(scene, to + 1, ',.)'))
    return null;
  const [first, ...more] = [
    { ...last, to: to + 1, places: [keyOf(scene, { from: to, to: to + 1 })] },
    ...before,
  ].toReversed();
  return first === undefined ? null : { ...chain, to: to + 1, titles: [first, ...more] };
}

/** Titles that begin at a token with nobody named behind them. */
function ownChain(scene: Scene, at: number, known: KnownNames): Chain | null {
  const chain = chainAt(scene, at, known);
  if (chain === null || chain.titles[0].bodies.length === 0) return null;
  const next = prefixAt(scene, afterTitle(scene, chain.to, known));
  return nameBehind(scene, chain, { at: next.to, place: 'after-title', known }) === null ? chain : null;
}
