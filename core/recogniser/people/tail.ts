import type { Entry } from '../lookup/lexicon';
import { startsKnownName } from './cuts';
import type { KnownNames } from './names';
import { bodyAt, placeAt, placeTypeAt } from './parts';
import { hitAt, isCapital, isMark, lowerAt, type Scene } from './scene';
import { readJoined } from './tail-joined';
import { readNumber, readProperName } from './tail-names';
import { headFollows, readListed, type TailWalk, where } from './tail-walk';
import type { Head, Title } from './titles';

/** What stands behind a title's head. */
export interface Tail {
  readonly to: number;
  readonly bodies: readonly Entry[];
  readonly places: readonly string[];
  /** True where a province, a town, a foreign land or a word for such a place is among them. */
  readonly located: boolean;
}

/** No office is written longer; the limit keeps the whole linear. */
const mostTailTokens = 48;

/** Reads on behind a head: bodies, fields of work, places, proper names, and what joins them. */
export function readTail(
  scene: Scene,
  head: Head & { readonly from: number },
  known: KnownNames,
  titleAt: (at: number) => Title | null,
): Tail {
  const last = head.entry.flags.has('open') ? 'open' : 'head';
  const tail: TailWalk = { scene, head, known, titleAt, bodies: [], places: [], at: head.to, last, located: false };
  const limit = head.to + mostTailTokens;
  while (
    tail.at < limit &&
    (readTerm(tail) || readPart(tail, tail.at) || readJoined(tail) || readBracket(tail) || readParentBody(tail))
  );
  return { to: tail.at, bodies: tail.bodies, places: tail.places, located: tail.located };
}

function readPart(tail: TailWalk, at: number): boolean {
  if (startsKnownName(tail.scene, at, tail.known) && tail.last !== 'placetype' && tail.last !== 'province')
    return false;
  return readQualifier(tail, at) || readListed(tail, at) || readNumber(tail, at) || readProperName(tail, at);
}

/** `Ủy viên Trung ương Đảng khóa XIII` */
function readTerm(tail: TailWalk): boolean {
  const { scene, at } = tail;
  const term = scene.tokens[at + 1]?.text ?? '';
  if (lowerAt(scene, at) !== 'khóa' || !/^(?:[IVX]+|\d{1,2})$/.test(term) || isMark(scene, at + 2, '-')) return false;
  tail.at = at + 2;
  return true;
}

function readQualifier(tail: TailWalk, at: number): boolean {
  const hit = hitAt(tail.scene, at, 'qualifier');
  if (hit === null) return false;
  // `Thứ trưởng Ngoại giao thứ nhất Andrey …`
  const behind = tail.last === 'field' && hit.entry.name === 'thứ nhất' && isCapital(tail.scene, hit.to);
  if (tail.last !== 'head' && !behind) return false;
  tail.at = hit.to;
  if (hit.entry.name === 'phụ trách') tail.last = 'open';
  return true;
}

/** A short bracket inside a title stays where the title goes on: `An toàn giao thông (ATGT) TP.HCM`. */
function readBracket(tail: TailWalk): boolean {
  const { scene } = tail;
  if (!isMark(scene, tail.at, '(') || tail.last === 'head') return false;
  const close = [2, 3, 4, 5].map((step) => tail.at + step).find((at) => isMark(scene, at, ')'));
  if (close === undefined) return false;
  const next = where(tail, close + 1);
  // `Trưởng phòng Cảnh sát kinh tế (PC03) Công an tỉnh …`, with the name behind it; behind the name the title ends at the bracket.
  const body = isMark(scene, tail.head.from - 1, ',') ? null : bodyAt(next);
  return (placeAt(next) ?? placeTypeAt(next) ?? body) !== null && readListed(tail, close + 1);
}

/** After a comma only the larger body goes on with a title: `Vụ trưởng Vụ Tổng hợp, Văn phòng Chính phủ`. */
function readParentBody(tail: TailWalk): boolean {
  const { scene } = tail;
  const next = tail.at + 1;
  if (!isMark(scene, tail.at, ',') || tail.last === 'head' || tail.last === 'place' || !isCapital(scene, next))
    return false;
  if (
    headFollows(tail, next) ||
    hitAt(scene, next, 'deputy') !== null ||
    !(tail.head.entry.flags.has('open') || tail.bodies.some(({ flags }) => flags.has('open')))
  )
    return false;
  return bodyAt(where(tail, next)) !== null && readListed(tail, next);
}
