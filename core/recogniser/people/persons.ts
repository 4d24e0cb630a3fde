import type { Name } from './names';
import type { Evidence } from './prefix';
import { isCapital, keyOf, type Scene } from './scene';
import type { Sighting } from './sightings';
import type { Title } from './titles';

/** Somebody whom the text names, known by the fullest form of the name. */
export interface Person {
  readonly key: string;
  /** The fullest form, where it first stands. */
  readonly name: Name;
  readonly official: boolean;
  readonly titles: readonly Title[];
}

export interface NamedMention {
  readonly name: Name;
  readonly person: Person;
  readonly titles: readonly Title[];
  readonly rule: string;
}

/** Whether a title by itself makes its holder an official. */
export type Publicness = 'public' | 'private' | 'open';

export function publicness({ entry, bodies, places, status }: Title): Publicness {
  const publicBody = bodies.some(({ flags }) => !flags.has('private'));
  if (bodies.some(({ flags }) => flags.has('private'))) return publicBody ? 'open' : 'private';
  if (entry.flags.has('any')) return publicBody || places.length > 0 || status !== null ? 'public' : 'open';
  return 'public';
}

const speaksFor = (evidence: Evidence): boolean => evidence === 'comrade' || evidence === 'rank';

interface Draft {
  readonly key: string;
  readonly name: Name;
  readonly sightings: Sighting[];
}

/** People by their full names, with everything that the text says of their office. */
export function personsOf(scene: Scene, sightings: readonly Sighting[]): readonly Person[] {
  const drafts = new Map<string, Draft>();
  for (const sighting of sightings) {
    if (sighting.name.to - sighting.name.from < 2) continue;
    const key = keyOf(scene, sighting.name);
    const draft = drafts.get(key);
    if (draft === undefined) drafts.set(key, { key, name: sighting.name, sightings: [sighting] });
    else draft.sightings.push(sighting);
  }
  return [...drafts.values()].map(({ key, name, sightings: all }) => ({
    key,
    name,
    official: isOfficial(all),
    titles: all.flatMap(({ titles }) => titles),
  }));
}

function isOfficial(sightings: readonly Sighting[]): boolean {
  if (sightings.some(({ evidence }) => speaksFor(evidence))) return true;
  const kinds = sightings.flatMap(({ titles }) => titles.map(publicness));
  if (kinds.includes('public')) return true;
  return (
    kinds.includes('open') && !kinds.includes('private') && !sightings.some(({ evidence }) => evidence === 'private')
  );
}

/** The person whom a short form means: the one last named in full before it, else the first after it. */
export function personOfShort(
  scene: Scene,
  short: Name,
  people: readonly Person[],
  lastSeen: ReadonlyMap<string, number>,
): Person | null {
  const key = keyOf(scene, short);
  const fitting = people.filter((person) => fits(person, key));
  const before = fitting.filter(({ key: full }) => lastSeen.has(full));
  const latest = before.sort((one, other) => (lastSeen.get(other.key) ?? 0) - (lastSeen.get(one.key) ?? 0))[0];
  return latest ?? fitting[0] ?? null;
}

function fits({ key, name }: Person, short: string): boolean {
  if (key === short) return true;
  if (name.shape === 'vietnamese') return key.endsWith(` ${short}`);
  return key.endsWith(` ${short}`) || key.startsWith(`${short} `);
}

/** Places where a name's tokens stand, found through the first token. */
export function occurrences(
  scene: Scene,
  people: readonly Person[],
): readonly { readonly name: Name; readonly person: Person }[] {
  const byFirst = new Map<string, Person[]>();
  for (const person of people) {
    const first = person.key.split(' ')[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), person].sort((one, other) => other.key.length - one.key.length),
    );
  }
  return scene.tokens.flatMap((token, from) => {
    if (!isCapital(scene, from)) return [];
    for (const person of byFirst.get(token.lower) ?? []) {
      const to = from + person.name.to - person.name.from;
      if (keyOf(scene, { from, to }) === person.key) return [{ name: { from, to, shape: person.name.shape }, person }];
    }
    return [];
  });
}
