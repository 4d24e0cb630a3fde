import { nameBehind, nameIn, serves, titlesAfter } from './behind';
import { type Chain, chainAt } from './chains';
import { clauses } from './clauses';
import { type Guard, guardBefore } from './guards';
import { isForeign, type KnownNames, type Name, nameAt } from './names';
import { notPersonBefore } from './negatives';
import { isFamily, isOthers, isSomebody, standsApart } from './others';
import { type Evidence, type Gender, isSeveral, type Prefix, prefixAt } from './prefix';
import { follows, hitAt, isCapital, isMark, lowerAt, type Scene } from './scene';
import { afterTitle } from './seams';
import { withStanding } from './standing';
import type { Title } from './titles';

/** A name in the text with what stands around it. */
export interface Sighting {
  readonly name: Name;
  readonly titles: readonly Title[];
  readonly evidence: Evidence;
  /** The lexicon entry that spoke. */
  readonly entry: string;
  /** Offices that the sentence says they leave or are only proposed for. */
  readonly others: readonly Title[];
  /** As the honorific tells. */
  readonly gender: Gender;
}

/** Titles with nobody's name beside them. */
export interface Nameless {
  readonly chain: Chain;
  readonly guard: Guard | null;
}

/** What one reading of the text from left to right finds. */
export interface Sightings {
  readonly people: readonly Sighting[];
  readonly nameless: readonly Nameless[];
}

/** Names written together share what was said before the first: `các đồng chí: A, …; B, …`. */
interface List {
  readonly titles: readonly Title[];
  readonly evidence: Evidence;
  readonly entry: string;
}

export function sightingsOf(scene: Scene, known: KnownNames): Sightings {
  const reader = new Reader(scene, known);
  for (let at = 0; at < scene.tokens.length; ) at = Math.max(at + 1, reader.readAt(at));
  return { people: reader.people, nameless: reader.nameless };
}

const candidates = new Set(['ứng cử viên', 'ứng viên']);

class Reader {
  readonly people: Sighting[] = [];
  readonly nameless: Nameless[] = [];
  private list: List | null = null;
  /** Where the untitled names of the present list begin: titles behind the last one go to all of them. */
  private untitledFrom: number | null = null;
  /** Where the last body or place was read to: a name may follow it without a small word between. */
  private phraseEnd = 0;

  constructor(
    private readonly scene: Scene,
    private readonly known: KnownNames,
  ) {}

  /** Reads what begins at a token; answers where to go on. */
  readAt(at: number): number {
    const { scene } = this;
    if (this.endsList(at)) {
      this.list = null;
      this.untitledFrom = null;
    }
    if (scene.tokens[at]?.kind !== 'word') return at + 1;
    const prefix = prefixAt(scene, at);
    const chain = chainAt(scene, prefix.to, this.known);
    if (chain !== null) return this.readChain(prefix, chain, at);
    const phrase = this.otherPhraseEnd(at);
    if (phrase !== null && phrase > prefix.to) {
      this.phraseEnd = phrase;
      return phrase;
    }
    return prefix.evidence === 'none' ? this.readBare(at) : this.readPrefixed(prefix, at);
  }

  private endsList(at: number): boolean {
    return at > 0 && this.scene.sentences[at] !== this.scene.sentences[at - 1];
  }

  /** `Bộ Tư lệnh`, `Ban Bí thư`: the heads inside a body's name are no titles. */
  private otherPhraseEnd(at: number): number | null {
    const { scene } = this;
    const place = hitAt(scene, at, 'place');
    if (
      place !== null &&
      isCapital(scene, at) &&
      !place.entry.flags.has('namesake') &&
      nameAt(scene, at, 'bare', this.known) === null
    )
      return place.to;
    const body = hitAt(scene, at, 'body') ?? hitAt(scene, at, 'field');
    if (body === null || body.to - at < 2 || nameAt(scene, at, 'bare', this.known) !== null) return null;
    // `phái đoàn Chủ tịch nước`: a body does not begin small and go on with a capital.
    return isCapital(scene, at) || !isCapital(scene, at + 1) ? body.to : null;
  }

  private readChain(before: Prefix, chain: Chain, at: number): number {
    const { scene } = this;
    const [first] = chain.titles;
    if (candidates.has(before.entry)) return this.readCandidate(chain);
    // `trở thành tân Phó Bí thư`
    const fresh = isCapital(scene, at - 1) ? null : hitAt(scene, at - 1, 'fresh');
    const guard = guardBefore(scene, fresh === null ? at : at - 1);
    if (guard === 'institution' && before.to === at) return first.to;
    if (chain.titles.length > 1 && follows(scene, at, 'ủy', 'quyền', 'của'))
      return this.readNameless({ ...chain, titles: [first], to: first.to }, null, false);
    const start = standsApart(scene, chain) ? chain.to : afterTitle(scene, chain.to, this.known);
    const between = prefixAt(scene, start);
    const honoured = between.evidence !== 'none';
    const name =
      (honoured || lowerAt(scene, at - 1) === 'là') && serves(chain)
        ? null
        : nameBehind(scene, chain, {
            at: between.to,
            place: honoured ? 'after-honorific' : 'after-title',
            known: this.known,
          });
    const plural = before.plural || guard === 'plural' || isSeveral(scene, at - 1);
    if (name === null) return this.readNameless(chain, guard, plural);
    const vouched = [before.evidence, between.evidence].find(
      (evidence) => evidence === 'comrade' || evidence === 'rank',
    );
    const standing = hitAt(scene, at - 1, 'fresh')?.entry.name === 'tân' ? 'appointed' : null;
    const titled: Sighting = {
      name,
      titles: withStanding(chain.titles, standing),
      evidence: vouched ?? 'title-before',
      entry: first.entry.name,
      others: [],
      gender: between.gender || before.gender,
    };
    return this.recordTitled(titled, {
      at,
      plural,
      isFamily: first.entry.name === 'thành viên' && isFamily(scene, name.from),
    });
  }

  private recordTitled(
    titled: Sighting,
    told: { readonly at: number; readonly plural: boolean; readonly isFamily: boolean },
  ): number {
    if (told.isFamily) return this.record({ ...titled, titles: [], evidence: 'thing' }, false);
    const person = titled.evidence === 'comrade' || !notPersonBefore(this.scene, told.at, 'memorial');
    return this.record(person ? titled : { ...titled, evidence: 'thing' }, told.plural);
  }

  /** `ứng cử viên Tổng thống Jean Dupontel`: who runs for an office does not hold it. */
  private readCandidate(chain: Chain): number {
    const name = nameBehind(this.scene, chain, { at: chain.to, place: 'after-title', known: this.known });
    if (name === null) return this.readNameless(chain, null, true);
    return this.record({ name, titles: [], evidence: 'private', entry: '', others: [], gender: '' }, false);
  }

  private readNameless(chain: Chain, guard: Guard | null, plural: boolean): number {
    const { scene } = this;
    const after = isMark(scene, chain.to, ',') ? chain.to + 1 : chain.to;
    const opensList =
      isMark(scene, chain.to, ':') || lowerAt(scene, after) === 'gồm' || lowerAt(scene, chain.to) === 'là';
    if (plural && opensList) this.list = { titles: chain.titles, evidence: 'list', entry: chain.titles[0].entry.name };
    const last = this.nameless.at(-1);
    const paired =
      last?.guard === 'plural' &&
      last.chain.to === chain.from - 1 &&
      ['và', ','].includes(lowerAt(scene, chain.from - 1));
    const several = (plural || paired) && !isSomebody(scene, chain);
    this.nameless.push(...clauses(scene, { chain, guard: several ? 'plural' : guard === 'plural' ? null : guard }));
    return chain.to;
  }

  private readPrefixed(prefix: Prefix, at: number): number {
    const { scene } = this;
    const start = isMark(scene, prefix.to, ':') ? prefix.to + 1 : prefix.to;
    const inner = start === prefix.to ? prefix : prefixAt(scene, start);
    if (prefix.plural) this.openList(prefix);
    const name = nameIn(this.scene, inner.to, 'after-honorific', this.known);
    if (name === null) return prefix.to;
    const shared = this.inList(at) ? this.list : null;
    const strongest = inner.evidence === 'none' ? prefix : inner;
    const listed = strongest.evidence === 'polite' && shared !== null && shared.titles.length > 0;
    const evidence = prefix.evidence === 'comrade' ? prefix.evidence : listed ? 'list' : strongest.evidence;
    const sighting: Sighting = {
      name,
      titles: shared?.titles ?? [],
      evidence,
      entry: strongest.entry || prefix.entry,
      others: [],
      gender: inner.gender || prefix.gender,
    };
    const thing = evidence !== 'comrade' && notPersonBefore(scene, at, 'memorial');
    return this.record(thing ? { ...sighting, evidence: 'thing' } : sighting, false);
  }

  /** `các đồng chí:` keeps what an outer list has said: `các Phó Chủ tịch gồm các ông: …`. */
  private openList({ evidence, entry }: Prefix): void {
    // `ba Phó Chủ tịch gồm các ông: A, B và C`: the title that opened the list speaks, not the honorific.
    const titled = this.list !== null && this.list.titles.length > 0 && evidence === 'polite';
    this.list = { titles: this.list?.titles ?? [], evidence: titled ? 'list' : evidence, entry };
    this.untitledFrom = this.people.length;
  }

  private inList(at: number): boolean {
    const { scene } = this;
    return (
      this.list !== null &&
      (isMark(scene, at - 1, ',;:-') || ['và', 'gồm', 'có', 'là', 'các'].includes(lowerAt(scene, at - 1)))
    );
  }

  /** Without honorific or title a run of capitals is a name where it begins with a surname, or where a title follows. */
  private readBare(at: number): number {
    const { scene } = this;
    if (
      !isCapital(scene, at) ||
      (at !== this.phraseEnd &&
        isCapital(scene, at - 1) &&
        !this.followsOpener(at) &&
        !scene.shouted[at] &&
        scene.sentences[at] === scene.sentences[at - 1])
    )
      return at + 1;
    const list = this.inList(at) ? this.list : null;
    const name = nameIn(this.scene, at, 'bare', this.known) ?? (list === null ? null : this.shortIn(at));
    if (name === null) return at + 1;
    const foreign = name.shape === 'other';
    if (foreign && list === null && (name.to - name.from < 2 || !this.beginsForeign(at)))
      return this.followsOpener(at + 1) ? at + 1 : name.to;
    if (notPersonBefore(scene, at))
      return this.record({ name, titles: [], evidence: 'thing', entry: '', others: [], gender: '' }, false);
    return this.record(
      {
        name,
        titles: list?.titles ?? [],
        evidence: list?.evidence ?? 'none',
        entry: list?.entry ?? '',
        others: [],
        gender: '',
      },
      false,
    );
  }

  /** `Theo Trần Văn Bình, Giám đốc Sở Y tế, …`: the capital before is that of the sentence. */
  private followsOpener(at: number): boolean {
    const { scene } = this;
    if (hitAt(scene, at - 1, 'opener')?.to !== at) return false;
    return at === 1 || scene.sentences[at - 1] !== scene.sentences[at - 2];
  }

  /** `cả ba ông Bình, Dũng, Hoa`: a given name in a list of people. */
  private shortIn(at: number): Name | null {
    const { scene, known } = this;
    const alone = !isCapital(scene, at + 1) && isMark(scene, at - 1, ',');
    return alone && known.short.has(lowerAt(scene, at)) ? nameIn(scene, at, 'after-honorific', known) : null;
  }

  /** A sentence's first word may have its capital from there: `Với Donald Trump`. */
  private beginsForeign(at: number): boolean {
    const first = at === 0 || this.scene.sentences[at] !== this.scene.sentences[at - 1];
    return !first || isForeign(this.scene, { from: at, to: at + 1 });
  }

  private record(sighting: Sighting, plural: boolean): number {
    if (plural) {
      this.list = { titles: sighting.titles, evidence: 'list', entry: sighting.entry };
      this.untitledFrom = null;
    }
    const behind = sighting.evidence === 'thing' ? null : titlesAfter(this.scene, sighting.name.to, this.known);
    const after = behind !== null && isOthers(this.scene, sighting, behind) ? null : behind;
    if (after !== null) this.shareBackwards(after.titles);
    const weak = sighting.evidence === 'none' || sighting.evidence === 'polite' || sighting.evidence === 'private';
    const evidence = weak && after !== null ? 'title-after' : sighting.evidence;
    const entry = weak && after !== null ? after.titles[0].entry.name : sighting.entry;
    this.people.push({ ...sighting, titles: [...sighting.titles, ...(after?.titles ?? [])], evidence, entry });
    return after?.to ?? sighting.name.to;
  }

  /** `các ông A, B, nguyên Bí thư …`: the names before, with nothing between, have the title too. */
  private shareBackwards(titles: readonly Title[]): void {
    const from = this.untitledFrom;
    this.untitledFrom = this.people.length + 1;
    if (from === null) return;
    for (let at = this.people.length - 1; at >= from; at--) {
      const earlier = this.people[at];
      if (earlier === undefined || earlier.titles.length > 0 || !isMark(this.scene, earlier.name.to, ',')) return;
      this.people[at] = { ...earlier, titles, evidence: 'list', entry: titles[0]?.entry.name ?? '' };
    }
  }
}
