import { isVietnameseSyllable } from '../../text/syllable';
import type { Entry } from '../lookup/lexicon';
import { startsKnownName } from './cuts';
import { type KnownNames, surnameScore } from './names';
import { bodyAt, placeAt, placeTypeAt } from './parts';
import { hitAt, isCapital, isMark, lowerAt, type Scene } from './scene';
import { readToBound } from './tail-bounded';
import { readJoined } from './tail-joined';
import { readNumber, readProperName, readUnitCode } from './tail-names';
import { headFollows, levelOf, readListed, type TailWalk, where } from './tail-walk';
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
  from: number,
  known: KnownNames,
  titleAt: (at: number) => Title | null,
): Tail {
  // `Trưởng ban Chỉ đạo cải cách hành chính của Chính phủ`
  const last = head.entry.flags.has('open') || / ban chỉ đạo$/.test(head.entry.name) ? 'open' : 'head';
  const tail: TailWalk = {
    scene,
    head,
    known,
    titleAt,
    from,
    bodies: [],
    places: [],
    at: head.to,
    last,
    located: false,
    smallest: null,
  };
  const limit = head.to + mostTailTokens;
  while (
    tail.at < limit &&
    (readTerm(tail) ||
      readOrdinal(tail) ||
      readPart(tail, tail.at) ||
      readJoined(tail) ||
      readMoreFields(tail) ||
      readSlash(tail) ||
      readCutOff(tail) ||
      readBracket(tail) ||
      readParentBody(tail) ||
      readToBound(tail))
  );
  return { to: tail.at, bodies: tail.bodies, places: tail.places, located: tail.located };
}

function readPart(tail: TailWalk, at: number): boolean {
  // `Thủ tướng Bồ Đào Nha Montenegro`: behind a land the name by which the text calls somebody.
  if (
    tail.last === 'place' &&
    hitAt(tail.scene, at, 'place') !== null &&
    tail.known.short.has(lowerAt(tail.scene, at)) &&
    tail.head.entry.flags.has('alone') &&
    !isCapital(tail.scene, at + 1)
  )
    return false;
  if (startsKnownName(tail.scene, at, tail.known) && tail.last !== 'placetype' && tail.last !== 'province')
    return false;
  return readQualifier(tail, at) || readListed(tail, at) || readNumber(tail, at) || readProperName(tail, at);
}

/** `Ủy viên Trung ương Đảng khóa XIII`, `các khóa XI, XII và XIII` */
function readTerm(tail: TailWalk): boolean {
  const { scene } = tail;
  const at = lowerAt(scene, tail.at) === 'các' ? tail.at + 1 : tail.at;
  if (lowerAt(scene, at) !== 'khóa' || !isTerm(scene, at + 1) || isMark(scene, at + 2, '-')) return false;
  tail.at = at + 2;
  while (
    tail.at < at + mostTerms &&
    (isMark(scene, tail.at, ',') || lowerAt(scene, tail.at) === 'và') &&
    isTerm(scene, tail.at + 1)
  )
    tail.at += 2;
  return true;
}

/** `Thủ tướng thứ tư của Lào`, `Viện trưởng đầu tiên của Viện Văn học`, `Tổng thống Mỹ thứ 47` */
function readOrdinal(tail: TailWalk): boolean {
  const { scene, at } = tail;
  const first = lowerAt(scene, at) === 'đầu' && lowerAt(scene, at + 1) === 'tiên';
  const counted = scene.tokens[at + 1]?.kind === 'number' || ordinals.has(lowerAt(scene, at + 1));
  if (!first && !(lowerAt(scene, at) === 'thứ' && counted)) return false;
  if (lowerAt(scene, at + 2) !== 'của' && (first || tail.last !== 'place')) return false;
  tail.at = at + 2;
  return true;
}

const ordinals = new Set(['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']);

/** Tokens of a list of terms. */
const mostTerms = 16;
const isTerm = (scene: Scene, at: number): boolean => /^(?:[IVX]+|\d{1,2})$/.test(scene.tokens[at]?.text ?? '');

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

/** `Bộ trưởng Thương mại, Du lịch, Đầu tư Úc`: fields in commas up to the land. */
function readMoreFields(tail: TailWalk): boolean {
  const { scene } = tail;
  if (tail.last !== 'field' || !tail.head.entry.flags.has('alone') || tail.bodies.length > 0) return false;
  let at = tail.at;
  const names: string[] = [];
  while (names.length < mostFields && (isMark(scene, at, ',') || (names.length > 0 && lowerAt(scene, at) === 'và'))) {
    const field = isCapital(scene, at + 1) ? hitAt(scene, at + 1, 'field') : null;
    if (field === null) return false;
    names.push(field.entry.name);
    at = field.to;
  }
  if (names.length === 0 || hitAt(scene, at, 'place')?.entry.flags.has('land') !== true) return false;
  tail.places.push(...names);
  tail.at = at;
  return true;
}

const mostFields = 4;

/** `Đội 4/PC03`: a unit and the larger one. */
function readSlash(tail: TailWalk): boolean {
  const { scene, at } = tail;
  return tail.last === 'number' && isMark(scene, at, '/') && isCapital(scene, at + 1) && readUnitCode(tail, at + 1);
}

/** `bổ nhiệm làm Tư lệnh Cảnh ...`: one word more of a title that a headline cuts off, unless it begins a name. */
function readCutOff(tail: TailWalk): boolean {
  const { scene, at } = tail;
  const cut = isMark(scene, at + 1, '…') || (isMark(scene, at + 1, '.') && isMark(scene, at + 2, '.'));
  const named = surnameScore(scene, at) !== null || tail.known.short.has(lowerAt(scene, at));
  if (!cut || named || !isCapital(scene, at) || !isVietnameseSyllable(lowerAt(scene, at))) return false;
  tail.at = at + 1;
  tail.last = 'place';
  return true;
}

/** After a comma only the larger body or place goes on with a title: `Vụ trưởng Vụ Tổng hợp, Văn phòng Chính phủ`, `UBND xã Tân Hòa, huyện Ba Vì`. */
function readParentBody(tail: TailWalk): boolean {
  const { scene } = tail;
  const next = tail.at + 1;
  // `Cục trưởng Cục Quản lý môi trường y tế - Bộ Y tế`
  const dashed = isMark(scene, tail.at, '-') && hitAt(scene, next, 'body')?.entry.name.startsWith('bộ ') === true;
  if (!(isMark(scene, tail.at, ',') || dashed) || headFollows(tail, next) || hitAt(scene, next, 'deputy') !== null)
    return false;
  if (readLargerPlace(tail, next)) return true;
  if (tail.last === 'head' ? !isOfUnit(tail) : tail.last === 'place') return false;
  // `Phó Trưởng khoa Kinh tế, trường Đại học Tây Sơn`
  const small = !isCapital(scene, next) && isCapital(scene, next + 1) && schools.has(lowerAt(scene, next));
  if (!isCapital(scene, next) && !small) return false;
  if (
    tail.last !== 'head' &&
    !(tail.head.entry.flags.has('open') || tail.bodies.some(({ flags }) => flags.has('open')))
  )
    return false;
  return bodyAt(where(tail, next)) !== null && readListed(tail, next);
}

const schools = new Set(['trường', 'học', 'bệnh', 'viện', 'trung']);

/** `Đại tá A - Chính ủy, Bộ CHQS tỉnh`: a comma between the office of a unit and the unit, behind a name. */
const isOfUnit = ({ scene, head, at, from }: TailWalk): boolean =>
  head.entry.flags.has('local') && isMark(scene, from - 1, ',-(') && (hitAt(scene, at + 1, 'body')?.to ?? 0) > at + 1;

/** `huyện Bắc Trà My, tỉnh Quảng Nam`: behind the name of a place the larger one that it lies in. */
function readLargerPlace(tail: TailWalk, at: number): boolean {
  const { scene, smallest } = tail;
  const type = hitAt(scene, at, 'placetype');
  if (type === null || smallest === null || tail.last !== 'place') return false;
  if (!isCapital(scene, type.to) && !isMark(scene, type.to, '.')) return false;
  if (levelOf(type.entry.name) <= smallest) return false;
  return readListed(tail, at) && readPart(tail, tail.at);
}
