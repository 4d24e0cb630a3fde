import type { Name } from './names';
import { hitAt, isMark, keyOf, type Scene } from './scene';
import type { Sighting } from './sightings';
import type { Title } from './titles';

/** Somebody whom the text names. */
export interface Person {
  /** The fullest form's words in lower case. */
  readonly key: string;
  /** The fullest form, where it first stands. */
  readonly name: Name;
  readonly official: boolean;
}

/** A sighting and the person it is of; `short` where the name there is not the fullest form. */
export interface Identified {
  readonly sighting: Sighting;
  readonly person: Person;
  readonly short: boolean;
}

/** Whether a title by itself makes its holder an official. */
export type Publicness = 'public' | 'private' | 'open';

export function publicness({ entry, bodies, places, status }: Title): Publicness {
  const publicBody = bodies.some(({ flags }) => !flags.has('private'));
  if (bodies.some(({ flags }) => flags.has('private'))) return publicBody ? 'open' : 'private';
  if (entry.flags.has('any')) return publicBody || places.length > 0 || status !== null ? 'public' : 'open';
  return 'public';
}

function isOfficial(scene: Scene, sightings: readonly Sighting[]): boolean {
  // `Chủ tịch Hồ Chí Minh`: the only office that needs no body.
  if (sightings.some(({ name, titles }) => titles.length > 0 && hitAt(scene, name.from, 'place')?.entry.flags.has('namesake'))) return true;
  if (sightings.some(({ evidence }) => evidence === 'comrade' || evidence === 'rank')) return true;
  const kinds = sightings.flatMap(({ titles }) => titles.map(publicness));
  if (kinds.includes('public')) return true;
  return kinds.includes('open') && !kinds.includes('private') && !sightings.some(({ evidence }) => evidence === 'private');
}

interface Draft {
  readonly key: string;
  readonly name: Name;
  readonly sightings: Sighting[];
  /** As the honorifics of the full form tell. */
  gender: Gender;
}

/** Who is who: full names by their words, short forms by whom they can mean where they stand. Linear in the sightings. */
export function identify(scene: Scene, sightings: readonly Sighting[]): readonly Identified[] {
  const named = sightings.filter(({ evidence }) => evidence !== 'thing');
  const drafts = draftsOf(scene, named);
  const forms = new ShortForms(scene, [...drafts.values()]);
  const owners = named.map((sighting) => {
    const key = keyOf(scene, sighting.name);
    const full = drafts.get(key);
    const owner = (full === undefined || mayBeShort(full) ? forms.meant(sighting, key) : null) ?? full ?? strangerIn(drafts, sighting, key);
    forms.passed(owner);
    owner.sightings.push(sighting);
    return owner;
  });
  const people = new Map<Draft, Person>();
  return named.map((sighting, at) => {
    const draft = owners[at] ?? draftOf('', sighting.name);
    const person = people.get(draft) ?? { key: draft.key, name: draft.name, official: isOfficial(scene, draft.sightings) };
    people.set(draft, person);
    return { sighting, person, short: keyOf(scene, sighting.name) !== draft.key };
  });
}

function draftsOf(scene: Scene, sightings: readonly Sighting[]): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const { name, entry } of sightings) {
    const key = keyOf(scene, name);
    if (name.to - name.from < 2) continue;
    const draft = drafts.get(key) ?? draftOf(key, name);
    drafts.set(key, draft);
    if (draft.gender === '') draft.gender = genderOf(key, entry);
  }
  return drafts;
}

const draftOf = (key: string, name: Name): Draft => ({ key, name, sightings: [], gender: '' });

/** Two words that do not begin with a surname may be the end of a longer name: `ông Thanh Hải`. */
const mayBeShort = ({ name }: Draft): boolean => name.shape === 'other';

function strangerIn(drafts: Map<string, Draft>, { name }: Sighting, key: string): Draft {
  const draft = draftOf(key, name);
  drafts.set(key, draft);
  return draft;
}

type Gender = 'f' | 'm' | '';

const genderOf = (key: string, entry: string): Gender => (/(?:^| )thị /.test(key) || entry === 'bà' ? 'f' : entry === 'ông' ? 'm' : '');

/** Which short forms stand for whom: the person last named in full, else the first who will be. */
class ShortForms {
  private readonly latest = new Map<string, Draft>();
  private readonly first = new Map<string, Draft>();

  constructor(
    private readonly scene: Scene,
    drafts: readonly Draft[],
  ) {
    for (const draft of drafts) for (const form of formsOf(draft)) if (!this.first.has(form)) this.first.set(form, draft);
  }

  /** The draft that a sighting means by a form shorter than the draft's own. */
  meant({ name, entry }: Sighting, key: string): Draft | null {
    const cut = isMark(this.scene, name.to, '.…') && (isMark(this.scene, name.to, '…') || isMark(this.scene, name.to + 1, '.'));
    const genders: readonly Gender[] = genderOf('', entry) === '' ? [''] : [genderOf('', entry), ''];
    const forms = cut ? [`^${key}`] : genders.flatMap((gender) => [`${key}$${gender}`]);
    for (const form of [...forms, `^${key}`]) {
      const draft = this.latest.get(form) ?? this.first.get(form);
      if (draft !== undefined && draft.key !== key) return draft;
    }
    return null;
  }

  passed(draft: Draft): void {
    for (const form of formsOf(draft)) this.latest.set(form, draft);
  }
}

/** `$` marks ends of the name, with the gender where the name tells it; `^` its beginnings. */
function formsOf({ key, name, gender }: Draft): readonly string[] {
  const words = key.split(' ');
  const ends = [1, 2, ...(name.shape === 'other' ? [3] : [])].filter((length) => length < words.length);
  const genders: readonly Gender[] = gender === '' ? ['', 'm', 'f'] : ['', gender];
  const beginnings = words.slice(1).map((_, at) => `^${words.slice(0, at + 1).join(' ')}`);
  return [...ends.flatMap((length) => genders.map((one) => `${words.slice(-length).join(' ')}$${one}`)), ...beginnings];
}
