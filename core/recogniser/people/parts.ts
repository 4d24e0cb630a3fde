import type { Entry } from '../lookup/lexicon';
import type { Hit } from '../lookup/trie';
import { isHyphenated } from './names';
import { hitAt, isCapital, isMark, lowerAt, type Scene } from './scene';
import type { Head } from './titles';

/** What was read last decides what may follow. */
export type TailPart = 'head' | 'body' | 'open' | 'field' | 'placetype' | 'province' | 'place' | 'number';

/** Where in a title's tail a part is looked for. */
export interface TailPlace {
  readonly scene: Scene;
  readonly at: number;
  readonly last: TailPart;
  readonly head: Head;
  /** The title is written in small letters (`giám đốc sở`). */
  readonly headIsLower: boolean;
  /** A ministry stands before it in the title. */
  readonly inMinistry: boolean;
  /** A committee, a council or a delegation stands before it in the title. */
  readonly inCommittee: boolean;
}

export function partOf({ class: kind, flags }: Entry): TailPart {
  if (kind === 'body') return flags.has('open') ? 'open' : 'body';
  if (kind === 'placetype') return flags.has('closed') ? 'province' : 'placetype';
  return kind === 'field' ? 'field' : 'place';
}

/** The longest of what the lexicon knows; of the same length a field, then a word for a place, then a body, then a place. */
export function listedPart(where: TailPlace): Hit | null {
  if (isOthersOffice(where)) return null;
  const hits = [fieldAt(where), placeTypeAt(where), bodyAt(where), placeAt(where)].filter((hit) => hit !== null);
  return hits.reduce<Hit | null>((long, hit) => (long === null || hit.to > long.to ? hit : long), null);
}

export function bodyAt(where: TailPlace): Hit | null {
  const hit = hitAt(where.scene, where.at, 'body');
  if (hit === null || isBarred(where, hit)) return null;
  return hit.to - where.at > 1 || isBodyOfOneSyllable(where, hit) ? hit : null;
}

const ministers = new Set(['bộ trưởng', 'thứ trưởng']);

const isOwnParty = (hit: Hit, head: Head): boolean => hit.entry.name === 'đảng' && head.entry.name === 'tổng bí thư';

/** `Bộ trưởng Bộ Công an | Đại biểu Quốc hội sẽ …` */
const isOthersOffice = ({ scene, at, inMinistry, head }: TailPlace): boolean =>
  inMinistry && ministers.has(head.entry.name) && isCapital(scene, at) && hitAt(scene, at, 'head') !== null;

/** What may stand behind a ministry in its minister's title. */
const ofMinistry = /^(?:chính phủ|nhà nước|liên bang|hoàng gia|nước|bộ|đảng)/u;

function isBarred({ scene, at, last, head, inCommittee, inMinistry }: TailPlace, hit: Hit): boolean {
  // `Bộ trưởng Bộ Kế hoạch và Đầu tư | Quốc hội cũng sẽ …`
  if (inMinistry && isCapital(scene, at) && ministers.has(head.entry.name) && !ofMinistry.test(hit.entry.name))
    return true;
  // `Tổng Bí thư`, `Thủ tướng` say which office they are: only a party or a land may follow.
  const national = head.entry.flags.has('national');
  if (national && (last === 'place' || (hit.entry.flags.has('open') && !isOwnParty(hit, head)))) return true;
  // `Bộ trưởng Bộ Nông nghiệp | Đại biểu Quốc hội sẽ …`: behind a field an office or the Assembly begins something new.
  const apart = (hit.entry.name === 'quốc hội' && !inCommittee) || (hitAt(scene, at, 'head')?.to ?? 0) >= hit.to;
  return (last === 'field' && apart) || (hit.entry.name === 'nước' && !isCapital(scene, hit.to));
}

function isBodyOfOneSyllable({ scene, at, last, head, headIsLower }: TailPlace, hit: Hit): boolean {
  // `xã Trường Hà`, `phường Hội Thương`: behind a word for a place a lone syllable begins its name.
  if (last === 'placetype' && isCapital(scene, at) && isCapital(scene, at + 1)) return false;
  // `Tổng Thư ký Liên hợp quốc Ban Ki-moon`
  if (isCapital(scene, at)) return !isHyphenated(scene, at);
  // `đoàn`, `báo`, `vụ` in small letters are bodies only right behind a head in small letters, or before a name of their own.
  const named = hit.entry.flags.has('open') && isCapital(scene, hit.to);
  return last === 'head' && (headIsLower || hit.entry.name === 'nước' || named || isOwnParty(hit, head));
}

export function placeTypeAt({ scene, at, last }: TailPlace): Hit | null {
  const hit = hitAt(scene, at, 'placetype');
  if (hit === null || last !== 'place') return hit;
  return isCapital(scene, hit.to) || isMark(scene, hit.to, '.') ? hit : null;
}

export function placeAt({ scene, at, last }: TailPlace): Hit | null {
  const hit = hitAt(scene, at, 'place');
  if (hit === null || !isCapital(scene, at)) return null;
  // `phường Đức Xuân`: a land or a town of one syllable that goes on with a capital is a part of the name.
  if (last === 'placetype' && hit.to - at === 1 && isCapital(scene, hit.to)) return null;
  // `Chủ tịch Hồ Chí Minh` is the man, `Chủ tịch UBND TP Hồ Chí Minh` the city.
  return hit.entry.flags.has('namesake') && last === 'head' ? null : hit;
}

/** What tells that a deed follows: `Bộ trưởng tư pháp đã quyết định`. */
const acting = new Set(['đã', 'cũng', 'sẽ', 'vừa', 'đang']);

function fieldAt({ scene, at, last, headIsLower }: TailPlace): Hit | null {
  const hit = hitAt(scene, at, 'field');
  // `Tổng Giám đốc Ngân hàng …`: right behind a head it is the firm, not the field.
  if (hit !== null && last === 'head' && (hitAt(scene, at, 'body')?.entry.flags.has('private') ?? false)) return null;
  if (hit === null || isCapital(scene, at)) return hit;
  if (hitAt(scene, at, 'verb') !== null && last !== 'open') return null;
  if (last === 'place' || last === 'placetype' || last === 'province') return null;
  // `Bộ trưởng ngoại giao Pháp`: small letters behind a head with a capital, where a capital follows.
  if (last === 'head')
    return (headIsLower ||
      isCapital(scene, hit.to) ||
      hitAt(scene, hit.to, 'verb')?.entry.flags.has('small') === false ||
      acting.has(lowerAt(scene, hit.to))) &&
      hit.to - at > 1 &&
      hitAt(scene, at, 'verb') === null
      ? hit
      : null;
  return hit.to - at > 1 || last === 'open' ? hit : null;
}
