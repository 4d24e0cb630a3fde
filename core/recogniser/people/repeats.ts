import { isForeign, type Name } from './names';
import { notPersonBefore } from './negatives';
import type { Person } from './persons';
import { runEnd } from './runs';
import { isCapital, lowerAt, nameKey, type Range, type Scene } from './scene';

/** A bare name of somebody whose office the text tells elsewhere. */
export interface Repeat {
  readonly name: Name;
  readonly person: Person;
}

/** Names of these people where no rule has seen them. At most the longest name is compared at each token. */
export function repeatsOf(scene: Scene, people: readonly Person[], seen: readonly Range[]): readonly Repeat[] {
  const byKey = new Map<string, Person>();
  const lengths = new Map<string, Set<number>>();
  const note = (key: string, length: number, person: Person) => {
    byKey.set(key, person);
    const first = key.split(' ')[0] ?? '';
    lengths.set(first, (lengths.get(first) ?? new Set()).add(length));
  };
  const given = givenNames(scene, people);
  for (const [key, person] of given) note(key, 1, person);
  for (const [key, person] of familyNames(scene, people)) note(key, 1, person);
  for (const person of people) note(person.key, person.name.to - person.name.from, person);
  const taken = new Uint8Array(scene.tokens.length);
  for (const { from, to } of seen) taken.fill(1, from, to);
  const repeats: Repeat[] = [];
  for (let at = 0; at < scene.tokens.length; at++) {
    const found = isCapital(scene, at) ? longestAt(scene, at, byKey, lengths.get(scene.tokens[at]?.lower ?? '')) : null;
    if (found === null || taken[at] === 1 || !standsAlone(scene, found.name) || notPersonBefore(scene, at)) continue;
    if (given.has(nameKey(scene, found.name)) && !tells(scene, found.name)) continue;
    repeats.push(found);
    at = found.name.to - 1;
  }
  return repeats;
}

/** A shorter foreign word is as likely something else. */
const shortestFamilyName = 4;

/** `Dupontel` for Jean Dupontel: a foreign last word that two officials of the text do not share stands for the person without any honorific. */
function familyNames(scene: Scene, people: readonly Person[]): ReadonlyMap<string, Person> {
  const families = new Map<string, Person | null>();
  for (const person of people) {
    const { from, to, shape } = person.name;
    const last = { from: to - 1, to };
    const key = nameKey(scene, last);
    if (shape === 'vietnamese' || to - from < 2 || key.length < shortestFamilyName || !isForeign(scene, last)) continue;
    if (scene.hits[to - 1] != null) continue;
    families.set(key, families.has(key) && families.get(key) !== person ? null : person);
  }
  return new Map([...families].flatMap(([key, person]) => (person === null ? [] : [[key, person] as const])));
}

/** Words by which the press tells of a defendant: `Bình khai`, `Bình đã nhận`. */
const deeds = new Set(['khai', 'đã', 'bị', 'nhận', 'thừa', 'chỉ', 'không', 'còn', 'cùng', 'biết', 'được', 'phải']);
const tells = (scene: Scene, { to }: Name): boolean => deeds.has(lowerAt(scene, to));

/** In reports of a trial a defendant is called by the given name alone; a syllable that two of the officials share tells nobody. */
function givenNames(scene: Scene, people: readonly Person[]): ReadonlyMap<string, Person> {
  const given = new Map<string, Person | null>();
  if (!scene.tokens.some((_, at) => lowerAt(scene, at) === 'bị' && lowerAt(scene, at + 1) === 'cáo')) return new Map();
  for (const person of people) {
    const { from, to, shape } = person.name;
    if (shape !== 'vietnamese' || to - from < 2) continue;
    const key = nameKey(scene, { from: to - 1, to });
    given.set(key, given.has(key) ? null : person);
  }
  return new Map([...given].flatMap(([key, person]) => (person === null ? [] : [[key, person] as const])));
}

/** All its words begin with capitals, and the run of capitals neither began before it nor goes on behind it. */
function standsAlone(scene: Scene, { from, to }: Name): boolean {
  for (let at = from; at < to; at++)
    if (scene.tokens[at]?.kind === 'word' && !isCapital(scene, at) && at === from) return false;
  const joined = isCapital(scene, from - 1) && scene.sentences[from] === scene.sentences[from - 1] && to - from === 1;
  return !joined && runEnd(scene, from) <= to;
}

function longestAt(
  scene: Scene,
  from: number,
  byKey: ReadonlyMap<string, Person>,
  lengths: ReadonlySet<number> | undefined,
): Repeat | null {
  for (const length of [...(lengths ?? [])].sort((one, other) => other - one)) {
    const name = { from, to: from + length };
    const person = byKey.get(nameKey(scene, name));
    if (person !== undefined) return { name: { ...name, shape: person.name.shape }, person };
  }
  return null;
}
