import type { Entry } from '../lookup/lexicon';
import type { KnownNames } from './names';
import { listedPart, partOf, type TailPart, type TailPlace } from './parts';
import { hitAt, isCapital, isMark, type Scene, spacedBefore } from './scene';
import type { Head, Title } from './titles';

/** How far a title is read behind its head, and what was met on the way. */
export interface TailWalk {
  readonly scene: Scene;
  readonly head: Head & { readonly from: number };
  readonly known: KnownNames;
  readonly titleAt: (at: number) => Title | null;
  /** Where the title begins, with what stands before its head. */
  readonly from: number;
  readonly bodies: Entry[];
  readonly places: string[];
  at: number;
  last: TailPart;
  /** True where a province, a town, a foreign land or a word for such a place is among the places. */
  located: boolean;
  /** How large the place is that was read last, where a word tells; `null` where none does. */
  smallest: number | null;
}

export function where(tail: TailWalk, at: number): TailPlace {
  const { scene, head, last } = tail;
  const headIsLower = !isCapital(scene, head.from);
  const inCommittee = tail.bodies.some(({ name }) => /^(?:ủy ban|hội đồng|đoàn|văn phòng)/.test(name));
  const inMinistry = tail.bodies.some(({ name }) => name.startsWith('bộ '));
  return { scene, at, last, head, headIsLower, inCommittee, inMinistry };
}

/** A body, a field, a place or a word for one that the lexicon lists. */
export function readListed(tail: TailWalk, at: number): boolean {
  const best = listedPart(where(tail, at));
  if (best === null) return false;
  tail.at = best.to;
  const { entry } = best;
  if (entry.class === 'body') tail.bodies.push(entry);
  else tail.places.push(entry.name);
  if (entry.class === 'placetype' || (entry.class === 'place' && !isOwnLand(entry))) tail.located = true;
  if (entry.class === 'placetype') tail.smallest = levelOf(entry.name);
  else if (entry.flags.has('open')) tail.smallest = levelOf('');
  if (entry.class === 'placetype') tail.at = skipAbbreviationDot(tail, best.to);
  tail.last = partOf(entry);
  return true;
}

/** `TP.HCM`, `Q.1`: the dot belongs to the abbreviation. */
function skipAbbreviationDot(tail: TailWalk, at: number): number {
  const { scene } = tail;
  const word = scene.tokens[at - 1];
  // `là Chủ tịch xã. Ông …`: `xã` is written out.
  const abbreviated = word !== undefined && word.text.length <= 2 && word.lower !== 'xã';
  return abbreviated &&
    isMark(scene, at, '.') &&
    !spacedBefore(scene, at) &&
    (isCapital(scene, at + 1) || scene.tokens[at + 1]?.kind === 'number')
    ? at + 1
    : at;
}

/** Another head stands there, that is not the first word of a body. */
export function headFollows(tail: TailWalk, at: number): boolean {
  return hitAt(tail.scene, at, 'head') !== null && hitAt(tail.scene, at, 'body') === null;
}

/** `Giám đốc … Việt Nam` may be a firm's as well. */
const isOwnLand = ({ name, flags }: Entry): boolean => flags.has('land') && name.endsWith('việt nam');

const levels: readonly (readonly string[])[] = [
  ['thôn', 'ấp', 'xóm', 'bản', 'buôn', 'khu phố', 'tổ dân phố'],
  ['xã', 'phường', 'thị trấn', 'đặc khu'],
  ['huyện', 'quận', 'thị xã', 'huyện đảo'],
  ['thành phố'],
  ['tỉnh'],
];

/** From hamlets up to provinces; what is no such place is smaller than all of them. */
export const levelOf = (name: string): number => levels.findIndex((names) => names.includes(name));
