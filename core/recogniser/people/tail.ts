import type { Entry } from '../lookup/lexicon';
import { likeliestCut, startsKnownName } from './cuts';
import type { KnownNames } from './names';
import { isForeign, runEnd } from './names';
import { bodyAt, listedPart, partOf, placeAt, placeTypeAt, type TailPart, type TailPlace } from './parts';
import { hitAt, isCapital, isMark, keyOf, lowerAt, type Scene, spacedBefore } from './scene';
import type { Head, Title } from './titles';

/** What stands behind a title's head. */
export interface Tail {
  readonly to: number;
  readonly bodies: readonly Entry[];
  readonly places: readonly string[];
  /** True where a province, a town, a foreign land or a word for such a place is among them. */
  readonly located: boolean;
}

/** No office is written longer; the limit keeps the whole linear. */
const mostTailTokens = 48;

/** Reads on behind a head: bodies, fields of work, places, proper names, and what joins them. */
export function readTail(
  scene: Scene,
  head: Head & { readonly from: number },
  known: KnownNames,
  titleAt: (at: number) => Title | null,
): Tail {
  const reader = new TailReader(scene, head, known, titleAt);
  reader.read();
  return { to: reader.at, bodies: reader.bodies, places: reader.places, located: reader.located };
}

/** Small words that may join the parts of a title where another part follows, by what they ask of it. */
const joints: ReadonlyMap<string, 'part' | 'field' | 'number'> = new Map([
  ['của', 'part'],
  ['tại', 'part'],
  ['thuộc', 'part'],
  ['trong', 'part'],
  ['nước', 'part'],
  ['các', 'field'],
  ['về', 'field'],
  ['toàn', 'field'],
  ['và', 'field'],
  ['-', 'field'],
  ['&', 'field'],
  ['số', 'number'],
]);

class TailReader {
  at: number;
  readonly bodies: Entry[] = [];
  readonly places: string[] = [];
  located = false;
  private readonly limit: number;
  private last: TailPart = 'head';
  private readonly headIsLower: boolean;

  constructor(
    private readonly scene: Scene,
    private readonly head: Head & { readonly from: number },
    private readonly known: KnownNames,
    private readonly titleAt: (at: number) => Title | null,
  ) {
    this.at = head.to;
    this.limit = head.to + mostTailTokens;
    this.headIsLower = !isCapital(scene, head.from);
    if (head.entry.flags.has('open')) this.last = 'open';
  }

  read(): void {
    while (
      this.at < this.limit &&
      (this.readTerm() || this.readPart(this.at) || this.readJoined() || this.readBracket() || this.readParentBody())
    );
  }

  private readPart(at: number): boolean {
    if (startsKnownName(this.scene, at, this.known) && this.last !== 'placetype' && this.last !== 'province')
      return false;
    return this.readQualifier(at) || this.readListed(at) || this.readNumber(at) || this.readProperName(at);
  }

  /** `Ủy viên Trung ương Đảng khóa XIII` */
  private readTerm(): boolean {
    const { scene, at } = this;
    const term = scene.tokens[at + 1]?.text ?? '';
    if (lowerAt(scene, at) !== 'khóa' || !/^(?:[IVX]+|\d{1,2})$/.test(term) || isMark(scene, at + 2, '-')) return false;
    this.at = at + 2;
    return true;
  }

  private readQualifier(at: number): boolean {
    const hit = hitAt(this.scene, at, 'qualifier');
    if (hit === null) return false;
    // `Thứ trưởng Ngoại giao thứ nhất Andrey …`
    const behind = this.last === 'field' && hit.entry.name === 'thứ nhất' && isCapital(this.scene, hit.to);
    if (this.last !== 'head' && !behind) return false;
    this.at = hit.to;
    if (hit.entry.name === 'phụ trách') this.last = 'open';
    return true;
  }

  private readListed(at: number): boolean {
    const best = listedPart(this.where(at));
    if (best === null) return false;
    this.at = best.to;
    const { entry } = best;
    if (entry.class === 'body') this.bodies.push(entry);
    else this.places.push(entry.name);
    if (entry.class === 'placetype' || (entry.class === 'place' && !isOwnLand(entry))) this.located = true;
    if (entry.class === 'placetype') this.at = this.skipAbbreviationDot(best.to);
    this.last = partOf(entry);
    return true;
  }

  private where(at: number): TailPlace {
    const { scene, head, headIsLower, last } = this;
    const inCommittee = this.bodies.some(({ name }) => /^(?:ủy ban|hội đồng|đoàn|văn phòng)/.test(name));
    return { scene, at, last, head, headIsLower, inCommittee };
  }

  /** `TP.HCM`, `Q.1`: the dot belongs to the abbreviation. */
  private skipAbbreviationDot(at: number): number {
    const { scene } = this;
    const abbreviated = (scene.tokens[at - 1]?.text.length ?? 9) <= 2;
    return abbreviated &&
      isMark(scene, at, '.') &&
      !spacedBefore(scene, at) &&
      (isCapital(scene, at + 1) || scene.tokens[at + 1]?.kind === 'number')
      ? at + 1
      : at;
  }

  private readNumber(at: number): boolean {
    const token = this.scene.tokens[at];
    const numbered = this.last === 'head' && / (?:chỉ đạo|đội|đoàn|tiểu khu)$/.test(this.head.entry.name);
    if (token === undefined || !(numbered || ['open', 'body', 'placetype', 'province', 'field'].includes(this.last)))
      return false;
    const roman = token.kind === 'word' && /^[IVX]+$/.test(token.text);
    if (!roman && (token.kind !== 'number' || token.text.length > 4 || isCounting(this.scene, at))) return false;
    this.at = at + 1;
    this.last = 'number';
    return true;
  }

  /** The name of a commune, a school or a firm that no list holds. */
  private readProperName(at: number): boolean {
    const { scene } = this;
    if (this.readUnitCode(at)) return true;
    // `Phó Trưởng Ban HTQT`
    if (
      this.last === 'head' &&
      / (?:ban|thường trú|đại diện|quốc gia)$/.test(this.head.entry.name) &&
      this.readAbbreviation(at)
    )
      return true;
    if (!isCapital(scene, at) || this.last === 'head' || this.last === 'place') return false;
    if (this.readAbbreviation(at) || this.readUnknownField(at)) return true;
    const end = runEnd(scene, at);
    const named = this.last === 'open' || this.last === 'placetype';
    const state = this.last === 'province' || lowerAt(scene, at - 1) === 'bang';
    if (state && isForeign(scene, { from: at, to: at + 1 }) && end - at !== 2) {
      // `Thống đốc tỉnh Saitama`, `Thống đốc tỉnh Saitama Motohiro Ono`
      this.places.push(lowerAt(scene, at));
      this.last = 'place';
      this.at = at + 1;
      return true;
    }
    const behind = this.last === 'body' && isNational(this.bodies.at(-1)) ? 'field' : this.last;
    const cut = this.namesSchool(at, end) ? end : likeliestCut(scene, { from: at, to: end }, behind, this.known);
    // `Bộ Y tế Nhóm vấn đề`: a single capital before a small letter begins something new.
    const lone = end - at === 1 && scene.tokens[end]?.shape === 'lower' && hitAt(scene, end, 'verb') === null;
    if (!named && lone) return false;
    // Behind a closed body a foreign run is a person, unless a Vietnamese one follows in it: `Công đoàn Dofico Trần Văn Bình`.
    if (cut === at || (!named && cut === end && isForeign(scene, { from: at, to: end }))) return false;
    this.places.push(keyOf(scene, { from: at, to: cut }));
    this.last = 'place';
    this.at = cut;
    return true;
  }

  /** `Trường THPT Lê Hồng Phong`: a school has nearly always a name, often a person's. */
  private namesSchool(from: number, to: number): boolean {
    const body = this.last === 'open' ? (this.bodies.at(-1)?.name ?? '') : '';
    return to - from <= longestSchoolName && /^trường (?:thpt|trung học|phổ thông)/iu.test(body);
  }

  /** `Cục trưởng C04`, `Phòng PC02`: letters and digits without a space. */
  private readUnitCode(at: number): boolean {
    const { scene } = this;
    const digits = scene.tokens[at + 1];
    if (
      digits?.kind !== 'number' ||
      spacedBefore(scene, at + 1) ||
      scene.tokens[at]?.kind !== 'word' ||
      !isCapital(scene, at) ||
      this.last === 'place'
    )
      return false;
    this.places.push(lowerAt(scene, at) + digits.text);
    this.at = at + 2;
    this.last = 'place';
    return true;
  }

  private readAbbreviation(at: number): boolean {
    const token = this.scene.tokens[at];
    if (token?.shape !== 'upper' || token.text.length < 2 || this.scene.shouted[at] || this.last === 'number')
      return false;
    this.at = at + 1;
    // `báo GD&TĐ`
    if (isMark(this.scene, this.at, '&') && this.scene.tokens[this.at + 1]?.shape === 'upper') this.at += 2;
    if (this.scene.tokens[this.at]?.kind === 'number' && !spacedBefore(this.scene, this.at)) this.at++;
    this.places.push(token.lower);
    this.last = 'place';
    return true;
  }

  /** `Ban Cải cách hiện đại hóa Hải quan`: a capital and small letters behind it are a field that no list holds. */
  private readUnknownField(at: number): boolean {
    const { scene } = this;
    if (this.last !== 'open' || isCapital(scene, at + 1)) return false;
    let to = at + 1;
    while (
      to < at + 7 &&
      scene.tokens[to]?.shape === 'lower' &&
      hitAt(scene, to, 'verb') === null &&
      (!joints.has(lowerAt(scene, to)) || (lowerAt(scene, to) === 'nước' && lowerAt(scene, to - 1) === 'nhà'))
    )
      to++;
    if (to === at + 1) return false;
    this.at = to;
    this.last = 'field';
    return true;
  }

  private readJoined(): boolean {
    // `Trợ lý Thủ tướng`
    if (this.last === 'head' && this.headFollows(this.at) && this.readMaster(this.at)) return true;
    const joint = lowerAt(this.scene, this.at);
    if (joint === 'kiêm') return this.readSecondOffice();
    const asks = joints.get(joint);
    if (asks === undefined) return false;
    if (joint === 'của' && this.readMaster(this.at + 1)) return true;
    const next = this.at + 1;
    const before = { at: this.at, last: this.last };
    if (asks === 'number' && (this.readNumber(next) || this.readNumberAfterHead(next))) return true;
    if (asks === 'field' && this.readFieldAfter(joint, next)) return true;
    if (asks === 'part' && this.headFollows(next)) return false;
    if (asks === 'part') {
      this.last = 'open';
      if (
        bodyAt(this.where(next)) !== null ||
        placeAt(this.where(next)) !== null ||
        (placeTypeAt(this.where(next)) !== null && joint !== 'trong')
      )
        return this.readListed(next);
    }
    this.at = before.at;
    this.last = before.last;
    return joint === 'tại' && this.readForeignTown(next);
  }

  /** `Tổng lãnh sự Việt Nam tại Fukuoka Trần Văn Bình`: foreign words behind `tại`, up to a Vietnamese name. */
  private readForeignTown(from: number): boolean {
    const { scene } = this;
    let to = from;
    while (to < from + 2 && isCapital(scene, to) && isForeign(scene, { from: to, to: to + 1 })) to++;
    if (to === from || !(isCapital(scene, to) || (this.last === 'place' && isMark(scene, to, ',.)')))) return false;
    this.at = to;
    this.last = 'place';
    return true;
  }

  /** `đặc phái viên của Tổng thống Hàn Quốc`: another's office, with the name if there is one, belongs to the title. */
  private readMaster(at: number): boolean {
    if (!this.head.entry.flags.has('servant')) return false;
    const master = this.titleAt(at);
    if (master === null) return false;
    this.at = master.to;
    // `Đặc phái viên của Tổng thống`: public as the master is.
    if (!master.entry.flags.has('any')) this.places.push(master.entry.name);
    this.last = 'place';
    return true;
  }

  private headFollows(at: number): boolean {
    return hitAt(this.scene, at, 'head') !== null && hitAt(this.scene, at, 'body') === null;
  }

  private readNumberAfterHead(at: number): boolean {
    if (this.last !== 'head' || this.scene.tokens[at]?.kind !== 'number') return false;
    this.at = at + 1;
    this.last = 'number';
    return true;
  }

  /** `Sở Kế hoạch` + `và Đầu tư`; not after a bare head, where `và` joins two people. */
  private readFieldAfter(joint: string, at: number): boolean {
    if (this.last === 'head' || this.headFollows(at)) return false;
    const field = hitAt(this.scene, at, 'field');
    // `Ban Chỉ đạo về …`, but `quyết định của Bộ trưởng Bộ Công an | về công tác cán bộ`
    if (joint === 'về' && !this.takesSubject()) return false;
    const afterField = this.last === 'field' || this.last === 'open' || joint === 'về';
    const dashed = joint === '-' || joint === '&';
    const capital = isCapital(this.scene, at);
    // `Bộ Nông nghiệp - Môi trường`: behind a body a capitalised field goes on with its name.
    // `Bộ Ngoại giao và Hợp tác Mozambique`: and so does one before a land.
    const beforeLand =
      joint === 'và' && field !== null && hitAt(this.scene, field.to, 'place')?.entry.flags.has('land');
    const goesOn = afterField || ((dashed || beforeLand === true) && capital && this.last === 'body');
    if (field !== null && goesOn && (capital || (joint !== 'và' && hitAt(this.scene, at, 'verb') === null))) {
      this.at = field.to;
      this.places.push(field.entry.name);
      this.last = 'field';
      return true;
    }
    if (!dashed) return false;
    const place = ['place', 'field', 'number'].includes(this.last) ? placeAt(this.where(at)) : null;
    if (place === null) return false;
    this.at = place.to;
    this.last = 'place';
    return true;
  }

  /** A board, a committee or a council may say what it is about. */
  private takesSubject(): boolean {
    return this.bodies.at(-1)?.flags.has('open') === true || / ban chỉ đạo$/.test(this.head.entry.name);
  }

  private readSecondOffice(): boolean {
    const second = this.titleAt(this.at + 1);
    if (second === null) return false;
    this.at = second.to;
    this.bodies.push(...second.bodies);
    this.places.push(...second.places);
    return true;
  }

  /** A short bracket inside a title stays where the title goes on: `An toàn giao thông (ATGT) TP.HCM`. */
  private readBracket(): boolean {
    const { scene } = this;
    if (!isMark(scene, this.at, '(') || this.last === 'head') return false;
    const close = [2, 3, 4, 5].map((step) => this.at + step).find((at) => isMark(scene, at, ')'));
    if (close === undefined) return false;
    return (
      (placeAt(this.where(close + 1)) !== null || placeTypeAt(this.where(close + 1)) !== null) &&
      this.readListed(close + 1)
    );
  }

  /** After a comma only the larger body goes on with a title: `Vụ trưởng Vụ Tổng hợp, Văn phòng Chính phủ`. */
  private readParentBody(): boolean {
    const { scene } = this;
    const next = this.at + 1;
    if (!isMark(scene, this.at, ',') || this.last === 'head' || this.last === 'place' || !isCapital(scene, next))
      return false;
    if (
      this.headFollows(next) ||
      hitAt(scene, next, 'deputy') !== null ||
      !this.bodies.some(({ flags }) => flags.has('open'))
    )
      return false;
    return bodyAt(this.where(next)) !== null && this.readListed(next);
  }
}

const longestSchoolName = 4;

/** `Bộ trưởng Bộ Nội vụ 2 nhiệm kỳ`: the number counts what follows it. */
const counted = new Set(['nhiệm', 'khóa', 'lần', 'kỳ', 'người']);
const isCounting = (scene: Scene, at: number): boolean => counted.has(lowerAt(scene, at + 1));

/** `Giám đốc … Việt Nam` may be a firm's as well. */
const isOwnLand = ({ name, flags }: Entry): boolean => flags.has('land') && name.endsWith('việt nam');

/** There is one of it in the country, or it stands for a province as a whole: no place follows that no list holds. */
const isNational = (body: Entry | undefined): boolean =>
  body !== undefined &&
  /^(?:(?:bộ|văn phòng) .|ủy ban (?!nhân dân|mặt trận|kiểm tra)|tỉnh ủy$|quốc hội$|chính phủ$|(?:.* )?(?:trung ương|quốc hội|chính phủ|nhà nước|tối cao)$)/u.test(
    body.name,
  );
