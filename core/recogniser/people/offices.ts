import { prefixAt } from './prefix';
import { hitAt, isMark, lowerAt, type Scene } from './scene';
import type { Nameless, Sighting } from './sightings';

/** What is left over when titles that the sentence says of somebody have gone to them. */
export interface Assigned {
  readonly people: readonly Sighting[];
  readonly nameless: readonly Nameless[];
}

/**
 * `ông A được bầu giữ chức B`, `Với cương vị B, ông A …`: a title behind a word of holding office goes to the person of its sentence,
 * and so do the titles listed on behind it.
 */
export function assignOffices(scene: Scene, people: readonly Sighting[], nameless: readonly Nameless[]): Assigned {
  const bySentence = peopleBySentence(scene, people);
  const given = people.map((person) => ({ ...person }));
  const left: Nameless[] = [];
  let open: { readonly owners: readonly number[]; readonly sentence: number; readonly to: number } | null = null;
  for (const item of nameless) {
    const { chain, guard } = item;
    const sentence = scene.sentences[chain.from] ?? 0;
    const goesOn =
      open !== null &&
      open.sentence === sentence &&
      (guard === null || guard === 'office') &&
      listedBefore(scene, chain.from);
    const owners: readonly number[] =
      guard === 'office'
        ? ownersOf(scene, people, bySentence.get(sentence) ?? [], item)
        : goesOn && open !== null
          ? open.owners
          : [];
    if (guard === 'office' || goesOn) open = { owners, sentence, to: chain.to };
    for (const owner of owners) {
      const person = given[owner];
      if (person === undefined) continue;
      const known = person.evidence === 'none' || person.evidence === 'polite' || person.evidence === 'private';
      given[owner] = {
        ...person,
        titles: [...person.titles, ...chain.titles],
        ...(known ? { evidence: 'title-after' as const, entry: chain.titles[0].entry.name } : {}),
      };
    }
    if (owners.length === 0 && !goesOn) left.push(item);
    else if (owners.length === 0) left.push({ ...item, guard: 'office' });
  }
  return { people: given, nameless: left };
}

function peopleBySentence(scene: Scene, people: readonly Sighting[]): ReadonlyMap<number, readonly number[]> {
  const grouped = new Map<number, number[]>();
  for (const [at, { name }] of people.entries()) {
    const sentence = scene.sentences[name.from] ?? 0;
    const group = grouped.get(sentence);
    if (group === undefined) grouped.set(sentence, [at]);
    else group.push(at);
  }
  return grouped;
}

const listWords = new Set(['rồi', 'và', 'đó', 'là', 'làm', 'lên']);

function listedBefore(scene: Scene, at: number): boolean {
  return (
    isMark(scene, at - 1, ',;:') || listWords.has(lowerAt(scene, at - 1)) || hitAt(scene, at - 1, 'guard') !== null
  );
}

/** The subject before the title, or, where the title opens its clause, the person right behind it. */
function ownersOf(
  scene: Scene,
  people: readonly Sighting[],
  inSentence: readonly number[],
  { chain }: Nameless,
): readonly number[] {
  const after = inSentence.find((at) => (people[at]?.name.from ?? 0) >= chain.to);
  if (after !== undefined && opensClause(scene, chain.to, people[after]?.name.from ?? 0)) return [after];
  const before = inSentence.filter((at) => (people[at]?.name.from ?? 0) < chain.from);
  const nearest = before.at(-1);
  if (nearest === undefined) return after === undefined ? [] : [after];
  return withPartners(scene, people, before, nearest);
}

/** Nothing but a comma, a bracket and an honorific stands between the title and the name behind it. */
function opensClause(scene: Scene, to: number, name: number): boolean {
  let at = to;
  if (isMark(scene, at, '(')) while (at < name && !isMark(scene, at, ')')) at++;
  while (at < name && !isMark(scene, at, ',')) {
    if (at > to + 8) return false;
    at++;
  }
  return at < name && prefixAt(scene, at + 1).to === name;
}

/** `Trung tướng A và Trung tướng B được bổ nhiệm`: both. */
function withPartners(
  scene: Scene,
  people: readonly Sighting[],
  before: readonly number[],
  nearest: number,
): readonly number[] {
  const partner = before.at(-2);
  if (partner === undefined) return [nearest];
  const gap = { from: people[partner]?.name.to ?? 0, to: people[nearest]?.name.from ?? 0 };
  for (let at = gap.from; at < gap.to; at++)
    if (lowerAt(scene, at) === 'và' && prefixAt(scene, at + 1).to === gap.to) return [partner, nearest];
  return [nearest];
}
