import { namesAnother } from './others';
import { Subjects } from './owners';
import { hitAt, isMark, lowerAt, type Scene } from './scene';
import type { Nameless, Sighting } from './sightings';
import { proposalBefore, standingBefore, withStanding } from './standing';
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
 * and so do the titles listed on behind it. Offices that somebody leaves or is proposed for go to them apart.
 */
export function assignOffices(scene: Scene, people: readonly Sighting[], nameless: readonly Nameless[]): Assigned {
  const subjects = new Subjects(scene, people);
  const given = new Map<number, Title[]>();
  const lost = new Map<number, Title[]>();
  const left: Nameless[] = [];
  let list: OpenList | null = null;
  let last: Nameless | null = null;
  for (const item of nameless.map((one) => ofItsOwn(scene, proposed(scene, one)))) {
    const sentence = scene.sentences[item.chain.from] ?? 0;
    const goesOn: boolean = list?.sentence === sentence && continuesList(scene, item);
    // `vị khách đầu tiên là Phó chủ tịch NASDAQ Jean Dupontel`
    const said = saysOffice(item) && !isOfRole(scene, item, last) && !namesAnother(scene, item.chain);
    last = item;
    if (item.guard === 'office') list = { owners: said ? subjects.of(item) : [], sentence };
    const owners: readonly number[] = item.guard === 'office' || goesOn ? (list?.owners ?? []) : [];
    give(given, owners, withStanding(item.chain.titles, standingBefore(scene, item.chain.from)));
    give(lost, subjects.replaced(item), withStanding(item.chain.titles, 'removed'));
    const change = changes.get(item.guard);
    if (change !== undefined) {
      give(lost, subjects.of(item), withStanding(item.chain.titles, change));
      // `bầu Chủ tịch nước và Chủ tịch Quốc hội`: what goes on with such a list means no holder either.
      list = { owners: [], sentence };
    }
    if (owners.length === 0) left.push(goesOn ? { ...item, guard: 'office' } : item);
  }
  return {
    people: people.map((person, at) => withTitles({ ...person, others: lost.get(at) ?? [] }, given.get(at) ?? [])),
    nameless: left,
  };
}

const ofItsOwn = (scene: Scene, item: Nameless): Nameless =>
  isPointedOut(scene, item) || isDismissed(scene, item) ? { ...item, guard: null } : item;

/** `Người trả lời chính là Bộ trưởng Bộ Y tế`: the sentence tells who it is by the office. */
function isPointedOut(scene: Scene, { chain, guard }: Nameless): boolean {
  if (guard !== 'office' || lowerAt(scene, chain.from - 1) !== 'là') return false;
  let from = chain.from - 1;
  while (from > 0 && from > chain.from - longestPointer && scene.sentences[from - 1] === scene.sentences[chain.from])
    from--;
  return pointers.has(lowerAt(scene, from)) && isMark(scene, chain.to, '.,;');
}

const pointers = new Set(['người', 'chủ', 'trưởng']);
const longestPointer = 20;

/** `muốn cách chức Ngoại trưởng`: what somebody else does to a minister, who is meant. */
const isDismissed = (scene: Scene, { chain, guard }: Nameless): boolean =>
  guard === 'leaving' &&
  lowerAt(scene, chain.from - 2) === 'cách' &&
  lowerAt(scene, chain.from - 1) === 'chức' &&
  // `bổ nhiệm, miễn nhiệm, cách chức …` is a power, `bị cách chức` is said of the person named.
  ![3, 4].some((back) => ['bị', 'được', ',', 'và'].includes(lowerAt(scene, chain.from - back))) &&
  chain.titles[0].entry.flags.has('alone');

/** `Bí thư Tỉnh ủy là Tổng chỉ huy`: said of an office, whoever is named before. */
const isOfRole = (scene: Scene, { chain }: Nameless, last: Nameless | null): boolean =>
  last !== null && lowerAt(scene, chain.from - 1) === 'là' && last.chain.to === chain.from - 1;

/** `đề nghị Quốc hội bầu ông A làm …`: an office that somebody does not hold yet. */
const proposed = (scene: Scene, item: Nameless): Nameless =>
  item.guard === 'office' && proposalBefore(scene, item.chain.from) !== null ? { ...item, guard: 'proposing' } : item;

const changes: ReadonlyMap<Nameless['guard'], 'removed' | 'proposed'> = new Map([
  ['leaving', 'removed'],
  ['proposing', 'proposed'],
]);

/** More offices than a sentence gives to one person; the limit keeps the whole linear. */
const mostGiven = 32;

function give(map: Map<number, Title[]>, owners: readonly number[], titles: readonly Title[]): void {
  for (const owner of owners) {
    const have = map.get(owner) ?? [];
    map.set(owner, have);
    if (have.length < mostGiven) have.push(...titles);
  }
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

/** `trở thành thành viên`, `là chủ tịch luân phiên`: a bare word is not yet an office. */
function saysOffice({ chain }: Nameless): boolean {
  // `ngồi ở ghế chủ tọa`
  if (chain.titles[0].entry.flags.has('presiding')) return false;
  const [{ entry, bodies, places, head, to }] = chain.titles;
  const vague = entry.flags.has('any') || entry.flags.has('member') || entry.flags.has('never');
  if (entry.flags.has('servant') || /^(?:phó )?trưởng /.test(entry.name)) return true;
  // A grade of the civil service is none.
  if (/^chuyên viên /u.test(entry.name) && bodies.length === 0) return false;
  return !vague || bodies.length > 0 || places.length > 0 || to > head.to || / (?:đoàn|viên \p{L}+)/u.test(entry.name);
}

const listWords = new Set(['rồi', 'và', 'đó', 'làm', 'lên']);

/** A title behind a comma belongs to the list, unless a verb makes it the subject of something new. */
function continuesList(scene: Scene, { chain, guard }: Nameless): boolean {
  const listed = isMark(scene, chain.from - 1, ',;:') || listWords.has(lowerAt(scene, chain.from - 1));
  return guard === null && listed && hitAt(scene, chain.to, 'verb') === null;
}
