import type { Cue } from './cues';
import type { Frame, Trigger } from './frames';
import type { CueKind } from './lexicon';
import { listStart, partyEnd, spanOf } from './phrases';
import type { Subject } from './subjects';
import { cueStartingAt, isCapital, lowerAt, type View, wordIs } from './views';

/** Writes a run of a sentence's tokens as the article has it. */
export type Write = (view: View, run: { readonly from: number; readonly to: number }) => string;

/** A sentence that somebody speaks in, by its own words. */
export interface Voice {
  readonly name: string;
  /** Whether the voice is named (person, body) or only pointed at (`ông`, `tôi`). */
  readonly via: 'person' | 'body';
}

/** Who speaks in each sentence, by its own words alone; `'same'` where a pronoun points to the one before, `'self'` at `tôi`. */
export type OwnVoice = Voice | 'same' | 'self' | null;

export function ownVoice(view: View, frame: Frame, trigger: Trigger | null, write: Write): OwnVoice {
  const candidates = [
    ...(trigger !== null && !frame.duties.includes(trigger) ? [trigger] : []),
    ...frame.reports,
    ...frame.orders,
  ];
  for (const candidate of candidates) {
    if (candidate.passive || isTold(view, frame, candidate)) continue;
    const voice = voiceOf(view, candidate.subject, write) ?? collective(view, frame, candidate, write);
    if (voice !== null) return voice;
  }
  return according(view) ?? named(view);
}

/** `Trong thời gian tới, đề nghị phía Trung Quốc lưu ý …`: whom an order names does what its next verb says, and does not speak. */
function isTold(view: View, { orders }: Frame, { subject, cue }: Trigger): boolean {
  if (!('from' in subject)) return false;
  const order = orders.findLast(
    ({ complement, cue: { to } }) => complement === 'party' && to <= subject.from && to < cue.from,
  );
  if (order === undefined) return false;
  for (let at = order.cue.to; at < subject.from; at++)
    if (lowerAt(view, at) === ',' || wordIs(view, 'clauseBreak', at)) return false;
  return true;
}

/** `Các đại biểu kiến nghị Bộ …`, `Cử tri và Nhân dân đề nghị Quốc hội …`: many who are mostly told speak where they ask somebody by name. */
function collective(view: View, { orders, duties }: Frame, trigger: Trigger, write: Write): OwnVoice {
  const { subject, complement, cue } = trigger;
  const asks = complement === 'party' && orders.includes(trigger) && !duties.some((duty) => duty.cue.to <= cue.from);
  if (subject.kind !== 'party' || !asks) return null;
  const run = { from: listStart(view, subject.from, 0), to: nameEnd(view, subject) };
  return spanOf(view, run) === null ? null : { name: write(view, run), via: 'body' };
}

function voiceOf(view: View, subject: Subject, write: Write): OwnVoice {
  switch (subject.kind) {
    case 'person':
      return { name: subject.person.name, via: 'person' };
    case 'pronoun':
      return wordIs(view, 'firstPerson', subject.to - 1) ? 'self' : 'same';
    case 'body':
    case 'standIn': {
      const run = { from: bodiesStart(view, subject.from), to: nameEnd(view, subject) };
      return spanOf(view, run) === null ? null : { name: write(view, run), via: 'body' };
    }
    case 'document': {
      const cited = view.documents.find(({ from }) => from >= subject.from - 1 && from <= subject.to);
      return cited?.issuer == null ? null : { name: cited.issuer, via: 'body' };
    }
    case 'stranger':
    case 'party':
    case 'other':
    case 'none':
      return null;
  }
}

/** The beginning of a list of bodies: `Tỉnh ủy, HĐND, UBND tỉnh kêu gọi`. */
function bodiesStart(view: View, from: number): number {
  const start = listStart(view, from, 0);
  return cueStartingAt(view, start)?.kinds.includes('body') && isCapital(view, start) ? start : from;
}

/** The name ends before what the body did on the way: `Sở đã ban hành công văn đề nghị …`, `Cục Hải quan Hà Nội chủ trì đề xuất …`. */
function nameEnd(view: View, { from, to }: { readonly from: number; readonly to: number }): number {
  const done = view.cues.find((cue) => cue.from > from && cue.to <= to && endsName(view, cue));
  const end = Math.min(done?.from ?? to, partyEnd(view, from));
  return end > from ? end : to;
}
const endsName = (view: View, { kinds, from }: Cue<CueKind>): boolean =>
  kinds.some((kind) => kind === 'past' || kind === 'passive' || kind === 'plan' || kind === 'between') ||
  (kinds.includes('deed') && !isCapital(view, from) && isCapital(view, from - 1));

/** `Theo Bí thư Thăng, …`; `theo chỉ đạo của Thủ tướng, …`. */
function according(view: View): OwnVoice {
  const person = view.people[0];
  if (person === undefined || !wordIs(view, 'according', 0)) return null;
  return person.left <= 5 ? { name: person.name, via: 'person' } : null;
}

/** `Thủ tướng Phạm Minh Chính: …`. */
function named(view: View): OwnVoice {
  const person = view.people.find((one) => lowerAt(view, one.right) === ':');
  return person === undefined ? null : { name: person.name, via: 'person' };
}
