import { hitAt, isCapital, isMark, lowerAt, type Scene, spacedBefore } from './scene';

/** What speaks for a person's office at one place of the text; `thing` marks a name inside another name. */
export type Evidence =
  | 'title-before'
  | 'title-after'
  | 'comrade'
  | 'rank'
  | 'list'
  | 'polite'
  | 'private'
  | 'thing'
  | 'none';

export type Gender = 'f' | 'm' | '';

/** Honorifics, ranks and degrees before a name. */
export interface Prefix {
  readonly to: number;
  readonly evidence: Evidence;
  /** The lexicon entry that decided. */
  readonly entry: string;
  readonly gender: Gender;
  /** `các đồng chí`, `hai ông`: names follow. */
  readonly plural: boolean;
}

const strength: Readonly<Record<Evidence, number>> = {
  none: 0,
  thing: 0,
  polite: 1,
  private: 2,
  list: 3,
  rank: 3,
  comrade: 4,
  'title-before': 5,
  'title-after': 5,
};
const severalWords = new Set(['các', 'hai', 'ba', 'bốn', 'những']);

export const isSeveral = (scene: Scene, at: number): boolean =>
  severalWords.has(lowerAt(scene, at)) || isCount(scene, at);

/** `8 Phó Giám đốc`; not the end of a date, a year or a number of something. */
function isCount(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (token?.kind !== 'number' || token.text.length > 2) return false;
  // `Thủ tướng, 7 phó thủ tướng`: a mark with a space behind it is none of the number's.
  const inNumber = isMark(scene, at - 1, '/-.,') && !spacedBefore(scene, at);
  return !inNumber && !numbered.has(lowerAt(scene, at - 1));
}

const numbered = new Set([
  'ngày',
  'tháng',
  'năm',
  'quý',
  'khóa',
  'số',
  'điều',
  'khoản',
  'lần',
  'kỳ',
  'thứ',
  'quận',
  'khu',
]);

/** Reads what stands before a name, in any order; the strongest decides. */
export function prefixAt(scene: Scene, from: number): Prefix {
  let prefix: Prefix = { to: from, evidence: 'none', entry: '', gender: '', plural: false };
  for (let next = partAt(scene, from); next !== null; next = partAt(scene, next.to)) prefix = joined(prefix, next);
  return prefix;
}

/** `Em-ma-nuy-en` is no younger sister: what stands before a name ends at a space. */
function partAt(scene: Scene, at: number): Prefix | null {
  const part = listedPart(scene, at);
  // `Nữ hoàng` is an office, no lady.
  if (part !== null && (hitAt(scene, at, 'head')?.to ?? 0) > part.to) return null;
  // `Thủ tướng Anh`: with a capital inside a sentence it is the land.
  const land = hitAt(scene, at, 'place');
  if (
    part !== null &&
    land !== null &&
    land.to >= part.to &&
    isCapital(scene, at) &&
    at > 0 &&
    scene.sentences[at] === scene.sentences[at - 1]
  )
    return null;
  return part !== null && isMark(scene, part.to, '-') && !spacedBefore(scene, part.to) ? null : part;
}

function listedPart(scene: Scene, at: number): Prefix | null {
  const honorific = hitAt(scene, at, 'honorific');
  const degree = hitAt(scene, at, 'degree');
  // `bác sĩ` is no `bác`
  if (honorific !== null && (degree?.to ?? 0) <= honorific.to) {
    const { entry, to } = honorific;
    const evidence = entry.flags.has('comrade') ? 'comrade' : entry.flags.has('polite') ? 'polite' : 'private';
    return {
      to,
      evidence,
      entry: entry.name,
      gender: genderOf(entry.name),
      plural: isSeveral(scene, at) || isSeveral(scene, at - 1),
    };
  }
  const rank = hitAt(scene, at, 'rank');
  if (rank !== null)
    return {
      to: skipMarks(scene, branchEnd(scene, rank.to)),
      evidence: 'rank',
      entry: rank.entry.name,
      gender: '',
      plural: false,
    };
  if (degree !== null && (isCapital(scene, at) || degree.to - at > 1))
    return { to: skipMarks(scene, degree.to), evidence: 'polite', entry: degree.entry.name, gender: '', plural: false };
  const person = hitAt(scene, at, 'private');
  return person === null
    ? null
    : { to: person.to, evidence: 'private', entry: person.entry.name, gender: '', plural: false };
}

const branches = [
  ['không', 'quân'],
  ['lục', 'quân'],
  ['hải', 'quân'],
  ['quân', 'đội'],
  ['công', 'an'],
  ['cảnh', 'sát'],
  ['về', 'hưu'],
];

/** `Tướng Không quân J. Dupontel`: the service behind a rank, where a name may follow. */
function branchEnd(scene: Scene, at: number): number {
  const branch = branches.find((words) => words.every((word, step) => lowerAt(scene, at + step) === word));
  return branch !== undefined && isCapital(scene, at + branch.length) ? at + branch.length : at;
}

const genderOf = (honorific: string): Gender =>
  honorific === 'bà' || honorific === 'các bà' ? 'f' : honorific === 'ông' || honorific === 'các ông' ? 'm' : '';

/** `GS.TS`, `Thiếu tướng, PGS`: marks between the parts, where a capital follows. */
function skipMarks(scene: Scene, at: number): number {
  let to = at;
  while (to < at + 2 && isMark(scene, to, '.,-') && (isCapital(scene, to + 1) || isMark(scene, to + 1, '.,'))) to++;
  return to;
}

const joined = (one: Prefix, other: Prefix): Prefix => {
  const winner = strength[one.evidence] >= strength[other.evidence] ? one : other;
  return { ...winner, to: other.to, gender: one.gender || other.gender, plural: one.plural || other.plural };
};
