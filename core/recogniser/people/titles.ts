import type { Entry } from '../lookup/lexicon';
import { type KnownNames, lengthScore, runEnd, surnameScore } from './names';
import { hitAt, isCapital, isMark, keyOf, lowerAt, type Range, type Scene, spacedBefore } from './scene';

/** An office as the text writes it. */
export interface Title extends Range {
  /** Where the title proper begins, after `nguyên` and the like. */
  readonly head: Range;
  readonly entry: Entry;
  readonly deputy: boolean;
  /** `nguyên`, `cựu`, `cố`, `quyền` or `null`. */
  readonly status: string | null;
  readonly bodies: readonly Entry[];
  /** Keys of the places and proper names behind the head. */
  readonly places: readonly string[];
}

/** Small words that may join the parts of a title, where another part follows. */
const connectors = new Set(['và', 'của', 'tại', 'thuộc', 'về', 'các', 'cho', 'trực', 'nước', 'phụ', 'trách', 'chuyên', 'kiêm', 'ở', '-', ',', '&', 'với', '–', 'số', 'toàn', 'quốc', 'thứ', 'giúp', 'việc']);
const mostTitleTokens = 60;

/** The title that begins at a token, read as far as its parts are known, or `null`. */
export function titleAt(scene: Scene, from: number, known: KnownNames): Title | null {
  let at = from;
  const status = hitAt(scene, at, 'status');
  if (status !== null) at = skipColon(scene, status.to);
  const start = at;
  const deputy = hitAt(scene, at, 'deputy');
  const plain = hitAt(scene, start, 'head');
  const afterDeputy = deputy === null ? null : hitAt(scene, deputy.to, 'head');
  const head = afterDeputy !== null && (plain === null || afterDeputy.to >= plain.to) ? afterDeputy : plain;
  if (head === null) return null;
  const tail = new TailReader(scene, head.to, known);
  tail.read();
  return {
    from: status === null ? start : from,
    to: tail.at,
    head: { from: start, to: head.to },
    entry: head.entry,
    deputy: head === afterDeputy || head.entry.name.startsWith('phó '),
    status: status?.entry.name ?? null,
    bodies: tail.bodies,
    places: tail.places,
  };
}

const skipColon = (scene: Scene, at: number): number => (isMark(scene, at, ':') ? at + 1 : at);

/** Reads on behind a head: bodies, fields of work, places, and what joins them. */
class TailReader {
  at: number;
  readonly bodies: Entry[] = [];
  readonly places: string[] = [];
  private readonly limit: number;
  /** What was read last decides what may follow. */
  private last: 'head' | 'body' | 'open' | 'field' | 'placetype' | 'place' | 'number' = 'head';

  constructor(
    private readonly scene: Scene,
    at: number,
    private readonly known: KnownNames,
  ) {
    this.at = at;
    this.limit = at + mostTitleTokens;
  }

  read(): void {
    while (this.at < this.limit && (this.readPart(this.at) || this.readJoined() || this.readBracket()));
  }

  private readPart(at: number): boolean {
    return (
      this.readQualifier(at) ||
      this.readBody(at) ||
      this.readPlaceType(at) ||
      this.readPlace(at) ||
      this.readField(at) ||
      this.readNumber(at) ||
      this.readProperName(at)
    );
  }

  private readQualifier(at: number): boolean {
    const hit = hitAt(this.scene, at, 'qualifier');
    if (hit === null || this.last === 'place') return false;
    this.at = hit.to;
    return true;
  }

  private readBody(at: number): boolean {
    const hit = hitAt(this.scene, at, 'body');
    if (hit === null) return false;
    const field = hitAt(this.scene, at, 'field');
    if (field !== null && field.to > hit.to && isCapital(this.scene, at)) return false;
    const place = hitAt(this.scene, at, 'placetype');
    if (place !== null && place.to >= hit.to && this.last !== 'head') return false;
    this.bodies.push(hit.entry);
    this.last = hit.entry.flags.has('open') ? 'open' : 'body';
    this.at = hit.to;
    return true;
  }

  private readPlaceType(at: number): boolean {
    const hit = hitAt(this.scene, at, 'placetype');
    if (hit === null) return false;
    this.at = hit.to;
    if (isMark(this.scene, this.at, '.') && !spacedBefore(this.scene, this.at) && isCapital(this.scene, this.at + 1)) this.at++;
    this.last = 'placetype';
    return true;
  }

  private readPlace(at: number): boolean {
    const hit = hitAt(this.scene, at, 'place');
    if (hit === null || !isCapital(this.scene, at) || this.startsKnownName(at)) return false;
    if (this.last !== 'placetype' && this.namesPerson(at, hit.to)) return false;
    this.places.push(hit.entry.name);
    this.last = 'place';
    this.at = hit.to;
    return true;
  }

  /** `Bí thư Tỉnh ủy Thái Bình` is a place, `Chủ tịch nước Thái Bình Minh` is not: the run goes on past the place. */
  private namesPerson(at: number, to: number): boolean {
    return this.last !== 'body' && this.last !== 'open' && runEnd(this.scene, at) === to + 1 && surnameScore(this.scene, at) === 0 && surnameScore(this.scene, to) === null;
  }

  private startsKnownName(at: number): boolean {
    for (let to = at + 2; to <= at + 5; to++) if (this.known.has(keyOf(this.scene, { from: at, to }))) return true;
    return false;
  }

  private readField(at: number): boolean {
    const hit = hitAt(this.scene, at, 'field');
    if (hit === null || (this.last === 'place' && !isCapital(this.scene, at))) return false;
    if (!isCapital(this.scene, at) && (this.last === 'head' || this.last === 'number')) return false;
    if (hit.to - hit.from === 1 && !isCapital(this.scene, at)) return false;
    this.last = 'field';
    this.at = hit.to;
    return true;
  }

  private readNumber(at: number): boolean {
    const token = this.scene.tokens[at];
    if (token === undefined || this.last === 'head' || this.last === 'number') return false;
    const roman = token.shape !== null && /^[IVX]+$/.test(token.text);
    if (token.kind !== 'number' && !roman) return false;
    if (token.kind === 'number' && (this.last === 'place' || token.text.length > 4)) return false;
    this.at = at + 1;
    this.last = 'number';
    return true;
  }

  /** The name of a commune, school or firm that no list holds; where a person's name may follow at once, the likelier cut decides. */
  private readProperName(at: number): boolean {
    const { scene } = this;
    if (!isCapital(scene, at) || this.last === 'head' || this.last === 'place') return false;
    if (scene.tokens[at]?.shape === 'upper' && !scene.shouted[at] && (scene.tokens[at]?.text.length ?? 0) > 1) {
      if (this.last === 'number') return false;
      this.at = at + 1;
      this.places.push(lowerAt(scene, at));
      return true;
    }
    const end = runEnd(scene, at);
    const cut = this.likeliestCut(at, end);
    if (cut === at) return false;
    this.places.push(keyOf(scene, { from: at, to: cut }));
    this.last = 'place';
    this.at = cut;
    return true;
  }

  private likeliestCut(from: number, end: number): number {
    const needsName = this.last === 'placetype' || this.last === 'open';
    const alone = end - from;
    let best = needsName || alone <= 2 ? end : from;
    let bestScore = this.placeAloneScore(alone, needsName);
    for (let cut = needsName && this.last === 'placetype' ? from + 1 : from; cut < end && cut <= from + 5; cut++) {
      const score = this.cutScore(from, cut, end);
      if (score !== null && score > bestScore) [best, bestScore] = [cut, score];
    }
    return best;
  }

  private placeAloneScore(length: number, needsName: boolean): number {
    if (this.last === 'open') return length <= 2 ? -1.4 : -2.6;
    return needsName ? (length <= 2 ? 0.5 : -2.6) : length <= 2 ? -1 : -3.5;
  }

  private cutScore(from: number, cut: number, end: number): number | null {
    const surname = surnameScore(this.scene, cut);
    if (surname === null) return null;
    const knownBonus = this.startsKnownName(cut) ? 6 : 0;
    return surname + Math.max(lengthScore(end - cut), knownBonus > 0 ? -1 : -9) + knownBonus + (placeLengthScores[cut - from] ?? -4);
  }

  private readJoined(): boolean {
    const { scene } = this;
    let at = this.at;
    let comma = false;
    while (at < this.at + 3 && connectors.has(lowerAt(scene, at))) {
      if (lowerAt(scene, at) === ',') comma = true;
      at++;
    }
    if (at === this.at) return false;
    const joint = lowerAt(scene, this.at);
    if (comma && !this.continuesAfterComma(at)) return false;
    if (joint === 'kiêm') return this.readSecondOffice(at);
    if (hitAt(scene, at, 'head') !== null && hitAt(scene, at, 'body') === null && hitAt(scene, at, 'field') === null) return false;
    const before = { at: this.at, last: this.last };
    if (joint === 'và' || joint === '-' || joint === '&') return this.readSecondField(at);
    if (joint !== 'phụ' && joint !== 'chuyên' && hitAt(scene, at, 'field') !== null && !isCapital(scene, at) && joint !== 'về') return false;
    if (joint === 'cho' || joint === 'với' || joint === 'ở') return false;
    this.last = 'open';
    if (this.readBody(at) || this.readPlaceType(at) || this.readPlace(at) || this.readField(at) || (joint === 'số' && this.readNumber(at))) return true;
    this.at = before.at;
    this.last = before.last;
    return false;
  }

  /** After a comma only the larger body goes on with a title: `Vụ trưởng Vụ Tổng hợp, Văn phòng Chính phủ`. */
  private continuesAfterComma(at: number): boolean {
    if (hitAt(this.scene, at, 'head') !== null || hitAt(this.scene, at, 'deputy') !== null) return false;
    return this.last !== 'head' && isCapital(this.scene, at) && hitAt(this.scene, at, 'body') !== null && this.bodies.some(({ flags }) => flags.has('open'));
  }

  private readSecondField(at: number): boolean {
    if (this.last !== 'field' && this.last !== 'open' && this.last !== 'body' && this.last !== 'place') return false;
    const field = hitAt(this.scene, at, 'field');
    if (field !== null && (this.last === 'field' || this.last === 'open') && hitAt(this.scene, at, 'verb') === null) {
      this.last = 'field';
      this.at = field.to;
      return true;
    }
    return false;
  }

  private readSecondOffice(at: number): boolean {
    const second = titleAt(this.scene, at, this.known);
    if (second === null) return false;
    this.at = second.to;
    this.bodies.push(...second.bodies);
    this.places.push(...second.places);
    return true;
  }

  /** A short bracket inside a title stays where the title goes on: `An toàn giao thông (ATGT) TP.HCM`. */
  private readBracket(): boolean {
    const { scene } = this;
    if (!isMark(scene, this.at, '(')) return false;
    for (let at = this.at + 1; at <= this.at + 5; at++) {
      if (!isMark(scene, at, ')')) continue;
      const before = this.at;
      if (this.readBody(at + 1) || this.readPlaceType(at + 1) || this.readPlace(at + 1)) return true;
      this.at = before;
      return false;
    }
    return false;
  }
}

const placeLengthScores: Readonly<Record<number, number>> = { 0: 0, 1: -0.8, 2: 0, 3: -0.8, 4: -2, 5: -3 };
