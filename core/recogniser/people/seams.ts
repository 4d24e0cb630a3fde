import { type KnownNames, nameAt } from './names';
import { prefixAt } from './prefix';
import { hitAt, isMark, lowerAt, type Scene } from './scene';

/** A bracket between a title and its name is read over up to this many tokens. */
const longestBracket = 14;

/** Where the name may begin behind a title: at once, or after a dash, a colon, `là`, or a bracket. */
export function afterTitle(scene: Scene, at: number, known: KnownNames): number {
  const honoured = hitAt(scene, at + 1, 'honorific') !== null || hitAt(scene, at + 1, 'rank') !== null;
  if (isMark(scene, at, ':-') && honoured) return at + 1;
  // `Phó Chủ tịch Quốc hội, Đại tướng A`
  if (isMark(scene, at, ',') && hitAt(scene, at + 1, 'rank') !== null) return at + 1;
  if (lowerAt(scene, at) === 'là' && honoured) return at + 1;
  if (isMark(scene, at, '-') && nameAt(scene, prefixAt(scene, at + 1).to, 'bare', known) !== null) return at + 1;
  if (isMark(scene, at, '(')) return afterBracket(scene, at, known);
  return at;
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

/** Between a name and its titles may stand the age and a short bracket: `, 64 tuổi`, `(trái)`, `(SN 1984)`. */
export function afterAge(scene: Scene, from: number): number {
  let at = from;
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
  ['hiện', 'đang', 'là'],
  ['vừa', 'là'],
];

/** The end of a copula at a token: `là`, `hiện là`, `giữ chức`. */
export function copulaEnd(scene: Scene, at: number): number | null {
  const copula = copulas.findLast((words) => words.every((word, step) => lowerAt(scene, at + step) === word));
  return copula === undefined ? null : at + copula.length;
}
