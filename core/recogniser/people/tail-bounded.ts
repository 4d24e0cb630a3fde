import { beginsOther, isForeign, nameAt, surnameScore } from './names';
import { prefixAt } from './prefix';
import { runEnd } from './runs';
import { hitAt, isCapital, isMark, lowerAt, type Scene, spacedBefore } from './scene';
import type { TailWalk } from './tail-walk';

/** The name of a body is not read further than this many tokens beyond what the lexicon knows of it. */
const mostUnknown = 12;
/** … and no further than this where no capital tells that it is a name. */
const mostPlain = 6;

/** Small words that names of bodies hold. */
const inner = new Set(['và', 'của', 'tại', 'trong', 'về', 'vì', 'cho', 'số']);
/** Words that begin something else than more of a name. */
const apart = new Set(
  'các những nhiều một hai ba ông bà cùng người này đó ấy kia nay ngay rất lại hãy nên mà rằng như nếu thì nhằm qua trên dưới vào ra lên xuống'.split(
    ' ',
  ),
);

/**
 * `Ông A, Viện trưởng Viện Năng lượng bền vững, …`: behind a name the commas, and before a name the name itself tell where a body ends that
 * no list holds.
 */
export function readToBound(tail: TailWalk): boolean {
  const { scene, at } = tail;
  const behindName = standsBehindName(scene, tail.from);
  if (!mayGoOn(tail, behindName)) return false;
  const limit = tail.last === 'place' ? at + 2 : at + mostUnknown;
  for (let to = at + 1; to <= limit; to++) {
    const bound = boundAt(tail, to, behindName);
    if (bound === 'none') return false;
    if (bound === null) continue;
    if (!(bound === 'name' || behindName) || !isWhole(tail, to)) return false;
    if (tail.last === 'place' && bound !== 'mark') return false;
    for (let inside = at; inside < to; inside++) {
      const body = hitAt(scene, inside, 'body');
      if (body !== null && isCapital(scene, inside) && body.to <= to) tail.bodies.push(body.entry);
    }
    tail.at = to;
    tail.last = 'place';
    return true;
  }
  return false;
}

/** A capital tells that more of a name stands there, or a joint with few words behind it, or a verb behind the comma; no joint ends a name. */
function isWhole({ scene, at, last }: TailWalk, to: number): boolean {
  if (inner.has(lowerAt(scene, to - 1)) || isMark(scene, to - 1, '-&/')) return false;
  if (isJoint(scene, at) && to <= at + mostPlain) return true;
  const small = last === 'field' && !isCapital(scene, at);
  if (small && to > at + mostPlain) return false;
  for (let inside = at; inside < to; inside++) if (isCapital(scene, inside)) return true;
  return small && isMark(scene, to, ',)-') && hitAt(scene, to + 1, 'verb')?.entry.flags.has('small') === false;
}

const isJoint = (scene: Scene, at: number): boolean => lowerAt(scene, at) === 'và' || isMark(scene, at, '-&');

/** What a body's name may go on with: a capital, small letters behind a word that asks for a name, or a joint. */
function mayGoOn(tail: TailWalk, behindName: boolean): boolean {
  const { scene, at, last } = tail;
  const start = isJoint(scene, at) ? at + 1 : at;
  const capital = isCapital(scene, start);
  if (scene.tokens[start]?.kind !== 'word' || scene.shouted[start] || closed.has(last)) return false;
  if (!capital && hitAt(scene, start, 'verb') !== null) return false;
  // `Nhóm nghị sĩ hữu nghị Việt Nam - Ôxtrâylia`
  if (last === 'place') return behindName && isMark(scene, at, '-') && capital && !isCapital(scene, start + 1);
  const foreign = capital && isForeign(scene, { from: start, to: runEnd(scene, start) });
  if (foreign && !behindName) return false;
  if (start > at) return last !== 'number' && (lowerAt(scene, at) === 'và' || capital);
  return startsPart(tail, behindName, foreign);
}

/** After these nothing that no list holds goes on. */
const closed = new Set(['head', 'province', 'placetype']);

function startsPart({ scene, at, last, head }: TailWalk, behindName: boolean, foreign: boolean): boolean {
  if (!isCapital(scene, at)) return last === 'open' || (last === 'field' && behindName);
  if (foreign) return (last === 'open' || last === 'field') && !head.entry.flags.has('alone');
  return (surnameScore(scene, at) ?? -9) < -1;
}

/** `trẻ em` is no `em`: only what is said of officials and of ladies and gentlemen begins a person. */
const persons = new Set(['comrade', 'rank', 'polite']);

type Bound = 'name' | 'mark' | 'verb' | 'none';

/** What ends the name of a body at a token; `none` where something stands that no such name holds, `null` where it goes on. */
function boundAt({ scene, known }: TailWalk, to: number, behindName: boolean): Bound | null {
  const token = scene.tokens[to];
  if (token === undefined || token.kind === 'break') return 'mark';
  if (token.kind === 'number') return null;
  if (token.kind === 'mark') return markAt(scene, to);
  if (apart.has(token.lower) && !isCapital(scene, to)) return 'none';
  if (persons.has(prefixAt(scene, to).evidence) || hitAt(scene, to, 'head') !== null) return 'none';
  const verb = hitAt(scene, to, 'verb');
  const joins = inner.has(token.lower) && verb?.entry.flags.has('small') !== false;
  if (verb !== null && !joins && !isCapital(scene, to)) return 'verb';
  return isName(scene, to, known, behindName) ? 'name' : null;
}

function markAt(scene: Scene, to: number): Bound | null {
  if (isMark(scene, to, ',;.:)(')) return 'mark';
  if (isMark(scene, to, '-')) return spacedBefore(scene, to) && !isCapital(scene, to + 1) ? 'mark' : null;
  return isMark(scene, to, '&/') ? null : 'none';
}

function isName(scene: Scene, at: number, known: TailWalk['known'], behindName: boolean): boolean {
  if (!isCapital(scene, at)) return false;
  const run = { from: at, to: runEnd(scene, at) };
  if (isForeign(scene, run)) return !behindName && run.to - at >= 2 && !beginsOther(scene, at);
  const name = surnameScore(scene, at) === 0 ? nameAt(scene, at, 'bare', known) : null;
  return name !== null && name.to - at >= 3 && !isCapital(scene, name.to);
}

/** A comma, a dash or a bracket behind a capital word, a bracket, an age or another title opens a title that stands behind a name. */
function standsBehindName(scene: Scene, from: number): boolean {
  if (lowerAt(scene, from - 1) === 'kiêm') return true;
  if (!isMark(scene, from - 1, ',-(;')) return false;
  const last = from - 2;
  if (isCapital(scene, last) || isMark(scene, last, ')') || scene.tokens[last]?.kind === 'number') return true;
  if (lowerAt(scene, last) === 'tuổi') return true;
  return [0, 1, 2, 3].some((back) =>
    scene.hits[last - back]?.some(({ to, entry }) => to === last + 1 && titleWords.has(entry.class)),
  );
}

const titleWords = new Set(['head', 'body', 'field', 'place', 'placetype', 'qualifier']);
