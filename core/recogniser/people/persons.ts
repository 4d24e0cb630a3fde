import { firmsOf } from './firms';
import type { Name } from './names';
import { hitAt, nameKey, type Scene } from './scene';
import { type Draft, draftOf, draftsOf, ShortForms } from './short-forms';
import type { Sighting } from './sightings';
import { proposalBefore } from './standing';
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

export function publicness({ entry, bodies, places, status, located, head, to }: Title): Publicness {
  const [nearest] = bodies;
  if (bodies.some(({ flags }) => flags.has('state')) || nearest?.flags.has('cadre')) return 'public';
  const publicBody = bodies.some(({ flags }) => !flags.has('private') && !flags.has('loose'));
  if (bodies.some(({ flags }) => flags.has('private'))) return publicBody ? 'open' : 'private';
  // `Chủ tịch Ủy ban Hải sản`: associations have committees too.
  const committee = nearest?.name === 'ủy ban' && bodies.length === 1 && to - head.to <= 4;
  if (entry.flags.has('any') && committee && places.length === 0) return 'open';
  if (entry.flags.has('any')) {
    const told =
      managers.has(entry.name) || places.some((place) => trades.has(place))
        ? located
        : places.length > 0 || status !== null;
    return publicBody || (bodies.length === 0 && told) ? 'public' : 'open';
  }
  return 'public';
}

/** `Giám đốc Tài chính`, `cựu Tổng giám đốc`: firms have them too, whatever the field; only a place or a body tells. */
const managers = new Set(['giám đốc', 'phó giám đốc', 'tổng giám đốc']);

/** Fields that only firms have. */
const trades = new Set(['kinh doanh', 'bán hàng', 'marketing', 'tiếp thị', 'nhân sự']);

/** `sure` by a public office, a rank or as a comrade; `maybe` by a title that is one where others hold offices. */
function standing(scene: Scene, sightings: readonly Sighting[]): 'sure' | 'maybe' | 'no' {
  // `Chủ tịch Hồ Chí Minh`: the only office that needs no body.
  const namesake = ({ name, titles }: Sighting) =>
    titles.length > 0 && hitAt(scene, name.from, 'place')?.entry.flags.has('namesake');
  if (sightings.some(namesake)) return 'sure';
  if (sightings.some(({ evidence }) => evidence === 'comrade' || evidence === 'rank')) return 'sure';
  const kinds = sightings.flatMap(({ titles, others }) =>
    [...titles, ...others.filter((title) => makesOfficial(scene, title))].map(publicness),
  );
  if (kinds.includes('public')) return 'sure';
  if (kinds.includes('private') || sightings.some(({ evidence }) => evidence === 'private')) return 'no';
  return sightings.some(
    ({ evidence, titles }) =>
      (evidence === 'title-before' && titles.some(isBareChair)) || (evidence === 'list' && titles.length > 0),
  )
    ? 'maybe'
    : 'no';
}

/** Who held an office or is nominated for one is an official; who runs for it is not. */
const makesOfficial = (scene: Scene, { standing: is, from }: Title): boolean =>
  is === 'removed' || (is === 'proposed' && proposalBefore(scene, from) === 'nominated');

/** `Chủ tịch Lương Cường`: of the heads that firms use too, the one that the press shortens offices to. */
const chairs = new Set(['chủ tịch', 'tổng thư ký']);

const isBareChair = ({ entry, deputy, bodies, places }: Title): boolean =>
  chairs.has(entry.name) && !deputy && bodies.length === 0 && places.length === 0;

/** Who is who: full names by their words, short forms by whom they can mean where they stand. Linear in the sightings. */
export function identify(scene: Scene, sightings: readonly Sighting[]): readonly Identified[] {
  const firms = firmsOf(scene, sightings);
  const named = sightings.filter(({ evidence, name }) => evidence !== 'thing' && !firms.has(nameKey(scene, name)));
  const drafts = draftsOf(scene, named);
  const forms = new ShortForms(scene, [...drafts.values()]);
  const owners = named.map((sighting) => {
    const key = nameKey(scene, sighting.name);
    const full = drafts.get(key);
    const named = forms.meant(sighting) ?? full ?? strangerIn(drafts, sighting, key);
    const owner = forms.longer(named) ?? named;
    forms.passed(owner, sighting.gender);
    owner.sightings.push(sighting);
    return owner;
  });
  const standings = new Map([...new Set(owners)].map((draft) => [draft, standing(scene, draft.sightings)]));
  // Where nobody is sure to hold an office, a `Chủ tịch` is a firm's.
  const officialText = [...standings.values()].includes('sure');
  const people = new Map<Draft, Person>();
  return named.map((sighting, at) => {
    const draft = owners[at] ?? draftOf('', sighting.name);
    const person = people.get(draft) ?? {
      key: draft.key,
      name: draft.name,
      official: standings.get(draft) === 'sure' || (officialText && standings.get(draft) === 'maybe'),
    };
    people.set(draft, person);
    return { sighting, person, short: nameKey(scene, sighting.name) !== draft.key };
  });
}

function strangerIn(drafts: Map<string, Draft>, { name }: Sighting, key: string): Draft {
  const draft = draftOf(key, name);
  drafts.set(key, draft);
  return draft;
}
