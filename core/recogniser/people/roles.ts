import { isCompetence, isGeneral, isOfLaw } from './general';
import { holderOf, type Ledger, postOf } from './ledger';
import type { Person } from './persons';
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
    if (guard !== null || chain.titles.some((title) => isGeneral(scene, title) || isOfLaw(scene, title))) return [];
    const roles = chain.titles
      .filter((title) => standsForOne(title, scene) || isBareSubject(title, scene))
      .map((title) => ({
        from: title.from,
        to: title.to,
        title,
        holder: holderIn(scene, ledger, title),
      }));
    return mergeOwn(scene, speaking(scene, roles));
  });

/** `gửi Bộ trưởng Bộ Y tế, Bộ trưởng Bộ Công an`: one that follows its like stands for somebody too. */
function speaking(scene: Scene, roles: readonly Role[]): readonly Role[] {
  const found: Role[] = [];
  for (const role of roles) {
    const last = found.at(-1);
    const follows =
      last !== undefined && last.title.entry === role.title.entry && last.title.deputy === role.title.deputy;
    if (speaksOfSomebody(scene, role, follows)) found.push(role);
  }
  return found;
}

function standsForOne({ entry, bodies, places, head }: Title, scene: Scene): boolean {
  if (entry.flags.has('member') || entry.flags.has('never') || bodies.some(({ flags }) => flags.has('private')))
    return false;
  const placed = bodies.some(({ flags }) => !flags.has('loose')) || places.length > 0;
  if (!entry.flags.has('alone') && !placed) return false;
  return isCapital(scene, head.from) || entry.flags.has('national') || placed;
}

/** `Chủ tịch đề nghị …` may be the one of the State or of the National Assembly, where the text names no other. */
function holderIn(scene: Scene, ledger: Ledger, title: Title): Person | null {
  if (isOfThen(scene, title.to)) return null;
  const post = postOf(scene, title);
  const holder = holderOf(ledger, post, title.from);
  if (holder !== null || !isBare(title) || title.entry.name !== 'chủ tịch') return holder;
  for (const kind of ['chủ tịch nước', 'chủ tịch quốc hội']) {
    const other = holderOf(ledger, { ...post, kind: post.kind.replace('chủ tịch', kind), whole: kind }, title.from);
    if (other !== null) return other;
  }
  return null;
}

/** `thủ tướng (thời kỳ đó)`: who held it then need not be whom the text names with it. */
function isOfThen(scene: Scene, to: number): boolean {
  const at = isMark(scene, to, '(') ? to + 1 : to;
  const words = `${lowerAt(scene, at)} ${lowerAt(scene, at + 1)}`;
  return thens.has(words) || thens.has(`${words} ${lowerAt(scene, at + 2)}`);
}

const thens = new Set([
  'thời đó',
  'thời kỳ đó',
  'thời điểm đó',
  'khi đó',
  'khi ấy',
  'lúc đó',
  'lúc bấy giờ',
  'bấy giờ',
]);

/** `Giám đốc nhấn mạnh`, `ngài Đại sứ`: a bare head with a capital that does something means whoever the text names with it. */
function isBareSubject({ entry, head, to }: Title, scene: Scene): boolean {
  if (entry.flags.has('member') || entry.flags.has('never') || entry.flags.has('open')) return false;
  if (to !== head.to) return false;
  if (entry.flags.has('presiding') && acts(scene, to)) return true;
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
function speaksOfSomebody(scene: Scene, { from, to, title, holder }: Role, follower: boolean): boolean {
  if (holder !== null) return true;
  if (isBare(title) || isUntold(scene, title) || isCompetence(scene, title) || isNoOffice(scene, title)) return false;
  // `Bắt cựu trưởng phòng Cảnh sát kinh tế Công an tỉnh Hà Nam`
  const accused = title.located && title.status !== null && charges.has(lowerAt(scene, from - 1));
  const small = !isCapital(scene, title.head.from) && !title.entry.flags.has('national');
  if (small && !accused && !actsInSmall(scene, title)) return false;
  if (title.places.length === 0 && title.bodies.some(({ name }) => lowBodies.has(name))) return false;
  if (isMark(scene, from - 1, ';,:-(') && !follower) {
    if (actsAmongBodies(scene, title)) return true;
    if (isMark(scene, to, ';,.(') || scene.tokens[to]?.kind === 'break') return false;
  }
  return title.status === null || title.status.name === 'quyền' || accused || hitAt(scene, to, 'verb') !== null;
}

/** `đề xuất Bí thư, Chủ tịch tỉnh được cảnh vệ`: which of the thousands nobody says. */
const isUntold = (scene: Scene, { entry, bodies, places, to }: Title): boolean =>
  thousands.has(entry.name) && bodies.length + places.length === 0 && !acts(scene, to);

const thousands = new Set(['bí thư', 'chủ nhiệm', 'phó ban', 'chánh án', 'viện trưởng']);

/** `(TBT)` explains an abbreviation, `"Nữ hoàng nước mắt"` is a film. */
const isNoOffice = (scene: Scene, title: Title): boolean => {
  const { from, to, entry } = title;
  return (
    (to - from === 1 && isMark(scene, from - 1, '(') && isMark(scene, to, ')')) ||
    (entry.flags.has('royal') && (isMark(scene, from - 1, `"'`) || goesOnAsTitle(scene, title)))
  );
};

/** `Trong Nữ hoàng nước mắt`: a noun behind it makes it the name of a work; a king is one as soon as he is named. */
const goesOnAsTitle = (scene: Scene, { to, entry }: Title): boolean =>
  !kings.has(entry.name) && scene.tokens[to]?.shape === 'lower' && hitAt(scene, to, 'verb') === null;

const kings = new Set(['quốc vương', 'nhà vua', 'tiểu vương']);

/** `Chính phủ, Thủ tướng Chính phủ; …`: among bodies it is one more that acts; `Thường trực Ban Bí thư` may be one of the bodies. */
const actsAmongBodies = (scene: Scene, { from, entry, deputy }: Title): boolean =>
  entry.flags.has('national') && !deputy && entry.name !== 'thường trực ban bí thư' && endsBody(scene, from - 1);

/** `sự chỉ đạo của Chính phủ, …`: a body of the State ends there. */
const endsBody = (scene: Scene, at: number): boolean =>
  [1, 2, 3, 4, 5, 6].some((back) =>
    scene.hits[at - back]?.some(({ to, entry }) => to === at && entry.class === 'body'),
  );

/** Last words of what is done to somebody who is accused. */
const charges = new Set(['bắt', 'giam', 'tố', 'xử', 'luật', 'đảng', 'nã', 'giữ', 'gọi']);

/** `theo chủ tịch UBND xã Tân Hòa`, `người phát ngôn của bà Dupontel cho biết`: in small letters only one who is told by a place and acts. */
function actsInSmall(scene: Scene, title: Title): boolean {
  if (title.entry.flags.has('presiding')) return acts(scene, title.to);
  if (lowerAt(scene, title.from - 1) === 'một') return title.located;
  const told = title.entry.flags.has('voice') || (title.located && title.bodies.length > 0);
  return told && (acts(scene, title.to) || agents.has(lowerAt(scene, title.from - 1)));
}

const agents = new Set(['theo', 'của', 'do', 'với', 'gặp']);

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
  // `đồng chí Bí thư Tỉnh ủy, Trưởng Đoàn kiểm tra yêu cầu …`: two people would be joined by `và`.
  const unknown = one.holder === null || other.holder === null;
  if (unknown && one.title.entry !== other.title.entry && isMark(scene, one.to, ',') && acts(scene, other.to))
    return true;
  if (isMark(scene, one.to, '-')) return true;
  if (one.title.entry.name === 'tổng bí thư' && other.title.entry.name === 'chủ tịch nước') return true;
  return one.holder !== null && one.holder === other.holder;
}
