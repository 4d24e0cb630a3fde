import { type Chain, chainAt } from './chains';
import { type Guard, guardBefore } from './guards';
import { isForeign, type KnownNames, type Name, type NamePlace, nameAt } from './names';
import { notPersonBefore } from './negatives';
import { type Evidence, isSeveral, type Prefix, prefixAt } from './prefix';
import { follows, hitAt, isCapital, isMark, lowerAt, type Scene } from './scene';
import { afterAge, afterTitle, copulaEnd } from './seams';
import type { Title } from './titles';

/** A name in the text with what stands around it. */
export interface Sighting {
  readonly name: Name;
  readonly titles: readonly Title[];
  readonly evidence: Evidence;
  /** The lexicon entry that spoke. */
  readonly entry: string;
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

/** Titles that name another person behind them: `Trợ lý đồng chí A`. */
const servants = new Set(['trợ lý', 'thư ký', 'thư ký giúp việc', 'cố vấn', 'đặc phái viên']);

class Reader {
  readonly people: Sighting[] = [];
  readonly nameless: Nameless[] = [];
  private list: List | null = null;
  /** Where the untitled names of the present list begin: titles behind the last one go to all of them. */
  private untitledFrom: number | null = null;

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
    if (prefix.evidence !== 'none') return this.readPrefixed(prefix, at);
    const phrase = this.otherPhraseEnd(at);
    return phrase ?? this.readBare(at);
  }

  private endsList(at: number): boolean {
    return at > 0 && this.scene.sentences[at] !== this.scene.sentences[at - 1];
  }

  /** `Bộ Tư lệnh`, `Ban Bí thư`: the heads inside a body's name are no titles. */
  private otherPhraseEnd(at: number): number | null {
    const { scene } = this;
    const body = hitAt(scene, at, 'body') ?? hitAt(scene, at, 'field');
    return body !== null && body.to - at > 1 && nameAt(scene, at, 'bare', this.known) === null ? body.to : null;
  }

  private readChain(before: Prefix, chain: Chain, at: number): number {
    const { scene } = this;
    const [first] = chain.titles;
    const guard = guardBefore(scene, at);
    if (guard === 'institution') return first.to;
    if (chain.titles.length > 1 && follows(scene, at, 'ủy', 'quyền', 'của'))
      return this.readNameless({ ...chain, titles: [first], to: first.to }, null, false);
    const start = afterTitle(scene, chain.to, this.known);
    const between = prefixAt(scene, start);
    const serves = between.evidence !== 'none' && servants.has(chain.titles.at(-1)?.entry.name ?? '');
    const name = serves
      ? null
      : this.nameIn(between.to, between.evidence === 'none' ? 'after-title' : 'after-honorific');
    const plural = before.plural || guard === 'plural' || isSeveral(scene, at - 1);
    if (name === null) return this.readNameless(chain, guard, plural);
    const stronger = before.evidence === 'comrade' || between.evidence === 'comrade';
    const titled: Sighting = { name, titles: chain.titles, evidence: 'title-before', entry: first.entry.name };
    return this.record(stronger || !this.isThing(at) ? titled : { ...titled, evidence: 'thing' }, plural);
  }

  private isThing(at: number): boolean {
    return notPersonBefore(this.scene, at);
  }

  private readNameless(chain: Chain, guard: Guard | null, plural: boolean): number {
    const { scene } = this;
    const opensList = isMark(scene, chain.to, ':') || ['gồm', 'là'].includes(lowerAt(scene, chain.to));
    if (plural && opensList) this.list = { titles: chain.titles, evidence: 'list', entry: chain.titles[0].entry.name };
    this.nameless.push({ chain, guard: plural ? 'plural' : guard });
    return chain.to;
  }

  private readPrefixed(prefix: Prefix, at: number): number {
    const { scene } = this;
    const start = isMark(scene, prefix.to, ':') ? prefix.to + 1 : prefix.to;
    const inner = start === prefix.to ? prefix : prefixAt(scene, start);
    if (prefix.plural) this.openList(prefix);
    const name = this.nameIn(inner.to, 'after-honorific');
    if (name === null) return prefix.to;
    const shared = this.inList(at) ? this.list : null;
    const strongest = inner.evidence === 'none' ? prefix : inner;
    const evidence = prefix.evidence === 'comrade' ? prefix.evidence : strongest.evidence;
    const sighting: Sighting = { name, titles: shared?.titles ?? [], evidence, entry: strongest.entry || prefix.entry };
    return this.record(
      this.isThing(at) && evidence !== 'comrade' ? { ...sighting, evidence: 'thing' } : sighting,
      false,
    );
  }

  /** `các đồng chí:` keeps what an outer list has said: `các Phó Chủ tịch gồm các ông: …`. */
  private openList({ evidence, entry }: Prefix): void {
    this.list = { titles: this.list?.titles ?? [], evidence, entry };
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
      (isCapital(scene, at - 1) && !scene.shouted[at] && scene.sentences[at] === scene.sentences[at - 1])
    )
      return at + 1;
    const name = this.nameIn(at, 'bare');
    if (name === null) return at + 1;
    const list = this.inList(at) ? this.list : null;
    const foreign = name.shape === 'other';
    if (foreign && list === null && (name.to - name.from < 2 || this.titlesAfter(name.to) === null)) return name.to;
    if (this.isThing(at)) return this.record({ name, titles: [], evidence: 'thing', entry: '' }, false);
    return this.record(
      { name, titles: list?.titles ?? [], evidence: list?.evidence ?? 'none', entry: list?.entry ?? '' },
      false,
    );
  }

  private nameIn(at: number, place: NamePlace): Name | null {
    const name = nameAt(this.scene, at, place, this.known);
    return name !== null && place === 'bare' && name.shape === 'other' && !isForeign(this.scene, name) ? null : name;
  }

  private record(sighting: Sighting, plural: boolean): number {
    if (plural) {
      this.list = { titles: sighting.titles, evidence: 'list', entry: sighting.entry };
      this.untitledFrom = null;
    }
    const after = this.titlesAfter(sighting.name.to);
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

  /** Titles behind a name, unless they belong to a name that follows them. */
  private titlesAfter(at: number): Chain | null {
    const { scene } = this;
    const start = afterAge(scene, at);
    const bracket = isMark(scene, start, '(');
    const from = bracket || isMark(scene, start, ',-') ? start + 1 : copulaEnd(scene, start);
    if (from === null) return null;
    const chain = chainAt(scene, copulaEnd(scene, from) ?? from, this.known);
    if (chain === null) return null;
    if (bracket) return isMark(scene, chain.to, ')') ? { ...chain, to: chain.to + 1 } : chain;
    const next = prefixAt(scene, afterTitle(scene, chain.to, this.known));
    const serves = servants.has(chain.titles.at(-1)?.entry.name ?? '');
    return !serves && this.nameIn(next.to, next.evidence === 'none' ? 'after-title' : 'after-honorific') !== null
      ? null
      : chain;
  }
}
