import { beginsOther, isForeign, type KnownNames, nameAt, surnameScore } from './names';
import { prefixAt } from './prefix';
import { runEnd } from './runs';
import { hitAt, isCapital, isMark, lowerAt, type Scene } from './scene';

/** A bracket between a title and its name is read over up to this many tokens. */
const longestBracket = 14;

/** Where the name may begin behind a title: at once, or after a dash, a colon, `là`, or a bracket. */
export function afterTitle(scene: Scene, at: number, known: KnownNames): number {
  const honoured = hitAt(scene, at + 1, 'honorific') !== null || hitAt(scene, at + 1, 'rank') !== null;
  // `Chủ tịch G20 năm 2024 Jean Dupontel`
  const year = lowerAt(scene, at) === 'năm' && scene.tokens[at + 1]?.text.length === 4 ? at + 2 : null;
  if (year !== null && isCapital(scene, year) && nameAt(scene, year, 'bare', known) !== null) return year;
  const then = thenEnd(scene, at, known);
  if (then !== null) return then;
  if (isMark(scene, at, ':-') && honoured && !isQuoted(scene, at, known)) return at + 1;
  // `Phó Chủ tịch Quốc hội, Đại tướng A`
  if (isMark(scene, at, ',') && hitAt(scene, at + 1, 'rank') !== null) return at + 1;
  if (lowerAt(scene, at) === 'là' && honoured) return at + 1;
  if (isMark(scene, at, '-') && nameAt(scene, prefixAt(scene, at + 1).to, 'bare', known) !== null) return at + 1;
  if (isMark(scene, at, '(')) return afterBracket(scene, at, known);
  return isMark(scene, at, ',') && (beginsClause(scene, at + 1, known) || isApposed(scene, at + 1, known))
    ? at + 1
    : at;
}

/** `Tổng Thư ký Quốc hội: Ông A nghỉ vì sức khỏe`: what somebody says, of somebody else. */
function isQuoted(scene: Scene, at: number, known: KnownNames): boolean {
  if (!isMark(scene, at, ':')) return false;
  const name = nameAt(scene, prefixAt(scene, at + 1).to, 'after-honorific', known);
  return name !== null && scene.tokens[name.to]?.kind === 'word';
}

const times = [
  ['khi', 'ấy'],
  ['khi', 'đó'],
  ['lúc', 'ấy'],
  ['lúc', 'đó'],
  ['lúc', 'bấy', 'giờ'],
  ['bấy', 'giờ'],
  ['thời', 'đó'],
  ['đương', 'thời'],
  ['hiện', 'nay'],
  ['hiện', 'tại'],
  ['hiện'],
];

const newWords = [
  ['đương', 'nhiệm'],
  ['mới'],
  ['đắc', 'cử'],
  ['mãn', 'nhiệm'],
  ['sắp', 'mãn', 'nhiệm'],
  ['tạm', 'quyền'],
  ['mới', 'đắc', 'cử'],
  ['vừa', 'đắc', 'cử'],
  ['mới', 'nhậm', 'chức'],
  ['vừa', 'nhậm', 'chức'],
  ['mới', 'được', 'bổ', 'nhiệm'],
  ['vừa', 'được', 'bổ', 'nhiệm'],
  ['mới', 'được', 'bầu'],
];

/** `Thủ tướng Hàn Quốc mới được bổ nhiệm Jang Dupontel` */
function newEnd(scene: Scene, at: number): number | null {
  const words = newWords.findLast((all) => all.every((word, step) => lowerAt(scene, at + step) === word));
  return words === undefined ? null : at + words.length;
}

/** `Thủ tướng khi ấy là ông A`: over a time and the copula, where an honorific or a rank follows. */
function thenEnd(scene: Scene, at: number, known: KnownNames): number | null {
  const time = times.find((words) => words.every((word, step) => lowerAt(scene, at + step) === word));
  const copula = at + (time?.length ?? 0);
  const news = newEnd(scene, at);
  if (news !== null && nameAt(scene, news, 'bare', known) !== null) return news;
  if (time === undefined) return null;
  if (lowerAt(scene, copula) !== 'là') return nameAt(scene, copula, 'bare', known) === null ? null : copula;
  return hitAt(scene, copula + 1, 'honorific') !== null || hitAt(scene, copula + 1, 'rank') !== null
    ? copula + 1
    : null;
}

/** `Giám đốc Sở Y tế, ông Trần Văn Bình, cho biết …`: the name in commas behind an office, with no office of its own. */
function isApposed(scene: Scene, at: number, known: KnownNames): boolean {
  const honorific = hitAt(scene, at, 'honorific');
  if (honorific === null || isCapital(scene, at) || !honorific.entry.flags.has('polite')) return false;
  const name = nameAt(scene, honorific.to, 'after-honorific', known);
  if (name === null || name.to - name.from < 2) return false;
  const next = isMark(scene, name.to, ',') ? name.to + 1 : name.to;
  return hitAt(scene, next, 'verb') !== null || lowerAt(scene, next) === 'người';
}

/** `Chủ tịch UBND tỉnh Hà Nam, Trần Văn Bình cho biết …`, `Chủ tịch Fed, Jean Dupontel, cho rằng …`: a whole name between a comma and a verb. */
function beginsClause(scene: Scene, at: number, known: KnownNames): boolean {
  const run = { from: at, to: runEnd(scene, at) };
  const foreign = run.to - at >= 2 && isCapital(scene, at) && !beginsOther(scene, at) && isForeign(scene, run);
  const name = foreign || surnameScore(scene, at) === 0 ? nameAt(scene, at, 'bare', known) : null;
  if (name === null || (!foreign && name.to - at < 3)) return false;
  const apposed = isMark(scene, name.to, ',');
  const verb = hitAt(scene, apposed ? name.to + 1 : name.to, 'verb');
  return verb?.entry.flags.has('small') === false;
}

function afterBracket(scene: Scene, at: number, known: KnownNames): number {
  const close = closingBracket(scene, at, longestBracket);
  if (close === null) return at;
  return nameAt(scene, prefixAt(scene, close + 1).to, 'bare', known) === null ? at : close + 1;
}

export function closingBracket(scene: Scene, at: number, longest: number): number | null {
  for (let to = at + 1; to <= at + longest; to++) {
    if (isMark(scene, to, ')')) return to;
    if (scene.tokens[to] === undefined || scene.tokens[to]?.kind === 'break') return null;
  }
  return null;
}

/** Between a name and its titles may stand the age and a short bracket: `, 64 tuổi`, `(trái)`, `(SN 1984)`; `(SN 1984, nguyên Giám đốc …)`. */
export function afterAge(scene: Scene, from: number): number {
  let at = from;
  const born = isMark(scene, at, '(') ? bornEnd(scene, at + 1) : null;
  const life = lifeEnd(scene, at);
  if (life !== null) return life;
  if (born !== null && isMark(scene, born, ',')) return born;
  if (isMark(scene, at, '(') && hitAt(scene, at + 1, 'head') === null && hitAt(scene, at + 1, 'status') === null) {
    const close = closingBracket(scene, at, 7);
    if (close !== null && hitAt(scene, at + 1, 'deputy') === null) at = close + 1;
  }
  while (isMark(scene, at, ',(') && scene.tokens[at + 1]?.kind === 'number') {
    const end = ageEnd(scene, at + 2);
    if (end === null) return at;
    at = isMark(scene, end, ')') ? end + 1 : end;
  }
  return at;
}

/** A bracket about somebody's life is read over up to this many tokens. */
const longestLife = 30;
const lives = new Set(['quê', 'trú', 'ngụ', 'ở', 'sinh', 'dân', 'trình', 'người', 'thường', 'hiện']);

/** `(39 tuổi, quê xã Tân Hòa, Hà Nam)`: the end of a bracket that tells of an age or a birth and of no office. */
function lifeEnd(scene: Scene, at: number): number | null {
  if (!isMark(scene, at, '(')) return null;
  const age = scene.tokens[at + 1]?.kind === 'number' ? ageEnd(scene, at + 2) : bornEnd(scene, at + 1);
  if (age === null || !isMark(scene, age, ',;') || !lives.has(lowerAt(scene, age + 1))) return null;
  const close = closingBracket(scene, at, longestLife);
  if (close === null) return null;
  for (let inside = age; inside < close; inside++)
    if (
      isMark(scene, inside, ',;') &&
      (hitAt(scene, inside + 1, 'head') ?? hitAt(scene, inside + 1, 'status')) !== null
    )
      return null;
  return close + 1;
}

const ages = [['tuổi'], ['tuổi', 'đời'], ['năm', 'tuổi', 'đảng'], ['tuổi', 'đảng']];

function ageEnd(scene: Scene, at: number): number | null {
  const age = ages.findLast((words) => words.every((word, step) => lowerAt(scene, at + step) === word));
  return age === undefined ? null : at + age.length;
}

const copulas = [
  ['là'],
  ['hiện', 'là'],
  ['nguyên', 'là'],
  ['giữ', 'chức'],
  ['giữ', 'chức', 'vụ'],
  ['làm'],
  ['từng', 'là'],
  ['từng', 'làm'],
  ['đã', 'từng', 'là'],
  ['từng', 'giữ', 'chức'],
  ['từng', 'giữ', 'chức', 'vụ'],
  ['nguyên', 'giữ', 'chức'],
  ['hiện', 'giữ', 'chức'],
  ['hiện', 'giữ', 'chức', 'vụ'],
  ['hiện', 'đang', 'giữ', 'chức'],
  ['hiện', 'đang', 'giữ', 'chức', 'vụ'],
  ['đang', 'giữ', 'chức'],
  ['đang', 'là'],
  ['người', 'từng', 'là'],
  ['hiện', 'làm'],
  ['hiện', 'đang', 'là'],
  ['vừa', 'là'],
];

/** The end of a copula at a token: `là`, `hiện là`, `giữ chức`. */
export function copulaEnd(scene: Scene, at: number): number | null {
  const copula = copulas.findLast((words) => words.every((word, step) => lowerAt(scene, at + step) === word));
  return copula === undefined ? null : at + copula.length;
}

const births = [['sn'], ['sinh', 'năm'], ['sinh', 'ngày']];

/** The end of a year of birth that begins at a token, or `null`. */
function bornEnd(scene: Scene, at: number): number | null {
  const words = births.find((all) => all.every((word, step) => lowerAt(scene, at + step) === word));
  const year = words === undefined ? at : at + words.length;
  return words !== undefined && scene.tokens[year]?.kind === 'number' ? year + 1 : null;
}
