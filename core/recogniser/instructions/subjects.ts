import type { Cue } from './cues';
import { isOrder } from './grammar';
import { type CueKind, orderKinds } from './lexicon';
import { isNoun } from './nouns';
import { deedOfParty, partyEnd } from './phrases';
import { cueEndingAt, cueStartingAt, isCapital, lowerAt, type Person, type View, wordIs } from './views';

/** Who does what a verb says, by the words to its left. */
export type Subject =
  /** Nobody: the sentence or clause begins with the verb. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'person';
      readonly person: Person;
      readonly near: boolean;
      readonly from: number;
      readonly to: number;
    }
  /** `from` to `to` are the tokens of the noun phrase. */
  | {
      readonly kind: 'pronoun' | 'stranger' | 'body' | 'document' | 'standIn' | 'party' | 'other';
      readonly from: number;
      readonly to: number;
    };

export type SubjectKind = Subject['kind'];

const skipped: readonly CueKind[] = ['between', 'past', 'passive', 'press'];

/** Who does what the verb at a token says. A verb of doing may share the subject of one before; a marker of duty never does. */
export function subjectOf(view: View, verb: number, shares: boolean): Subject {
  const to = skipLeft(view, verb);
  const duty = cueEndingAt(view, to);
  if (duty?.kinds.includes('duty')) return told(subjectOf(view, duty.from, false));
  const clause = lastBreak(to, (at) => wordIs(view, 'clauseBreak', at));
  const person = view.people.findLast((one) => one.right <= to && one.from >= clause);
  const piece = Math.max(
    lastBreak(to, (at) => wordIs(view, 'clauseBreak', at) || (lowerAt(view, at) === ',' && !view.insideCue.has(at))),
    lastVerbEnd(view, clause, to),
  );
  if (person !== undefined && !verbBetween(view, person.right, to)) {
    const near = to - person.right <= 1 || person.right > piece;
    if (near || !pieceHasParty(view, piece, to))
      return { kind: 'person', person, near, from: leftEdge(view, person), to: person.right };
  }
  const said = shares ? saidSubject(view, to) : null;
  if (said !== null) return said;
  const shared = shares ? (sharedSubject(view, to, piece) ?? leadingSubject(view, clause, to, piece)) : null;
  if (shared !== null) return shared;
  if (to <= clause || onlyLinks(view, clause, to)) return { kind: 'none' };
  return phraseSubject(view, piece, to, shares);
}

/** `Thủ tướng nhấn mạnh yêu cầu …`, `Ủy ban cho biết đã giao …`: who says it directs. */
function saidSubject(view: View, to: number): Subject | null {
  const says = cueEndingAt(view, to);
  if (says?.kinds.includes('report') !== true || isNoun(view, says)) return null;
  const saysAlso = cueEndingAt(view, says.from)?.kinds.includes('report') === true;
  return subjectOf(view, says.from, !saysAlso);
}

/** Verbs joined by a comma, a semicolon or `và` share their subject: `đánh giá cao …, đồng thời yêu cầu …`. */
function sharedSubject(view: View, to: number, piece: number): Subject | null {
  if (!isJoined(view, to, piece)) return null;
  for (const cue of view.cues) {
    if (cue.to >= to) return null;
    if (!cue.kinds.some((kind) => actingKinds.includes(kind)) || isNoun(view, cue)) continue;
    const subject = subjectOf(view, cue.from, false);
    if (doers.has(subject.kind)) return toldBetween(view, cue.to, to) ? null : subject;
  }
  return null;
}

const isJoined = (view: View, to: number, piece: number): boolean =>
  wordIs(view, 'coordinate', to - 1) || (to > 0 && onlyLinks(view, piece, to) && joiners.has(lowerAt(view, piece - 1)));

/** `Sở đã gửi công văn, yêu cầu …`: who stands at the head of the clause does what its joined verbs say, unless they are told to. */
function leadingSubject(view: View, clause: number, to: number, piece: number): Subject | null {
  if (!isJoined(view, to, piece)) return null;
  let from = clause;
  for (let next = pastLink(view, from); next > from; next = pastLink(view, from)) from = next;
  if (from >= piece || deedOfParty(view, from) !== null || toldBetween(view, from, to)) return null;
  const person = view.personFrom.get(from) ?? view.personFrom.get(cueStartingAt(view, from)?.to ?? from);
  if (person !== undefined && person.left <= from + 2)
    return { kind: 'person', person, near: false, from: leftEdge(view, person), to: person.right };
  const subject = phraseSubject(view, from, Math.max(from + 1, partyEnd(view, from)), true);
  return doers.has(subject.kind) && 'from' in subject && subject.from === from ? subject : null;
}

/** Past marks, linking words, and times and places up to their comma (`Ngày 5/12, …`). */
function pastLink(view: View, at: number): number {
  const cue = cueStartingAt(view, at);
  if (view.tokens[at]?.kind === 'mark') return at + 1;
  if (wordIs(view, 'according', at)) return at;
  if (cue?.kinds.includes('narrate') || cue?.kinds.includes('govern') || wordIs(view, 'adjunct', at)) {
    for (let comma = at + 1; comma <= at + longestTime; comma++) if (lowerAt(view, comma) === ',') return comma + 1;
    return at;
  }
  return cue?.kinds.includes('continue') === true ? cue.to : at;
}
const longestTime = 12;

/** Once somebody is told, the verbs that follow are theirs: `yêu cầu Sở rà soát, đề xuất …`; but not after `đồng thời` or a semicolon. */
const toldBetween = (view: View, from: number, to: number): boolean =>
  lowerAt(view, to - 1) === ',' &&
  cueStartingAt(view, to) === undefined &&
  view.cues.some(
    (cue) => cue.from >= from && cue.to <= to && cue.kinds.some((kind) => kind === 'duty' || isOrder(kind)),
  );
const doers: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['person', 'pronoun', 'body', 'standIn', 'stranger']);
const joiners = new Set([',', ';']);

/** Who has to do something does not speak: `Sở phải chỉ đạo …`. */
const told = (subject: Subject): Subject =>
  subject.kind === 'none' || subject.kind === 'person'
    ? { kind: 'none' }
    : { kind: 'party', from: subject.from, to: subject.to };

function skipLeft(view: View, verb: number): number {
  // `Thượng tướng An còn "đề nghị Bộ …"`
  let to = lowerAt(view, verb - 1) === '"' && isSpeaker(view, verb - 1) ? verb - 1 : verb;
  for (;;) {
    const cue = cueEndingAt(view, to);
    if (cue === undefined || !cue.kinds.some((kind) => skipped.includes(kind))) return to;
    to = cue.from;
  }
}

const isSpeaker = (view: View, to: number): boolean =>
  view.people.some(({ right }) => right === to) || cueEndingAt(view, to)?.kinds.includes('between') === true;

/** The token after the last break before a place; 0 where there is none. */
function lastBreak(before: number, breaks: (at: number) => boolean): number {
  for (let at = before - 1; at >= 0; at--) if (breaks(at)) return at + 1;
  return 0;
}

const verbKinds: readonly CueKind[] = [...orderKinds, 'report', 'occasion', 'duty', 'wish'];
const verbBetween = (view: View, from: number, to: number): boolean =>
  view.cues.some((cue) => cue.from >= from && cue.to <= to && cue.kinds.some((kind) => verbKinds.includes(kind)));

/** Where the last verb of saying or directing before the place ends: what follows it is said, not the one who says it. */
const lastVerbEnd = (view: View, from: number, to: number): number =>
  view.cues.findLast(
    (cue) =>
      cue.from >= from && cue.to < to && cue.kinds.some((kind) => sayingKinds.includes(kind)) && !isNoun(view, cue),
  )?.to ?? from;
const sayingKinds: readonly CueKind[] = [...orderKinds, 'report'];
const actingKinds: readonly CueKind[] = [...sayingKinds, 'occasion'];

const saysBetween = (view: View, from: number, to: number): boolean =>
  view.cues.some(
    (cue) =>
      cue.from >= from &&
      cue.to <= to &&
      cue.kinds.some((kind) => kind === 'duty' || sayingKinds.includes(kind)) &&
      !isNoun(view, cue),
  );

const linkKinds: readonly CueKind[] = ['continue', 'narrate', 'press'];
function onlyLinks(view: View, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const cue = cueStartingAt(view, at);
    if (cue?.kinds.some((kind) => linkKinds.includes(kind))) at = cue.to;
    else if (view.tokens[at]?.kind === 'mark') at++;
    else return false;
  }
  return true;
}

const partyKinds: readonly CueKind[] = ['body', 'document', 'standIn', 'pronoun', 'addressee'];

function pieceHasParty(view: View, from: number, to: number): boolean {
  return phraseSubject(view, from, to, true).kind !== 'other';
}

/**
 * The noun phrase in the last piece of the clause: the first one that reaches up to the verb, else the first word that can head one.
 * Bodies and offices in small letters direct and say (`tỉnh yêu cầu`), but where they must do something they are told.
 */
function phraseSubject(view: View, piece: number, to: number, speaks: boolean): Subject {
  const heads = headsIn(view, { piece, to, speaks });
  const head = (speaks ? heads.find((one) => reaches(view, one, to)) : undefined) ?? heads[0];
  if (head === undefined)
    return speaks && isAcronym(view, to - 1) && onlyLinks(view, piece, to - 1)
      ? { kind: 'body', from: to - 1, to }
      : other(piece, to);
  const { cue, kind } = head;
  // `Ông Ký, Phó chủ tịch HĐND tỉnh, sau khi đi kiểm tra đã chỉ đạo …`: the office is a named person's.
  const holder =
    kind === 'standIn' ? view.people.find(({ left, right }) => left < cue.from && cue.from < right) : undefined;
  if (holder !== undefined)
    return { kind: 'person', person: holder, near: false, from: leftEdge(view, holder), to: holder.right };
  if (saysBetween(view, cue.to, to)) return other(cue.from, to);
  if (isPrivate(view, cue.from, to) || (kind === 'pronoun' && isStranger(view, cue.to, to)))
    return { kind: 'stranger', from: cue.from, to };
  return { kind: asSubjectKind(kind), from: cue.from, to };
}

interface Head {
  readonly cue: Cue<CueKind>;
  readonly kind: CueKind;
}

/** Words that can head the subject's noun phrase; what belongs to another (`của Bộ`) does not. */
function headsIn(
  view: View,
  { piece, to, speaks }: { readonly piece: number; readonly to: number; readonly speaks: boolean },
): readonly Head[] {
  const heads: Head[] = [];
  let owned = 0;
  for (const cue of view.cues) {
    const kind = cue.from < piece || cue.from >= to ? undefined : headKind(view, cue, piece, speaks);
    if (kind === undefined) continue;
    if (wordIs(view, 'owner', cue.from - 1)) owned = partyEnd(view, cue.from);
    else if (cue.from >= owned) heads.push({ cue, kind });
  }
  return heads;
}

/** Whether a phrase ends right before the verb and does what it says: no paper (`Sở có công văn đề nghị`), and nobody's companion. */
function reaches(view: View, { cue, kind }: Head, to: number): boolean {
  if (to - cue.from > longestName || kind === 'document') return false;
  if (lowerAt(view, cue.from - 1) === '(' || wordIs(view, 'filler', cue.from - 1)) return false;
  const end = partyEnd(view, cue.from);
  return end === to || (lowerAt(view, end) === '(' && lowerAt(view, to - 1) === ')');
}

/** Tokens of the longest name that is looked at; without a limit a page of names would take forever. */
const longestName = 40;

const other = (from: number, to: number): Subject => ({ kind: 'other', from, to });
/** `HNX yêu cầu …`; but not who took a picture (`Ảnh: LĐO`). */
const isAcronym = (view: View, at: number): boolean =>
  view.tokens[at]?.shape === 'upper' && lowerAt(view, at - 1) !== ':';

function headKind(view: View, { kinds, from }: Cue<CueKind>, piece: number, speaks: boolean): CueKind | undefined {
  const told = kinds.includes('addressee');
  return partyKinds.find(
    (one) =>
      kinds.includes(one) &&
      (one !== 'body' || isCapital(view, from) || (from === piece && !told) || (speaks && told)) &&
      (one !== 'standIn' || speaks || !told),
  );
}

const isPrivate = (view: View, from: number, to: number): boolean =>
  view.cues.some((cue) => cue.from >= from && cue.to <= to && cue.kinds.includes('private'));

/** `bà Lê Thị Hoa`, and no official of that name: a private person. */
const isStranger = (view: View, at: number, to: number): boolean =>
  isCapital(view, at) && at < to && !view.people.some((one) => one.from <= at && at < one.to);

const asSubjectKind = (kind: CueKind): 'pronoun' | 'body' | 'document' | 'standIn' | 'party' => {
  if (kind === 'pronoun' || kind === 'body' || kind === 'document' || kind === 'standIn') return kind;
  return 'party';
};

function leftEdge(view: View, person: Person): number {
  const before = cueEndingAt(view, person.left);
  return before?.kinds.includes('pronoun') ? before.from : person.left;
}
