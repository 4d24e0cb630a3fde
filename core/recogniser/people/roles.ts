import { holderOf, type Ledger, postOf } from './ledger';
import type { Person } from './persons';
import { isSeveral } from './prefix';
import { hitAt, isCapital, isMark, lowerAt, type Range, type Scene } from './scene';
import type { Nameless } from './sightings';
import type { Title } from './titles';

/** A title, or two of one person, that stands for somebody without naming them. */
export interface Role extends Range {
  readonly title: Title;
  readonly holder: Person | null;
}

export const rolesOf = (scene: Scene, nameless: readonly Nameless[], ledger: Ledger): readonly Role[] =>
  nameless.flatMap(({ chain, guard }) => {
    if (guard !== null || chain.titles.some((title) => isGeneral(scene, title))) return [];
    const roles = chain.titles
      .filter((title) => standsForOne(title, scene) || isBareSubject(title, scene))
      .map((title) => ({
        from: title.from,
        to: title.to,
        title,
        holder: holderIn(scene, ledger, title),
      }));
    return mergeOwn(
      scene,
      roles.filter((role) => speaksOfSomebody(scene, role)),
    );
  });

/** What behind a title tells that it means the office as such. */
const generalAfter = new Set(['các', 'cấp', 'nhiệm', 'phụ']);
const severalAfter = new Set(['hai', 'ba', 'bốn', 'nhiều']);
/** What there are several of: `Bộ trưởng 10 bộ`, `Thủ tướng hai nước`. */
const counted = new Set(['nước', 'bộ', 'bên', 'tỉnh', 'quốc', 'cơ', 'huyện', 'xã', 'phường', 'địa', 'thành', 'ngành']);

const isGeneral = (scene: Scene, { from, to, entry }: Title): boolean =>
  // `gồm Thủ tướng, 7 phó thủ tướng …`
  (lowerAt(scene, from - 1) === 'gồm' && isMark(scene, to, ',') && isSeveral(scene, to + 1)) ||
  ((severalAfter.has(lowerAt(scene, to)) || scene.tokens[to]?.kind === 'number') &&
    counted.has(lowerAt(scene, to + 1))) ||
  (lowerAt(scene, to) === 'tiếp' && lowerAt(scene, to + 1) === 'theo') ||
  (generalAfter.has(lowerAt(scene, to)) && !entry.flags.has('national'));

function standsForOne({ entry, bodies, places, head }: Title, scene: Scene): boolean {
  if (entry.flags.has('member') || entry.flags.has('never') || bodies.some(({ flags }) => flags.has('private')))
    return false;
  const placed = bodies.some(({ flags }) => !flags.has('loose')) || places.length > 0;
  if (!entry.flags.has('alone') && !placed) return false;
  return isCapital(scene, head.from) || entry.flags.has('national') || placed;
}

/** `Chủ tịch đề nghị …` may be the one of the State or of the National Assembly, where the text names no other. */
function holderIn(scene: Scene, ledger: Ledger, title: Title): Person | null {
  const post = postOf(scene, title);
  const holder = holderOf(ledger, post, title.from);
  if (holder !== null || !isBare(title) || title.entry.name !== 'chủ tịch') return holder;
  for (const kind of ['chủ tịch nước', 'chủ tịch quốc hội']) {
    const other = holderOf(ledger, { ...post, kind: post.kind.replace('chủ tịch', kind), whole: kind }, title.from);
    if (other !== null) return other;
  }
  return null;
}

/** `Giám đốc nhấn mạnh`, `ngài Đại sứ`: a bare head with a capital that does something means whoever the text names with it. */
function isBareSubject({ entry, head, to }: Title, scene: Scene): boolean {
  if (entry.flags.has('member') || entry.flags.has('never') || entry.flags.has('open')) return false;
  if (to !== head.to) return false;
  // `vị tổng thống 81 tuổi`, `tân Phó Chủ tịch`
  if (lowerAt(scene, head.from - 1) === 'vị') return !entry.flags.has('any');
  if (hitAt(scene, head.from - 1, 'fresh') !== null) return true;
  if (scene.tokens[head.from]?.shape !== 'title') return false;
  return acts(scene, to) || (hitAt(scene, head.from - 1, 'honorific') !== null && isMark(scene, to, ',.;'));
}

const acting = new Set(['đã', 'cũng', 'sẽ', 'vừa', 'đang']);

function acts(scene: Scene, at: number): boolean {
  const verb = hitAt(scene, at, 'verb');
  return verb !== null && (!verb.entry.flags.has('small') || acting.has(lowerAt(scene, at)));
}

const isBare = ({ entry, places, bodies }: Title): boolean =>
  !entry.flags.has('alone') && places.length === 0 && bodies.length === 0;

/** Offices of which there are thousands, former ones, and items of a bare list stand for somebody only where the text tells whom or what they did. */
function speaksOfSomebody(scene: Scene, { from, to, title, holder }: Role): boolean {
  if (holder !== null) return true;
  if (isBare(title)) return false;
  // `do Bộ trưởng Bộ Y tế quyết định`: whose business something is, by the law.
  if (lowerAt(scene, from - 1) === 'do' && competences.has(hitAt(scene, to, 'verb')?.entry.name ?? '')) return false;
  // `Thủ tướng quy định cơ chế đặc thù`: what a law leaves to an office.
  if (title.places.length + title.bodies.length === 0 && to - from <= 2 && lowerAt(scene, to + 1) === 'định' && lowerAt(scene, to) === 'quy')
    return false;
  // `(TBT)` explains an abbreviation.
  if (to - from === 1 && isMark(scene, from - 1, '(') && isMark(scene, to, ')')) return false;
  // `Bắt cựu trưởng phòng Cảnh sát kinh tế Công an tỉnh Hà Nam`
  const accused = title.located && title.status !== null && charges.has(lowerAt(scene, from - 1));
  if (!isCapital(scene, title.head.from) && !title.entry.flags.has('national') && !accused) return false;
  if (title.places.length === 0 && title.bodies.some(({ name }) => lowBodies.has(name))) return false;
  const listed = isMark(scene, from - 1, ';,:-(');
  // `Chính phủ, Thủ tướng Chính phủ; …`: among bodies it is one more that acts; `Thường trực Ban Bí thư` may be one of the bodies.
  if (listed && title.entry.flags.has('national') && !title.deputy && title.entry.name !== 'thường trực ban bí thư' && endsBody(scene, from - 1)) return true;
  if (listed && (isMark(scene, to, ';,.(') || scene.tokens[to]?.kind === 'break'))
    return false;
  return title.status === null || title.status.name === 'quyền' || accused || hitAt(scene, to, 'verb') !== null;
}

/** `sự chỉ đạo của Chính phủ, …`: a body of the State ends there. */
const endsBody = (scene: Scene, at: number): boolean =>
  [1, 2, 3, 4, 5, 6].some((back) => scene.hits[at - back]?.some(({ to, entry }) => to === at && entry.class === 'body'));

/** Last words of what is done to somebody who is accused. */
const charges = new Set(['bắt', 'giam', 'tố', 'xử', 'luật', 'đảng', 'nã', 'giữ', 'gọi']);

const competences = new Set(['quyết định', 'bổ nhiệm', 'ban hành', 'phê duyệt', 'quy định']);

const lowBodies = new Set(['chi bộ', 'chi đoàn', 'chi ủy', 'đảng ủy', 'đảng bộ', 'đảng đoàn', 'ban cán sự đảng']);

/** `Tổng Bí thư, Chủ tịch nước` is one person, and so are two neighbouring titles that one person holds in this text. */
function mergeOwn(scene: Scene, roles: readonly Role[]): readonly Role[] {
  const merged: Role[] = [];
  for (const role of roles) {
    const last = merged.at(-1);
    if (last !== undefined && role.from === last.to + 1 && sameHolder(scene, last, role))
      merged[merged.length - 1] = { ...last, to: role.to, holder: last.holder ?? role.holder };
    else merged.push(role);
  }
  return merged;
}

function sameHolder(scene: Scene, one: Role, other: Role): boolean {
  if (isMark(scene, one.to, '-')) return true;
  if (one.title.entry.name === 'tổng bí thư' && other.title.entry.name === 'chủ tịch nước') return true;
  return one.holder !== null && one.holder === other.holder;
}
