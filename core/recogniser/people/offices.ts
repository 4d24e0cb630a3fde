import { prefixAt } from './prefix';
import { hitAt, isMark, lowerAt, type Scene } from './scene';
import type { Nameless, Sighting } from './sightings';
import type { Title } from './titles';

/** People with the titles that their sentences say of them, and the titles that are left. */
export interface Assigned {
  readonly people: readonly Sighting[];
  readonly nameless: readonly Nameless[];
}

/** A list of offices that goes on: `từng làm A, B rồi C`. */
interface OpenList {
  readonly owners: readonly number[];
  readonly sentence: number;
}

/**
 * `ông A được bầu giữ chức B`, `Với cương vị B, ông A …`: a title behind a word of holding office goes to the person of its sentence,
 * and so do the titles listed on behind it.
 */
export function assignOffices(scene: Scene, people: readonly Sighting[], nameless: readonly Nameless[]): Assigned {
  const bySentence = peopleBySentence(scene, people);
  const given = new Map<number, Title[]>();
  const left: Nameless[] = [];
  let list: OpenList | null = null;
  for (const item of nameless) {
    const sentence = scene.sentences[item.chain.from] ?? 0;
    const goesOn: boolean = list?.sentence === sentence && continuesList(scene, item);
    if (item.guard === 'office')
      list = {
        owners: saysOffice(item) ? ownersOf(scene, people, bySentence.get(sentence) ?? [], item) : [],
        sentence,
      };
    const owners: readonly number[] = item.guard === 'office' || goesOn ? (list?.owners ?? []) : [];
    for (const owner of owners) given.set(owner, [...(given.get(owner) ?? []), ...item.chain.titles]);
    if (owners.length === 0) left.push(goesOn ? { ...item, guard: 'office' } : item);
  }
  return { people: people.map((person, at) => withTitles(person, given.get(at) ?? [])), nameless: left };
}

function withTitles(person: Sighting, titles: readonly Title[]): Sighting {
  const [first] = titles;
  if (first === undefined) return person;
  const weak = person.evidence === 'none' || person.evidence === 'polite' || person.evidence === 'private';
  const all = [...person.titles, ...titles];
  return weak
    ? { ...person, titles: all, evidence: 'title-after', entry: first.entry.name }
    : { ...person, titles: all };
}

function peopleBySentence(scene: Scene, people: readonly Sighting[]): ReadonlyMap<number, readonly number[]> {
  const grouped = new Map<number, number[]>();
  for (const [at, { name, evidence }] of people.entries()) {
    if (evidence === 'thing') continue;
    const sentence = scene.sentences[name.from] ?? 0;
    const group = grouped.get(sentence);
    if (group === undefined) grouped.set(sentence, [at]);
    else group.push(at);
  }
  return grouped;
}

/** `trở thành thành viên`, `là chủ tịch luân phiên`: a bare word is not yet an office. */
function saysOffice({ chain }: Nameless): boolean {
  const [{ entry, bodies, places, head, to }] = chain.titles;
  const vague = entry.flags.has('any') || entry.flags.has('member') || entry.flags.has('never');
  if (entry.flags.has('servant') || /^(?:phó )?trưởng /.test(entry.name)) return true;
  return !vague || bodies.length > 0 || places.length > 0 || to > head.to || / (?:đoàn|viên \p{L}+)/u.test(entry.name);
}

const listWords = new Set(['rồi', 'và', 'đó', 'làm', 'lên']);

/** A title behind a comma belongs to the list, unless a verb makes it the subject of something new. */
function continuesList(scene: Scene, { chain, guard }: Nameless): boolean {
  const listed = isMark(scene, chain.from - 1, ',;:') || listWords.has(lowerAt(scene, chain.from - 1));
  return guard === null && listed && hitAt(scene, chain.to, 'verb') === null;
}

/** The subject before the title, or, where the title opens its clause, the person right behind it. */
function ownersOf(
  scene: Scene,
  people: readonly Sighting[],
  inSentence: readonly number[],
  { chain }: Nameless,
): readonly number[] {
  const nameOf = (at: number) => people[at]?.name.from ?? 0;
  const after = inSentence.find((at) => nameOf(at) >= chain.to);
  if (after !== undefined && opensClause(scene, chain.to, nameOf(after))) return [after];
  const before = inSentence.filter((at) => nameOf(at) < chain.from);
  const nearest = before.at(-1);
  if (nearest === undefined) return after === undefined ? [] : [after];
  return withPartner(scene, people, before.at(-2), nearest);
}

/** More than this between a title and a comma is a clause of its own. */
const longestAside = 8;

/** Nothing but a comma, a bracket and an honorific stands between the title and the name behind it. */
function opensClause(scene: Scene, to: number, name: number): boolean {
  let at = to;
  if (isMark(scene, at, '(')) while (at < name && !isMark(scene, at, ')')) at++;
  const start = at;
  while (at < name && !isMark(scene, at, ',')) {
    if (at > start + longestAside) return false;
    at++;
  }
  return at < name && prefixAt(scene, at + 1).to === name;
}

/** `Trung tướng A và Trung tướng B được bổ nhiệm`: both. */
function withPartner(
  scene: Scene,
  people: readonly Sighting[],
  partner: number | undefined,
  nearest: number,
): readonly number[] {
  if (partner === undefined) return [nearest];
  const end = people[nearest]?.name.from ?? 0;
  for (let at = people[partner]?.name.to ?? end; at < end; at++)
    if (lowerAt(scene, at) === 'và' && prefixAt(scene, at + 1).to === end) return [partner, nearest];
  return [nearest];
}
