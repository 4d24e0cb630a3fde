import { beginsOther, isForeign, nameAt } from './names';
import { bodyAt, placeAt, placeTypeAt } from './parts';
import { prefixAt } from './prefix';
import { hitAt, isCapital, isMark, lowerAt, nameKey } from './scene';
import { joints } from './tail-joints';
import { readAbbreviation, readNumber, readUnknownField } from './tail-names';
import { headFollows, readListed, type TailWalk, where } from './tail-walk';

/** Reads over a small word and the part that it joins. */
export function readJoined(tail: TailWalk): boolean {
  // `Trợ lý Thủ tướng`
  if (tail.last === 'head' && headFollows(tail, tail.at) && readMaster(tail, tail.at)) return true;
  const joint = lowerAt(tail.scene, tail.at);
  if (joint === 'kiêm') return readSecondOffice(tail);
  const asks = joints.get(joint);
  if (asks === undefined) return false;
  if (joint === 'của' && (readMaster(tail, tail.at + 1) || readPrincipal(tail, tail.at + 1))) return true;
  const next = tail.at + 1;
  const before = { at: tail.at, last: tail.last };
  if (asks === 'number' && (readNumber(tail, next) || readNumberAfterHead(tail, next))) return true;
  if (asks === 'field' && readFieldAfter(tail, joint, next)) return true;
  if (asks === 'part' && headFollows(tail, next)) return false;
  if (asks === 'part') {
    tail.last = 'open';
    if (
      bodyAt(where(tail, next)) !== null ||
      placeAt(where(tail, next)) !== null ||
      (placeTypeAt(where(tail, next)) !== null && joint !== 'trong')
    )
      return readListed(tail, next);
  }
  tail.at = before.at;
  tail.last = before.last;
  return joint === 'tại' && readForeignTown(tail, next);
}

/** `Tổng lãnh sự Việt Nam tại Fukuoka Trần Văn Bình`: foreign words behind `tại`, up to a Vietnamese name. */
function readForeignTown(tail: TailWalk, from: number): boolean {
  const { scene } = tail;
  let to = from;
  while (to < from + 2 && isCapital(scene, to) && isForeign(scene, { from: to, to: to + 1 })) to++;
  if (to === from || !(isCapital(scene, to) || (tail.last === 'place' && isMark(scene, to, ',.)')))) return false;
  tail.at = to;
  tail.last = 'place';
  return true;
}

/** `đặc phái viên của Tổng thống Hàn Quốc`: another's office, with the name if there is one, belongs to the title. */
function readMaster(tail: TailWalk, at: number): boolean {
  if (!tail.head.entry.flags.has('servant')) return false;
  const master = tail.titleAt(at);
  if (master === null) return false;
  tail.at = master.to;
  // `Đặc phái viên của Tổng thống`: public as the master is.
  if (!master.entry.flags.has('any')) tail.places.push(master.entry.name);
  tail.last = 'place';
  return true;
}

/** `người phát ngôn của ông Dupontel`: whom somebody speaks for belongs to the title. */
function readPrincipal(tail: TailWalk, at: number): boolean {
  const { scene, known } = tail;
  if (!tail.head.entry.flags.has('voice') && !tail.head.entry.flags.has('servant')) return false;
  const prefix = prefixAt(scene, at);
  const name = nameAt(scene, prefix.to, prefix.evidence === 'none' ? 'after-title' : 'after-honorific', known);
  if (name === null || beginsOther(scene, name.from)) return false;
  tail.at = name.to;
  tail.places.push(nameKey(scene, name));
  tail.last = 'place';
  return true;
}

function readNumberAfterHead(tail: TailWalk, at: number): boolean {
  if (tail.last !== 'head' || tail.scene.tokens[at]?.kind !== 'number') return false;
  tail.at = at + 1;
  tail.last = 'number';
  return true;
}

/** `Sở Kế hoạch` + `và Đầu tư`; not after a bare head, where `và` joins two people. */
function readFieldAfter(tail: TailWalk, joint: string, at: number): boolean {
  if (tail.last === 'head' || headFollows(tail, at)) return false;
  const field = hitAt(tail.scene, at, 'field');
  // `Ban Chỉ đạo về …`, but `quyết định của Bộ trưởng Bộ Công an | về công tác cán bộ`
  if (joint === 'về' && !takesSubject(tail)) return false;
  const afterField = tail.last === 'field' || tail.last === 'open' || joint === 'về';
  const dashed = joint === '-' || joint === '&';
  const capital = isCapital(tail.scene, at);
  // `Bộ Nông nghiệp - Môi trường`: behind a body a capitalised field goes on with its name.
  // `Bộ Ngoại giao và Hợp tác Mozambique`: and so does one before a land.
  const beforeLand = joint === 'và' && field !== null && hitAt(tail.scene, field.to, 'place')?.entry.flags.has('land');
  const goesOn = afterField || ((dashed || beforeLand === true) && capital && tail.last === 'body');
  if (field !== null && goesOn && (capital || (joint !== 'và' && hitAt(tail.scene, at, 'verb') === null))) {
    tail.at = field.to;
    tail.places.push(field.entry.name);
    tail.last = 'field';
    return true;
  }
  if (joint === 'về' && capital && readSubject(tail, at)) return true;
  if (!dashed) return false;
  const place = ['place', 'field', 'number'].includes(tail.last) ? placeAt(where(tail, at)) : null;
  if (place === null) return false;
  tail.at = place.to;
  tail.last = 'place';
  return true;
}

/** `Cao ủy về Người tị nạn`, `Ủy ban về EU`, `Trưởng đoàn đàm phán về Brexit của EU` */
function readSubject(tail: TailWalk, at: number): boolean {
  if (readUnknownField(tail, at) || readAbbreviation(tail, at)) return true;
  if (lowerAt(tail.scene, at + 1) !== 'của') return false;
  tail.at = at + 1;
  tail.last = 'field';
  return true;
}

const endsCapitalField = ({ scene, at }: TailWalk): boolean =>
  [1, 2, 3, 4].some((back) => hitAt(scene, at - back, 'field')?.to === at && isCapital(scene, at - back));

/** A board, a committee or a council may say what it is about. */
function takesSubject(tail: TailWalk): boolean {
  // `Ban Chỉ đạo điều hành giá | về công tác …`, but `Ủy ban Quốc gia về …`
  if (tail.last === 'field' && !endsCapitalField(tail)) return false;
  return (
    tail.bodies.at(-1)?.flags.has('open') === true ||
    /(?: ban chỉ đạo|^cao ủy|cấp cao|đàm phán)$/.test(tail.head.entry.name)
  );
}

function readSecondOffice(tail: TailWalk): boolean {
  const second = tail.titleAt(tail.at + 1);
  if (second === null) return false;
  tail.at = second.to;
  tail.bodies.push(...second.bodies);
  tail.places.push(...second.places);
  return true;
}
