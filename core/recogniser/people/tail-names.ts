import type { Entry } from '../lookup/lexicon';
import { likeliestCut } from './cuts';
import { isForeign } from './names';
import { runEnd } from './runs';
import { hitAt, isCapital, isMark, keyOf, lowerAt, type Scene, spacedBefore } from './scene';
import { joints } from './tail-joints';
import type { TailWalk } from './tail-walk';

export function readNumber(tail: TailWalk, at: number): boolean {
  const token = tail.scene.tokens[at];
  const numbered = tail.last === 'head' && / (?:chỉ đạo|đội|đoàn|tiểu khu)$/.test(tail.head.entry.name);
  if (token === undefined || !(numbered || ['open', 'body', 'placetype', 'province', 'field'].includes(tail.last)))
    return false;
  const roman = token.kind === 'word' && /^[IVX]+$/.test(token.text);
  if (!roman && (token.kind !== 'number' || token.text.length > 4 || isCounting(tail.scene, at))) return false;
  tail.at = at + 1;
  tail.last = 'number';
  return true;
}

/** The name of a commune, a school or a firm that no list holds. */
export function readProperName(tail: TailWalk, at: number): boolean {
  const { scene } = tail;
  if (readUnitCode(tail, at)) return true;
  // `Phó Trưởng Ban HTQT`
  if (tail.last === 'head' && readHeadsBody(tail, at)) return true;
  if (!isCapital(scene, at) || tail.last === 'head' || tail.last === 'place') return false;
  if (readAbbreviation(tail, at) || readUnknownField(tail, at)) return true;
  const end = runEnd(scene, at);
  const named = tail.last === 'open' || tail.last === 'placetype';
  const state = tail.last === 'province' || lowerAt(scene, at - 1) === 'bang';
  if (state && isForeign(scene, { from: at, to: at + 1 }) && end - at !== 2) {
    // `Thống đốc tỉnh Saitama`, `Thống đốc tỉnh Saitama Motohiro Ono`
    tail.places.push(lowerAt(scene, at));
    tail.last = 'place';
    tail.at = at + 1;
    return true;
  }
  const behind = tail.last === 'body' && isNational(tail.bodies.at(-1)) ? 'field' : tail.last;
  const cut = namesWhole(tail, at, end) ? end : likeliestCut(scene, { from: at, to: end }, behind, tail.known);
  // `Bộ Y tế Nhóm vấn đề`: a single capital before a small letter begins something new.
  const lone = end - at === 1 && scene.tokens[end]?.shape === 'lower' && hitAt(scene, end, 'verb') === null;
  if (!named && lone) return false;
  // Behind a closed body a foreign run is a person, unless a Vietnamese one follows in it: `Công đoàn Dofico Trần Văn Bình`.
  if (cut === at || (!named && cut === end && isForeign(scene, { from: at, to: end }))) return false;
  tail.places.push(keyOf(scene, { from: at, to: cut }));
  tail.last = 'place';
  tail.at = cut;
  return true;
}

const readHeadsBody = (tail: TailWalk, at: number): boolean =>
  (takesAbbreviation(tail) && readAbbreviation(tail, at)) || readBracketedBody(tail, at);

/** `Trưởng ban Hepza`: a body that the text has explained. */
function readBracketedBody(tail: TailWalk, at: number): boolean {
  const { scene, known } = tail;
  if (!known.bodies.has(lowerAt(scene, at)) || !isCapital(scene, at)) return false;
  tail.places.push(lowerAt(scene, at));
  tail.located = true;
  tail.last = 'place';
  tail.at = at + 1;
  return true;
}

/** `Phó Trưởng Ban HTQT`, `Tư lệnh CSCĐ`, `Viện trưởng CIEM`: heads that no firm has, before letters that stand for a body. */
function takesAbbreviation({ head: { entry } }: TailWalk): boolean {
  if (/ (?:ban|thường trú|đại diện|quốc gia)$/.test(entry.name)) return true;
  return (
    !entry.flags.has('national') && !entry.flags.has('any') && !entry.flags.has('member') && !entry.flags.has('foreign')
  );
}

/** All of a run is the name of the place. */
const namesWhole = (tail: TailWalk, at: number, end: number): boolean =>
  namesSchool(tail, at, end) || isCutCity(tail.scene, at, end);

/** `UBND TP Hồ Chí ...`: the city, in a headline that was cut. */
const isCutCity = (scene: Scene, at: number, end: number): boolean =>
  keyOf(scene, { from: at, to: end }) === 'hồ chí' && isMark(scene, end, '.…');

/** `Trường THPT Lê Hồng Phong`: a school has nearly always a name, often a person's. */
function namesSchool(tail: TailWalk, from: number, to: number): boolean {
  const body = tail.last === 'open' ? (tail.bodies.at(-1)?.name ?? '') : '';
  return to - from <= longestSchoolName && /^trường (?:thpt|trung học|phổ thông)/iu.test(body);
}

const longestSchoolName = 4;

/** `Cục trưởng C04`, `Phòng PC02`: letters and digits without a space. */
export function readUnitCode(tail: TailWalk, at: number): boolean {
  const { scene } = tail;
  const digits = scene.tokens[at + 1];
  if (
    digits?.kind !== 'number' ||
    spacedBefore(scene, at + 1) ||
    scene.tokens[at]?.kind !== 'word' ||
    !isCapital(scene, at) ||
    tail.last === 'place'
  )
    return false;
  tail.places.push(lowerAt(scene, at) + digits.text);
  tail.at = at + 2;
  tail.last = 'place';
  return true;
}

export function readAbbreviation(tail: TailWalk, at: number): boolean {
  const token = tail.scene.tokens[at];
  if (token?.shape !== 'upper' || token.text.length < 2 || tail.scene.shouted[at] || tail.last === 'number')
    return false;
  tail.at = at + 1;
  // `báo GD&TĐ`
  if (isMark(tail.scene, tail.at, '&') && tail.scene.tokens[tail.at + 1]?.shape === 'upper') tail.at += 2;
  if (tail.scene.tokens[tail.at]?.kind === 'number' && !spacedBefore(tail.scene, tail.at)) tail.at++;
  tail.places.push(token.lower);
  tail.last = 'place';
  return true;
}

/** `Ban Cải cách hiện đại hóa Hải quan`: a capital and small letters behind it are a field that no list holds. */
export function readUnknownField(tail: TailWalk, at: number): boolean {
  const { scene } = tail;
  if (!(tail.last === 'open' || tail.last === 'field') || isCapital(scene, at + 1)) return false;
  let to = at + 1;
  while (
    to < at + 7 &&
    scene.tokens[to]?.shape === 'lower' &&
    hitAt(scene, to, 'verb') === null &&
    (!joints.has(lowerAt(scene, to)) || (lowerAt(scene, to) === 'nước' && lowerAt(scene, to - 1) === 'nhà'))
  )
    to++;
  // Behind a field it is more of the name only where a place, a number, a name or the end of the title follows.
  const more = isCapital(scene, to) || scene.tokens[to]?.kind === 'number' || isMark(scene, to, ',()');
  if (to === at + 1 || (tail.last === 'field' && !(more && to <= at + 3))) return false;
  tail.at = to;
  tail.last = 'field';
  return true;
}

/** `Bộ trưởng Bộ Nội vụ 2 nhiệm kỳ`: the number counts what follows it. */
const counted = new Set(['nhiệm', 'khóa', 'lần', 'kỳ', 'người']);
const isCounting = (scene: Scene, at: number): boolean => counted.has(lowerAt(scene, at + 1));

/** There is one of it in the country, or it stands for a province as a whole: no place follows that no list holds. */
const isNational = (body: Entry | undefined): boolean =>
  body !== undefined &&
  /^(?:(?:bộ|văn phòng) .|ủy ban (?!nhân dân|mặt trận|kiểm tra)|tỉnh ủy$|quốc hội$|chính phủ$|(?:.* )?(?:trung ương|quốc hội|chính phủ|nhà nước|tối cao)$)/u.test(
    body.name,
  );
