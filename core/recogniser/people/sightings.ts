import { type Chain, chainAt } from './chains';
import { type KnownNames, type Name, nameAt, surnameScore } from './names';
import { hitAt, isCapital, isMark, lowerAt, type Scene } from './scene';
import type { Title } from './titles';

/** What speaks for a person's office at one place of the text. */
export type Evidence = 'title-before' | 'title-after' | 'comrade' | 'rank' | 'polite' | 'private' | 'none';

/** A name in the text with what stands around it. */
export interface Sighting {
  readonly name: Name;
  readonly titles: readonly Title[];
  readonly evidence: Evidence;
  /** The lexicon entry that spoke. */
  readonly entry: string;
}

/** What one reading of the text from left to right finds. */
export interface Sightings {
  readonly people: readonly Sighting[];
  /** Titles with nobody's name beside them. */
  readonly nameless: readonly Chain[];
}

interface Prefix {
  readonly to: number;
  readonly evidence: Evidence;
  readonly entry: string;
  readonly plural: boolean;
}

/** Names written together share what was said before the first: `các đồng chí: A, …; B, …`. */
interface List {
  readonly titles: readonly Title[];
  readonly evidence: Evidence;
  readonly entry: string;
}

export function sightingsOf(scene: Scene, known: KnownNames): Sightings {
  const reader = new Reader(scene, known);
  reader.readAll();
  return { people: reader.people, nameless: reader.nameless };
}

class Reader {
  readonly people: Sighting[] = [];
  readonly nameless: Chain[] = [];
  private list: List | null = null;

  constructor(
    private readonly scene: Scene,
    private readonly known: KnownNames,
  ) {}

  readAll(): void {
    for (let at = 0; at < this.scene.tokens.length; ) at = Math.max(at + 1, this.readAt(at));
  }

  /** Reads what begins at a token; answers where to go on. */
  private readAt(at: number): number {
    const token = this.scene.tokens[at];
    if (token === undefined || token.kind === 'break' || isMark(this.scene, at, '.!?')) {
      if (token?.text !== '.' || isCapital(this.scene, at + 1)) this.list = null;
      return at + 1;
    }
    if (token.kind !== 'word') return at + 1;
    const before = prefixAt(this.scene, at);
    const chain = chainAt(this.scene, before.to, this.known);
    if (chain === null) return this.readName(before, at, null);
    const between = prefixAt(this.scene, afterSeam(this.scene, chain.to));
    const prefix = between.evidence === 'none' ? before : between;
    const name = this.nameIn(between.to, 'title');
    if (name === null) return this.readNameless(chain, at);
    return this.record({ name, titles: chain.titles, evidence: 'title-before', entry: chain.titles[0]?.entry.name ?? prefix.entry }, this.isPlural(at));
  }

  private isPlural(at: number): boolean {
    return ['các', 'hai', 'ba'].includes(lowerAt(this.scene, at - 1)) || ['các', 'hai'].includes(lowerAt(this.scene, at));
  }

  private readNameless(chain: Chain, at: number): number {
    this.nameless.push(chain);
    if (this.isPlural(at) && isMark(this.scene, chain.to, ':'))
      this.list = { titles: chain.titles, evidence: 'title-before', entry: chain.titles[0]?.entry.name ?? '' };
    return chain.to;
  }

  private readName(prefix: Prefix, at: number, _: null): number {
    const evidence = prefix.evidence;
    if (evidence === 'none') return this.readBareName(at);
    const start = isMark(this.scene, prefix.to, ':') ? prefix.to + 1 : prefix.to;
    const inner = start === prefix.to ? prefix : prefixAt(this.scene, start);
    const name = this.nameIn(inner.to === start ? start : inner.to, 'title');
    if (prefix.plural) this.list = { titles: [], evidence, entry: prefix.entry };
    if (name === null) return prefix.to;
    return this.record({ name, titles: [], evidence, entry: prefix.entry }, false);
  }

  /** Without honorific or title a run of capitals is a name only where it begins with a surname. */
  private readBareName(at: number): number {
    const { scene } = this;
    if (!isCapital(scene, at) || (at > 0 && isCapital(scene, at - 1) && !scene.shouted[at])) return at + 1;
    const name = this.nameIn(at, 'bare');
    if (name === null) return at + 1;
    const inList = this.list !== null && (isMark(scene, at - 1, ',;:-') || lowerAt(scene, at - 1) === 'và');
    const list = inList ? this.list : null;
    const sighting = { name, titles: list?.titles ?? [], evidence: list?.evidence ?? 'none', entry: list?.entry ?? '' } as const;
    return this.record(sighting, false);
  }

  private nameIn(at: number, after: 'title' | 'bare'): Name | null {
    const { scene } = this;
    if (!isCapital(scene, at)) return null;
    const name = nameAt(scene, at, this.known);
    if (name === null) return null;
    const known = hitAt(scene, at, 'place') ?? hitAt(scene, at, 'body');
    if (known !== null && known.to >= name.to && surnameScore(scene, at) !== 0) return null;
    if (after === 'bare' && (name.shape !== 'vietnamese' || (surnameScore(scene, at) ?? -9) < -2)) return null;
    if (after === 'bare' && known !== null && known.to >= name.to) return null;
    return name;
  }

  private record(sighting: Sighting, plural: boolean): number {
    const { scene } = this;
    if (plural) this.list = { titles: sighting.titles, evidence: sighting.evidence, entry: sighting.entry };
    const after = this.titlesAfter(sighting.name.to);
    const titles = [...sighting.titles, ...(after?.titles ?? [])];
    const evidence = sighting.evidence === 'none' && after !== null ? 'title-after' : sighting.evidence;
    this.people.push({ ...sighting, titles, evidence, entry: sighting.entry === '' ? (after?.titles[0]?.entry.name ?? '') : sighting.entry });
    return after?.to ?? Math.max(sighting.name.to, scene.tokens.length === 0 ? 0 : sighting.name.to);
  }

  /** Titles behind a name, unless they belong to a name that follows them. */
  private titlesAfter(at: number): Chain | null {
    const start = afterAge(this.scene, at);
    const bracket = isMark(this.scene, start, '(');
    const copula = copulaEnd(this.scene, start);
    const from = isMark(this.scene, start, ',-(') ? start + 1 : copula;
    if (from === null) return null;
    const chain = chainAt(this.scene, copulaEnd(this.scene, from) ?? from, this.known);
    if (chain === null) return null;
    const next = prefixAt(this.scene, afterSeam(this.scene, chain.to));
    if (!bracket && this.nameIn(next.to, 'title') !== null && !isMark(this.scene, chain.to, ',')) return null;
    return bracket && isMark(this.scene, chain.to, ')') ? { ...chain, to: chain.to + 1 } : chain;
  }
}

const copulas = [['là'], ['hiện', 'là'], ['nguyên', 'là'], ['giữ', 'chức'], ['giữ', 'chức', 'vụ'], ['làm'], ['từng', 'là'], ['hiện', 'đang', 'là']];

function copulaEnd(scene: Scene, at: number): number | null {
  for (const words of [...copulas].reverse())
    if (words.every((word, offset) => lowerAt(scene, at + offset) === word)) return at + words.length;
  return null;
}

/** `, 64 tuổi` and `(trái)` may stand between name and title. */
function afterAge(scene: Scene, at: number): number {
  const open = isMark(scene, at, '(') ? 1 : isMark(scene, at, ',') ? 1 : 0;
  if (open === 0 || scene.tokens[at + 1]?.kind !== 'number' || lowerAt(scene, at + 2) !== 'tuổi') return at;
  return isMark(scene, at + 3, ')') ? at + 4 : at + 3;
}

/** Between a title and the name may stand a dash, a colon, or `là`. */
function afterSeam(scene: Scene, at: number): number {
  if (isMark(scene, at, ':-') && hitAt(scene, at + 1, 'honorific') !== null) return at + 1;
  if (lowerAt(scene, at) === 'là' && hitAt(scene, at + 1, 'honorific') !== null) return at + 1;
  return at;
}

const evidenceOf = (flags: ReadonlySet<string>): Evidence =>
  flags.has('comrade') ? 'comrade' : flags.has('polite') ? 'polite' : 'private';

/** Honorifics, ranks and degrees before a name, in any order; the strongest decides. */
function prefixAt(scene: Scene, from: number): Prefix {
  let prefix: Prefix = { to: from, evidence: 'none', entry: '', plural: false };
  for (let at = from; ; at = prefix.to) {
    const next = prefixPart(scene, at, prefix);
    if (next === null) return prefix;
    prefix = next;
  }
}

function prefixPart(scene: Scene, at: number, before: Prefix): Prefix | null {
  const honorific = hitAt(scene, at, 'honorific');
  if (honorific !== null) {
    const plural = ['các', 'hai'].includes(lowerAt(scene, at)) || ['các', 'hai', 'ba'].includes(lowerAt(scene, at - 1));
    return stronger(before, { to: honorific.to, evidence: evidenceOf(honorific.entry.flags), entry: honorific.entry.name, plural });
  }
  const rank = hitAt(scene, at, 'rank');
  if (rank !== null) return stronger(before, { to: skipMarks(scene, rank.to), evidence: 'rank', entry: rank.entry.name, plural: false });
  const degree = hitAt(scene, at, 'degree');
  if (degree !== null && (isCapital(scene, at) || degree.to - at > 1))
    return stronger(before, { to: skipMarks(scene, degree.to), evidence: 'polite', entry: degree.entry.name, plural: false });
  const person = hitAt(scene, at, 'private');
  if (person !== null) return stronger(before, { to: person.to, evidence: 'private', entry: person.entry.name, plural: false });
  return null;
}

const skipMarks = (scene: Scene, at: number): number => {
  let to = at;
  while (isMark(scene, to, '.,-') && to < at + 2 && (isCapital(scene, to + 1) || isMark(scene, to + 1, '.,'))) to++;
  return to;
};

const strength: Readonly<Record<Evidence, number>> = { none: 0, polite: 1, private: 2, rank: 3, comrade: 4, 'title-before': 5, 'title-after': 5 };

const stronger = (one: Prefix, other: Prefix): Prefix =>
  strength[one.evidence] >= strength[other.evidence] ? { ...one, to: other.to } : { ...other, plural: one.plural || other.plural };
