import { hitAt, isCapital, lowerAt, type Range, type Scene } from '../../people/scene';
import { type English, isFirst } from './marks';
import { type Name, nameKey } from './names';
import type { Sighting } from './sightings';
import { isBareChair, isPublic } from './standing';

/** Somebody whom the text names. */
export interface Person {
  /** The fullest form's words in lower case, without marks. */
  readonly key: string;
  /** The fullest form, where it first stands. */
  readonly name: Name;
  official: boolean;
}

export interface Identified {
  readonly sighting: Sighting;
  readonly person: Person;
  readonly short: boolean;
}

/** Words of English that are short names as well: at the head of a sentence they name nobody. */
const ambiguous = new Set([
  'to',
  'do',
  'an',
  'on',
  'so',
  'no',
  'my',
  'he',
  'the',
  'in',
  'at',
  'as',
  'or',
  'a',
  'may',
  'long',
  'than',
  'sang',
  'then',
  'man',
]);

/**
 * Who is who. A full name is itself; a shorter one means, in this order, who has it as the last word (Vietnamese people are called by
 * their given name, foreigners by their family name), as the first (some papers shorten so), or as a beginning. Of several the one
 * named last, else the first who will be.
 */
export function identify(english: English, sightings: readonly Sighting[]): readonly Identified[] {
  const { scene } = english;
  const people = new Map<string, Person>();
  for (const { name } of sightings) {
    const key = nameKey(scene, name);
    if (name.to - name.from > 1 && !people.has(key)) people.set(key, { key, name, official: false });
  }
  dropShorter(people);
  const forms = formsOf([...people.values()]);
  const latest = new Map<string, Person>();
  const all = [...sightings, ...shortSightings(scene, forms, sightings)].sort(
    (one, other) => one.name.from - other.name.from,
  );
  const identified = all.map((sighting): Identified => {
    const key = nameKey(scene, sighting.name);
    const person = meant(forms, latest, key) ?? people.get(key) ?? { key, name: sighting.name, official: false };
    people.set(person.key, person);
    for (const form of shortForms(person)) latest.set(form, person);
    if (speaksForOffice(sighting)) person.official = true;
    return { sighting, person, short: person.key !== key };
  });
  if ([...people.values()].some(({ official }) => official))
    for (const { sighting, person } of identified) person.official ||= sighting.titles.some(isBareChair);
  return identified;
}

const speaksForOffice = ({ evidence, titles }: Sighting): boolean =>
  evidence === 'rank' || evidence === 'comrade' || titles.some(isPublic);

/** The whole name, its ends and its beginnings: Chinese and Koreans have their family name first, Spaniards inside. */
function shortForms({ key, name }: Person): readonly string[] {
  const words = key.split(' ');
  const ends = words.slice(1).map((_, at) => `$${words.slice(at + 1).join(' ')}`);
  const beginnings =
    name.to - name.from < 2 ? [] : words.slice(1).map((_, at) => `^${words.slice(0, at + 1).join(' ')}`);
  const inner = name.shape === 'other' ? words.slice(1, -1).map((word) => `^${word}`) : [];
  return [`$${key}`, ...ends, ...beginnings, ...inner];
}

/** `Maya Fernandez` is nobody of her own where the text names `Maya Fernandez Allende`. */
function dropShorter(people: Map<string, Person>): void {
  const shorter = new Set([...people.values()].flatMap((person) => shortForms(person).slice(1)));
  for (const key of [...people.keys()]) if (shorter.has(`$${key}`) || shorter.has(`^${key}`)) people.delete(key);
}

const formsOf = (people: readonly Person[]): ReadonlyMap<string, Person> => {
  const forms = new Map<string, Person>();
  for (const person of people) for (const form of shortForms(person)) if (!forms.has(form)) forms.set(form, person);
  return forms;
};

function meant(forms: ReadonlyMap<string, Person>, latest: ReadonlyMap<string, Person>, key: string): Person | null {
  for (const form of [`$${key}`, `^${key}`]) {
    const person = latest.get(form) ?? forms.get(form);
    if (person !== undefined) return person;
  }
  return null;
}

/** Names of people known in full that stand somewhere in a shorter or the same form and that no rule has seen. */
function shortSightings(
  scene: Scene,
  forms: ReadonlyMap<string, Person>,
  seen: readonly Sighting[],
): readonly Sighting[] {
  const taken = new Uint8Array(scene.tokens.length);
  for (const { name, titles } of seen) for (const range of [name, ...titles]) taken.fill(1, range.from, range.to);
  const found: Sighting[] = [];
  for (let at = 0; at < scene.tokens.length; at++) {
    if (taken[at] === 1 || !isCapital(scene, at)) continue;
    const name = standingAlone(scene, at, (key) => forms.get(`$${key}`) ?? forms.get(`^${key}`));
    if (name === null) continue;
    found.push({ name, titles: [], evidence: 'none', entry: '' });
    at = name.to - 1;
  }
  return found;
}

function standingAlone(scene: Scene, at: number, known: (key: string) => Person | undefined): Name | null {
  if (isCapital(scene, at - 1) && !isFirst(scene, at - 1) && !isFirst(scene, at)) return null;
  for (const length of [3, 2, 1]) {
    const range: Range = { from: at, to: at + length };
    if (!isWhole(scene, range)) continue;
    if (isCapital(scene, range.to) && !isFirst(scene, range.to)) continue;
    const person = known(nameKey(scene, range));
    if (person === undefined || (length === 1 && isDoubtful(scene, at))) continue;
    return { ...range, shape: person.name.shape };
  }
  return null;
}

/** Words of one line from end to end, hyphens and initials' stops between them. */
function isWhole(scene: Scene, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) if (scene.tokens[at]?.kind === 'break') return false;
  return scene.tokens[to - 1]?.kind === 'word';
}

/** A place, a month, a word of English that begins its sentence. */
function isDoubtful(scene: Scene, at: number): boolean {
  const place = hitAt(scene, at, 'place');
  if (place !== null && place.to === at + 1) return hitAt(scene, at + 1, 'verb') === null;
  return ambiguous.has(lowerAt(scene, at)) && isFirst(scene, at) && hitAt(scene, at + 1, 'verb') === null;
}
