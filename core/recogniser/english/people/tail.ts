import type { Entry } from '../../lookup/lexicon';
import type { Hit } from '../../lookup/trie';
import { hitAt, isCapital, isMark, lowerAt, type Scene } from '../../people/scene';
import { type English, isCommon, runEnd, wordEnd } from './marks';
import { isVietnameseName } from './names';

/** What `of`, `for` and `in charge of` add to a head. */
export interface Tail {
  readonly to: number;
  readonly parts: readonly Entry[];
  readonly unknown: boolean;
}

const openers = [['in', 'charge', 'of'], ['of'], ['for']];
const envoys =
  /^(?:ambassador|consul|representative|permanent rep|high comm|envoy|special|charge|counsellor|aide|assistant|advis)/;
const joints = new Set(['of', 'for', 'on', 'in', 'and', 'to', 'at', '&', '-', "'s", "'"]);
const kinds = ['field', 'body', 'place', 'qualifier'] as const;
/** No office is written longer; the limit keeps the whole linear. */
const mostTokens = 40;

export function readTail(english: English, head: Hit): Tail {
  const { scene } = english;
  const opener = openers.find((words) => words.every((word, step) => lowerAt(scene, head.to + step) === word));
  const posted = envoys.test(head.entry.name) && ['to', 'at', 'in'].includes(lowerAt(scene, head.to));
  if (opener === undefined && !posted) return { to: head.to, parts: [], unknown: false };
  return new TailReader(scene, head.to + (opener?.length ?? 1), head.entry.flags.has('serves')).read(head.to);
}

class TailReader {
  private readonly parts: Entry[] = [];
  private unknown = false;

  constructor(
    private readonly scene: Scene,
    private at: number,
    private readonly serves: boolean,
  ) {}

  /** Reads on while parts follow; without any the title ends with its head. */
  read(headEnd: number): Tail {
    const start = this.at;
    this.skipArticle();
    let done = this.readPart() ? this.at : headEnd;
    while (
      done > headEnd &&
      this.at < start + mostTokens &&
      (this.readPart() || this.readJoined() || this.readPurpose())
    )
      done = this.at;
    return { to: done, parts: this.parts, unknown: this.unknown };
  }

  private skipArticle(): void {
    if (['the', 'its', 'their', 'his', 'her'].includes(lowerAt(this.scene, this.at))) this.at++;
  }

  private readPart(): boolean {
    const { scene, at } = this;
    if (this.startsName()) return false;
    if (this.serves && this.parts.length === 0) {
      const office = hitAt(scene, at, 'head');
      if (office !== null) return this.take(office);
    }
    const best = kinds
      .map((kind) => hitAt(scene, at, kind))
      .reduce<Hit | null>((long, hit) => (hit !== null && (long === null || hit.to > long.to) ? hit : long), null);
    if (best !== null && this.fits(best)) return this.isNextTitle(best) ? false : this.take(best);
    if (scene.tokens[at]?.kind === 'number' && this.parts.length > 0 && (scene.tokens[at]?.text.length ?? 9) <= 3) {
      this.at++;
      return true;
    }
    return this.readNumber() || this.readUnknown();
  }

  /** `Traffic Police Team No. 6` */
  private readNumber(): boolean {
    const { scene, at } = this;
    const number = isMark(scene, at + 1, '.') ? at + 2 : at + 1;
    if (lowerAt(scene, at) !== 'no' || this.parts.length === 0 || scene.tokens[number]?.kind !== 'number') return false;
    this.at = number + 1;
    return true;
  }

  /** `under the chair of | NA Chairwoman X`: a body right before a head is the next title's. */
  private isNextTitle({ to, entry }: Hit): boolean {
    const head = this.parts.length === 0 && entry.class === 'body' ? hitAt(this.scene, to, 'head') : null;
    return head !== null && isCapital(this.scene, to) && lowerAt(this.scene, head.to) !== "'s";
  }

  private take(hit: Hit): boolean {
    this.parts.push(hit.entry);
    this.at = hit.to;
    return true;
  }

  /** `his department`, `the city`: small words are parts where they name a body, and places never. */
  private fits({ from, entry }: Hit): boolean {
    return isCapital(this.scene, from) || entry.class !== 'place';
  }

  /** The name of a firm or a commune that no list knows; behind a known part unknown capitals are the person. */
  private readUnknown(): boolean {
    const { scene, at } = this;
    if (
      !isCapital(scene, at) ||
      isCommon(scene, at) ||
      hitAt(scene, at, 'head') !== null ||
      hitAt(scene, at, 'rank') !== null
    )
      return false;
    if (
      hitAt(scene, at, 'status') !== null ||
      hitAt(scene, at, 'deputy') !== null ||
      hitAt(scene, at, 'honorific') !== null
    )
      return false;
    const end = runEnd(scene, at);
    const rest = Array.from({ length: end - at }, (_, step) => at + step);
    const bodyFollows =
      rest.some((next) => next > at && kinds.some((kind) => hitAt(scene, next, kind) !== null)) ||
      this.bodyBehindAnd(end);
    if (this.parts.length > 0 && !bodyFollows && !this.afterJoint()) return false;
    this.unknown = true;
    this.at = bodyFollows ? wordEnd(scene, at) : end;
    return true;
  }

  /** `Customs | Control and Supervision Department`: one name, though no list knows its middle. */
  private bodyBehindAnd(end: number): boolean {
    const { scene } = this;
    if (lowerAt(scene, end) !== 'and' || !isCapital(scene, end + 1)) return false;
    for (let next = end + 1; next < runEnd(scene, end + 1); next++)
      if (hitAt(scene, next, 'head') !== null) return false;
      else if (next > end + 1 && hitAt(scene, next, 'body') !== null) return true;
    return false;
  }

  private afterJoint = (): boolean =>
    joints.has(lowerAt(this.scene, this.at - 1)) || lowerAt(this.scene, this.at - 1) === 'the';

  /** Behind a known part a Vietnamese name may begin that fills the rest of its run. */
  private startsName(): boolean {
    const { scene, at } = this;
    if (this.parts.length === 0 && !this.unknown) return false;
    const place = hitAt(scene, at, 'place');
    const run = { from: at, to: runEnd(scene, at) };
    return (
      (place === null || (place.to < run.to && place.entry.flags.has('namesake'))) && isVietnameseName(scene, run, -1)
    );
  }

  private readJoined(): boolean {
    const start = this.at;
    if (!joints.has(lowerAt(this.scene, start))) return false;
    this.at++;
    this.skipArticle();
    const word = lowerAt(this.scene, start);
    if (word === 'and' && hitAt(this.scene, this.at, 'head') !== null) return this.backTo(start);
    if (
      (word === 'in' || word === 'at' || word === 'to' || word === 'and' || word === '-') &&
      !isCapital(this.scene, this.at)
    )
      return this.backTo(start);
    if (this.beginsTitle() || !this.readPart()) return this.backTo(start);
    return true;
  }

  /** `and Deputy Head of …`, `and Foreign Minister …`: the next title, not a part of this one. */
  private beginsTitle(): boolean {
    for (let at = this.at; at < this.at + 6; at++) {
      if (hitAt(this.scene, at, 'head') !== null) return true;
      if (!isCapital(this.scene, at)) return false;
    }
    return false;
  }

  private backTo(at: number): false {
    this.at = at;
    return false;
  }

  /** `Steering Committee for the celebration of major holidays`: small words up to a mark or a verb. */
  private readPurpose(): boolean {
    const { scene, at } = this;
    const word = lowerAt(scene, at);
    const committee = this.parts.some(({ name }) => /committee|council|board|group/.test(name));
    if (!committee || (word !== 'for' && word !== 'on')) return false;
    let to = at + 1;
    while (to < at + mostTokens && this.isPlainWord(to)) to++;
    const ended = scene.tokens[to] === undefined || scene.tokens[to]?.kind === 'break' || isMark(scene, to, ',;.(');
    if (!ended || to < at + 3) return false;
    this.at = to;
    return true;
  }

  private isPlainWord(at: number): boolean {
    return this.scene.tokens[at]?.kind === 'word' && hitAt(this.scene, at, 'verb') === null;
  }
}
