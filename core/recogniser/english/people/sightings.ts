import { hitAt, isCapital, isMark, lowerAt, type Range, type Scene } from '../../people/scene';
import { afterBracket, type English, isFirst, type Prefix, prefixAt, runEnd } from './marks';
import { isVietnameseName, type Name, nameAt, surnameScore } from './names';
import { readTail } from './tail';
import { type Title, titlesOf } from './titles';

/** A name in the text with what stands around it. */
export interface Sighting {
  readonly name: Name;
  readonly titles: readonly Title[];
  readonly evidence: 'title' | 'rank' | 'comrade' | 'polite' | 'private' | 'none';
  /** The lexicon entry that spoke. */
  readonly entry: string;
}

/** A title without a name beside it, and what the word before it tells. */
export interface Nameless {
  readonly title: Title;
  readonly guard: 'plural' | 'office' | 'leaving' | null;
}

export interface Sightings {
  readonly people: readonly Sighting[];
  readonly nameless: readonly Nameless[];
}

export function sightingsOf(english: English): Sightings {
  const reader = new Reader(english);
  reader.read();
  return { people: reader.people, nameless: reader.nameless };
}

const small = new Set(['the', 'a', 'an', 'also', 'currently', 'now', 'who', 'is', 'was', 'then', 'newly']);

class Reader {
  readonly people: Sighting[] = [];
  readonly nameless: Nameless[] = [];
  private readonly scene: Scene;
  private readonly titleFrom: ReadonlyMap<number, Title>;
  /** Titles of several, for the names that follow: `former Presidents: A, B, C`. */
  private shared: { readonly titles: readonly Title[]; readonly sentence: number } | null = null;

  constructor(private readonly english: English) {
    this.scene = english.scene;
    this.titleFrom = new Map(titlesOf(english).map((title) => [title.from, title]));
  }

  read(): void {
    for (let at = 0; at < this.scene.tokens.length; ) at = Math.max(at + 1, this.readAt(at));
  }

  private readAt(at: number): number {
    const title = this.titleFrom.get(at);
    if (title !== undefined) return this.readTitles(title);
    if (isMark(this.scene, at, ';.')) this.shared = null;
    const prefix = prefixAt(this.scene, at);
    if (prefix.kind !== null) {
      const titled = this.titleFrom.get(prefix.to);
      if (titled !== undefined) return this.readTitles(titled);
      const name = nameAt(this.scene, prefix.to);
      return name === null
        ? prefix.to
        : this.record({ name, titles: this.sharedAt(at), evidence: prefix.kind, entry: prefix.entry });
    }
    return this.readBare(at);
  }

  /** Titles of one person in a row, joined by a comma, `and` or `concurrently`. */
  private chainFrom(first: Title): readonly Title[] {
    const titles = [first];
    for (let next = this.nextTitle(first); next !== undefined; next = this.nextTitle(next)) titles.push(next);
    return titles;
  }

  /** The next title in the row; `and leaders of departments` are others. */
  private nextTitle({ to, plural }: Title): Title | undefined {
    const { scene } = this;
    let at = to;
    if (isMark(scene, at, ',-')) at++;
    if (['and', 'cum'].includes(lowerAt(scene, at))) at++;
    if (lowerAt(scene, at) === 'concurrently') at++;
    const next = at === to ? undefined : this.titleFrom.get(at);
    return next?.plural === plural ? next : undefined;
  }

  private readTitles(first: Title): number {
    const { scene } = this;
    const chain = this.chainFrom(first);
    const last = chain.at(-1) ?? first;
    const to = afterBracket(scene, last.to);
    const start = isMark(scene, to, ':') ? to + 1 : to;
    const behind = this.nameBehind(start);
    const { prefix } = behind;
    const name = behind.name ?? (last.plural ? null : this.nameBetweenCommas(start));
    if (last.plural && (name !== null || start > to))
      this.shared = { titles: chain, sentence: scene.sentences[first.from] ?? 0 };
    if (name === null) {
      const guard = guardBefore(scene, first);
      this.nameless.push(...chain.map((title) => ({ title, guard: title.plural ? ('plural' as const) : guard })));
      return last.to;
    }
    return this.record({
      name,
      titles: chain,
      evidence: prefix.kind === 'comrade' ? 'comrade' : 'title',
      entry: last.entry.name,
    });
  }

  /** The name right behind a title; behind a comma only with an honorific or a rank. */
  private nameBehind(at: number): { readonly prefix: Prefix; readonly name: Name | null } {
    const { scene } = this;
    const comma = isMark(scene, at, ',') ? prefixAt(scene, at + 1) : null;
    const prefix = comma !== null && comma.kind !== null && comma.kind !== 'private' ? comma : prefixAt(scene, at);
    return { prefix, name: nameAt(scene, prefix.to) };
  }

  /** `the chairman of the board, Tran Van Binh, said`: between commas, where no list goes on behind it and no title of its own. */
  private nameBetweenCommas(at: number): Name | null {
    const { scene } = this;
    const name = isMark(scene, at, ',') ? nameAt(scene, at + 1) : null;
    if (name === null || name.to - name.from < 2 || !isMark(scene, name.to, ',')) return null;
    const next = name.to + 1;
    const listed = isCapital(scene, next) || ['and', 'or', 'as', 'the', 'a'].includes(lowerAt(scene, next));
    return listed || this.titlesAfter(name.to).length > 0 ? null : name;
  }

  private sharedAt(at: number): readonly Title[] {
    const joined = isMark(this.scene, at - 1, ',') || lowerAt(this.scene, at - 1) === 'and';
    return this.shared !== null && joined && this.shared.sentence === this.scene.sentences[at]
      ? this.shared.titles
      : [];
  }

  private readBare(at: number): number {
    const { scene } = this;
    if (!isCapital(scene, at)) return at + 1;
    const place = hitAt(scene, at, 'place');
    const end = runEnd(scene, at);
    const name = nameAt(scene, at);
    if (name === null) {
      const inner = this.nameAfterFirst(at, end);
      return inner === null
        ? Math.max(at + 1, place?.to ?? 0, this.nextTitleIn(at, end))
        : this.record(bareSighting(inner));
    }
    const titles = this.sharedAt(at);
    if (titles.length > 0) return this.record({ name, titles, evidence: 'title', entry: titles[0]?.entry.name ?? '' });
    const known = name.shape === 'vietnamese' && (surnameScore(scene, at) ?? -9) >= -1;
    const after = this.titlesAfter(name.to);
    if (!known && (after.length === 0 || name.to - name.from < 2)) return name.to;
    return this.record(bareSighting(name));
  }

  /** `Citing Nguyen Van An`, where the sentence's first word has its capital from there. */
  private nameAfterFirst(at: number, end: number): Name | null {
    const run = { from: at + 1, to: end };
    return isFirst(this.scene, at) && isVietnameseName(this.scene, run, -1) ? { ...run, shape: 'vietnamese' } : null;
  }

  private nextTitleIn(at: number, end: number): number {
    for (let next = at + 1; next < end; next++)
      if (this.titleFrom.has(next) || prefixAt(this.scene, next).kind !== null) return next;
    return end;
  }

  private record(sighting: Sighting): number {
    const after = this.titlesAfter(sighting.name.to);
    const titles = [...this.withTail(sighting), ...after];
    const weak = sighting.evidence === 'none' || sighting.evidence === 'polite';
    this.people.push(
      weak && titles.length > 0
        ? { ...sighting, titles, evidence: 'title', entry: titles[0]?.entry.name ?? '' }
        : { ...sighting, titles },
    );
    return after.at(-1)?.to ?? sighting.name.to;
  }

  /** `Deputy Director Nguyen Van An of the Department of Health`: what the title is of stands behind the name. */
  private withTail({ name, titles }: Sighting): readonly Title[] {
    const last = titles.at(-1);
    if (last === undefined || last.parts.length > 0 || lowerAt(this.scene, name.to) !== 'of') return titles;
    const { parts, unknown } = readTail(this.english, { from: last.head.from, to: name.to, entry: last.entry });
    return [...titles.slice(0, -1), { ...last, parts, unknown: last.unknown || unknown }];
  }

  /** Titles behind a name, unless they belong to a name that follows them. */
  private titlesAfter(end: number): readonly Title[] {
    const { scene } = this;
    let at = afterBracket(scene, end);
    if (!isMark(scene, at, ',-(') && !(lowerAt(scene, at) === 'is' || lowerAt(scene, at) === 'was')) return [];
    if (isMark(scene, at, ',-(')) at++;
    while (small.has(lowerAt(scene, at))) at++;
    const first = this.titleFrom.get(at);
    if (first === undefined || first.plural) return [];
    const chain = this.chainFrom(first);
    const last = chain.at(-1) ?? first;
    // `A, Deputy Minister of Health, and Ambassador B`: the last of them is the next one's.
    return this.nameBehind(afterBracket(scene, last.to)).name === null ? chain : chain.slice(0, -1);
  }
}

const bareSighting = (name: Name): Sighting => ({ name, titles: [], evidence: 'none', entry: '' });

function guardBefore(scene: Scene, { from }: Range): Nameless['guard'] {
  const at = lowerAt(scene, from - 1) === 'the' ? from - 1 : from;
  for (const end of at === from ? [from] : [from, at])
    for (let start = Math.max(0, end - 5); start < end; start++) {
      const hit = scene.hits[start]?.find(({ to, entry }) => entry.class === 'guard' && to === end);
      if (hit === undefined) continue;
      const { flags } = hit.entry;
      return flags.has('plural') ? 'plural' : flags.has('office') ? 'office' : 'leaving';
    }
  return null;
}
