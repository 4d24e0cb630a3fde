import type { Chain } from './chains';
import { prefixAt } from './prefix';
import { follows, isCapital, isMark, lowerAt, type Scene } from './scene';
import { closingBracket } from './seams';
import type { Nameless, Sighting } from './sightings';

/** More people than one sentence puts into the same office; the limit keeps the whole linear. */
const mostOwners = 8;

/** Finds the people around a title in its sentence. */
export class Subjects {
  /** Places in the list of people, in the order of the text. */
  private readonly order: readonly number[];

  constructor(
    private readonly scene: Scene,
    private readonly people: readonly Sighting[],
  ) {
    this.order = [...people.keys()].filter((at) => people[at]?.evidence !== 'thing');
  }

  /** The subject before the title, or, where the title opens its clause, the person right behind it. */
  of(item: Nameless): readonly number[] {
    const { chain } = item;
    const [nearest, after] = this.around(chain);
    if (after !== null && opensClause(this.scene, chain.to, this.start(after))) return [after];
    // `trao quyết định giữ chức … đối với Thiếu tướng A`: whom the decision is about.
    if (after !== null && isNamedBehind(this.scene, { to: chain.to, name: this.start(after), by: concerns }))
      return [after];
    if (isElection(this.scene, chain.from))
      return after !== null && isNamedBehind(this.scene, { to: chain.to, name: this.start(after), by: elects })
        ? [after]
        : [];
    if (isOfPronoun(this.scene, chain.from, this.end(nearest))) return [];
    if (nearest === null) return after === null || isOfDays(this.scene, this.start(after)) ? [] : [after];
    const before = this.inSentence(this.firstFrom(chain.to) - 2, this.sentenceOf(chain));
    if (this.isAgent(nearest, before, chain.from) || this.replaced(item).length > 0)
      return before === null ? [] : [before];
    return this.withPartners(nearest, chain);
  }

  /** `lên thay thế ông B làm …`, `kế nhiệm B giữ chức …`: who had the office before. */
  replaced({ chain, guard }: Nameless): readonly number[] {
    const [nearest] = this.around(chain);
    if (guard !== 'office' || nearest === null || !takes.has(lowerAt(this.scene, this.end(nearest)))) return [];
    const at = this.beginning(nearest);
    return successions.some((words) => follows(this.scene, at, ...words)) ? [nearest] : [];
  }

  /** The people of the sentence who are named last before a title and first behind it. */
  private around(chain: Chain): readonly [number | null, number | null] {
    const next = this.firstFrom(chain.to);
    const sentence = this.sentenceOf(chain);
    return [this.inSentence(next - 1, sentence), this.inSentence(next, sentence)];
  }

  private sentenceOf({ from }: Chain): number {
    return this.scene.sentences[from] ?? 0;
  }

  private withPartners(nearest: number, chain: Chain): readonly number[] {
    const owners = [nearest];
    for (let back = this.firstFrom(chain.to) - 2; owners.length < mostOwners; back--) {
      const [partner, first] = [this.inSentence(back, this.sentenceOf(chain)), owners[0]];
      if (partner === null || first === undefined || !this.joined(partner, first)) break;
      owners.unshift(partner);
    }
    return owners;
  }

  /** `Ông A được Quốc vương B bổ nhiệm làm …`: who is named inside the passive gives the office. */
  private isAgent(agent: number, before: number | null, title: number): boolean {
    const [from, name] = [this.end(before), this.end(agent)];
    const to = isMark(this.scene, name, '(') ? (closingBracket(this.scene, name, longestAside) ?? name - 1) + 1 : name;
    if (!gives.has(lowerAt(this.scene, to))) return false;
    for (let at = Math.max(from, this.start(agent) - longestPassive); at < this.start(agent); at++)
      if (
        lowerAt(this.scene, at) === 'được' &&
        this.scene.sentences[at] === this.scene.sentences[title] &&
        to + longestAside > title
      )
        return true;
    return false;
  }

  /** Where the honorific before a name begins. */
  private beginning(person: number): number {
    const start = this.start(person);
    return [1, 2, 3].map((back) => start - back).find((at) => prefixAt(this.scene, at).to === start) ?? start;
  }

  private end(person: number | null): number {
    return person === null ? 0 : (this.people[person]?.name.to ?? 0);
  }

  private start(person: number): number {
    return this.people[person]?.name.from ?? 0;
  }

  private inSentence(index: number, sentence: number): number | null {
    const person = this.order[index];
    return person !== undefined && this.scene.sentences[this.start(person)] === sentence ? person : null;
  }

  /** Index in `order` of the first person who is named at a token or behind it. */
  private firstFrom(token: number): number {
    let [low, high] = [0, this.order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(this.order[middle] ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** `Trung tướng A và Trung tướng B được bổ nhiệm`, `các ông A, B làm …`: both. */
  private joined(partner: number, nearest: number): boolean {
    const end = this.start(nearest);
    const from = this.people[partner]?.name.to ?? end;
    if (from === end - 1 && isMark(this.scene, from, ',')) return true;
    // `để bầu A giữ chức B và ông C giữ chức D`: each has an own office.
    for (let at = from; at < Math.min(end, from + longestPassive); at++)
      if (holds.has(lowerAt(this.scene, at))) return false;
    for (let at = Math.max(from, end - longestAside); at < end; at++)
      if (lowerAt(this.scene, at) === 'và' && prefixAt(this.scene, at + 1).to === end) return true;
    return false;
  }
}

const takes = new Set(['làm', 'giữ']);
const successions = [['thay', 'thế'], ['thay', 'cho'], ['thay'], ['kế', 'nhiệm']];
const holds = new Set(['giữ', 'làm', 'bầu']);

/** First words of what gives somebody an office: `bổ nhiệm`, `bầu`, `giao`. */
const gives = new Set(['bổ', 'bầu', 'giao', 'chỉ', 'chọn', 'đề', 'phong', 'cử', 'mời', 'ký']);

const elections = new Set(['bầu', 'chuẩn', 'nhiệm', 'định']);

/** `Quốc hội bầu Chủ tịch nước`: the sentence's subject elects and is not elected; `được bầu Chủ tịch nước` is another matter. */
function isElection(scene: Scene, at: number): boolean {
  if (!elections.has(lowerAt(scene, at - 1))) return false;
  for (let from = at - 2; from >= at - longestAside; from--) if (passives.has(lowerAt(scene, from))) return false;
  return true;
}

const passives = new Set(['được', 'tái', 'trúng', 'đắc', 'kiêm', 'đảm', 'nhận']);
/** Words that end here and lead to the name of whom an office is given to. */
type Lead = (scene: Scene, at: number) => boolean;
const elects: Lead = (scene, at) => ['với', 'là', 'cho'].includes(lowerAt(scene, at));
const concerns: Lead = (scene, at) => follows(scene, at + 1, 'đối', 'với');

/** `bầu Chủ tịch Quốc hội nhiệm kỳ 2021-2026 đối với ông A` */
function isNamedBehind(
  scene: Scene,
  { to, name, by }: { readonly to: number; readonly name: number; readonly by: Lead },
): boolean {
  for (let at = to; at < Math.min(name, to + longestAside); at++)
    if (by(scene, at) && prefixAt(scene, at + 1).to === name) return true;
  return false;
}

/** More than this between a title and a comma is a clause of its own. */
const longestAside = 8;

/** Nothing but a comma, a bracket and an honorific stands between the title and the name behind it. */
function opensClause(scene: Scene, to: number, name: number): boolean {
  let at = to;
  if (isMark(scene, at, '(')) at = closingBracket(scene, at, longestAside) ?? at;
  const start = at;
  while (at < name && !isMark(scene, at, ',')) {
    if (at > start + longestAside || isMark(scene, at, '"')) return false;
    at++;
  }
  return at < name && prefixAt(scene, at + 1).to === name;
}

/** `Sau đó ông làm …`: nobody is named there. */
function isOfPronoun(scene: Scene, title: number, from: number): boolean {
  for (let at = title - 1; at >= Math.max(from, title - farthestPronoun); at--) {
    if (scene.sentences[at] !== scene.sentences[title]) return false;
    if (pronouns.has(lowerAt(scene, at)) && !isCapital(scene, at + 1)) return true;
  }
  return false;
}

const pronouns = new Set(['ông', 'bà']);
const farthestPronoun = 6;

/** `dưới thời Thủ tướng A`: whoever it was, not the one whose days they were. */
const isOfDays = (scene: Scene, name: number): boolean =>
  [1, 2, 3, 4].some((back) => follows(scene, name - back, 'dưới', 'thời'));

/** A passive is read back over so many words. */
const longestPassive = 16;
