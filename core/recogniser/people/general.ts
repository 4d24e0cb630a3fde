import { isSeveral } from './prefix';
import { follows, hitAt, isMark, lowerAt, type Scene } from './scene';
import type { Title } from './titles';

/** What behind a title tells that it means the office as such. */
const generalAfter = new Set(['các', 'cấp', 'nhiệm', 'phụ']);
const severalAfter = new Set(['hai', 'ba', 'bốn', 'nhiều']);
const alternatives = new Set(['hay', 'hoặc']);
/** What there are several of: `Bộ trưởng 10 bộ`, `Thủ tướng hai nước`. */
const counted = new Set(['nước', 'bộ', 'bên', 'tỉnh', 'quốc', 'cơ', 'huyện', 'xã', 'phường', 'địa', 'thành', 'ngành']);

/** True where an office is meant as such, whoever holds it, or several of its kind. */
export const isGeneral = (scene: Scene, { from, to, entry, bodies }: Title): boolean =>
  // `gồm Thủ tướng, 7 phó thủ tướng …`
  (lowerAt(scene, from - 1) === 'gồm' && isMark(scene, to, ',') && isSeveral(scene, to + 1)) ||
  ((severalAfter.has(lowerAt(scene, to)) || scene.tokens[to]?.kind === 'number') &&
    counted.has(lowerAt(scene, to + 1))) ||
  (lowerAt(scene, to) === 'tiếp' && lowerAt(scene, to + 1) === 'theo') ||
  // `Thủ tướng Chính phủ làm Trưởng ban`: who belongs to a board by office.
  (lowerAt(scene, to) === 'làm' && isSeat(scene, to + 1)) ||
  hasPower(scene, to) ||
  // `Chủ tịch nước là người đứng đầu Nhà nước`
  follows(scene, to + 3, 'là', 'người', 'đứng') ||
  follows(scene, to + 3, 'là', 'người', 'thống') ||
  [to, to + 1].some(
    (at) => follows(scene, at + 3, 'là', 'một', 'trong') || follows(scene, at + 3, 'là', 'lãnh', 'đạo'),
  ) ||
  // `thẩm quyền giao đất của Thủ tướng`
  ownsPowers(scene, from) ||
  // `chỉ có Bộ trưởng Bộ Quốc phòng hay Bộ trưởng Bộ Công an`
  (alternatives.has(lowerAt(scene, to)) && hitAt(scene, to + 1, 'head') !== null) ||
  alternatives.has(lowerAt(scene, from - 1)) ||
  (bodies.length === 0 && joinsLands(scene, from, to)) ||
  // `ba tân phó thủ tướng`
  (hitAt(scene, from - 1, 'fresh') !== null && isSeveral(scene, from - 2)) ||
  (generalAfter.has(lowerAt(scene, to)) && !entry.flags.has('national'));

/** `thuộc thẩm quyền của Chủ tịch nước`; where somebody's order stands nearer, somebody gave it. */
function ownsPowers(scene: Scene, from: number): boolean {
  if (lowerAt(scene, from - 1) !== 'của') return false;
  if (['theo', 'chỉ', 'của'].some((word) => [2, 3, 4].some((back) => lowerAt(scene, from - back) === word)))
    return false;
  return [3, 4, 5, 6].some((back) =>
    ['thẩm quyền', 'quyền hạn'].includes(`${lowerAt(scene, from - back)} ${lowerAt(scene, from - back + 1)}`),
  );
}

/** A seat on a board: `Trưởng ban`, `Phó Trưởng ban`, `Ủy viên`. */
function isSeat(scene: Scene, at: number): boolean {
  const head = hitAt(scene, hitAt(scene, at, 'deputy')?.to ?? at, 'head');
  return head !== null && /^(?:trưởng ban|phó ban|ủy viên|thành viên)/u.test(head.entry.name);
}

/** `Chủ tịch nước cũng có thẩm quyền …`: said of an office, whoever holds it. */
function hasPower(scene: Scene, to: number): boolean {
  const at = lowerAt(scene, to) === 'cũng' || lowerAt(scene, to) === 'mới' ? to + 1 : to;
  return lowerAt(scene, at) === 'có' && powers.has(`${lowerAt(scene, at + 1)} ${lowerAt(scene, at + 2)}`);
}

const powers = new Set(['thẩm quyền', 'quyền hạn', 'nhiệm vụ']);

/** `Bộ trưởng Quốc phòng Lào-Việt Nam`: there is one for each land. */
function joinsLands(scene: Scene, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (isMark(scene, at, '-') && isLand(scene, at + 1) && [1, 2, 3].some((back) => isLand(scene, at - back)))
      return true;
  return false;
}

const isLand = (scene: Scene, at: number): boolean => hitAt(scene, at, 'place')?.entry.flags.has('land') === true;

const competences = new Set(['quyết định', 'bổ nhiệm', 'ban hành', 'phê duyệt', 'quy định']);

/** `Điều 5 Luật … quy định Chủ tịch nước xem xét, quyết định …`, `Theo quy định thì cả Thủ tướng và …`: the law speaks, of whoever holds it. */
export function isOfLaw(scene: Scene, { from, to, entry, places }: Title): boolean {
  // `giao Bộ trưởng Bộ Công an quyết định áp dụng biện pháp …`
  if (grants.has(lowerAt(scene, from - 1)) && places.length === 0 && decides(scene, to)) return true;
  // `trường hợp … theo quyết định của Bộ trưởng Bộ Quốc phòng`
  if (follows(scene, from, 'theo', 'quyết', 'định', 'của') && sentenceHas(scene, from, ['trường hợp'])) return true;
  if (!entry.flags.has('national')) return false;
  const considers = follows(scene, to + 2, 'xem', 'xét') && isMark(scene, to + 2, ',') && decides(scene, to + 3);
  const opens = isMark(scene, from - 1, ',.') || lowerAt(scene, from - 1) === 'định';
  if (considers && opens) return true;
  // `theo quyết định của Thủ tướng Chính phủ; …`: one of a list of conditions.
  if (follows(scene, from, 'theo', 'quyết', 'định', 'của') && isMark(scene, to, ';')) return true;
  const both = lowerAt(scene, to) === 'đều' || (lowerAt(scene, from - 1) === 'cả' && lowerAt(scene, to) === 'và');
  if (both) return sentenceHas(scene, from, rules);
  return isMark(scene, from - 1, ',') && decides(scene, to) && sentenceHas(scene, from, terms);
}

const decides = (scene: Scene, at: number): boolean => competences.has(hitAt(scene, at, 'verb')?.entry.name ?? '');

const grants = new Set(['giao', 'phép']);

const rules: readonly string[] = ['theo quy định', 'theo điều lệ', 'theo hiến pháp', 'theo luật'];
const terms: readonly string[] = ['từng thời', 'thời kỳ'];
const farthestRule = 40;

/** Words of two syllables that the sentence has before a token. */
function sentenceHas(scene: Scene, before: number, phrases: readonly string[]): boolean {
  for (let at = before - 1; at >= Math.max(0, before - farthestRule); at--) {
    if (scene.sentences[at] !== scene.sentences[before]) return false;
    const words = `${lowerAt(scene, at)} ${lowerAt(scene, at + 1)}`;
    if (phrases.some((phrase) => phrase === words || phrase === `${words} ${lowerAt(scene, at + 2)}`)) return true;
  }
  return false;
}

/** `do Bộ trưởng Bộ Y tế quyết định`, `Thủ tướng quy định cơ chế đặc thù`: whose business something is, by the law. */
export function isCompetence(scene: Scene, { from, to, places, bodies }: Title): boolean {
  if (lowerAt(scene, from - 1) === 'do') return competences.has(hitAt(scene, to, 'verb')?.entry.name ?? '');
  const bare = places.length + bodies.length === 0 && to - from <= 2;
  return bare && lowerAt(scene, to) === 'quy' && lowerAt(scene, to + 1) === 'định';
}
