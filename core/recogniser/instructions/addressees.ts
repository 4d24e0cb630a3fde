import type { Frame, Trigger } from './frames';
import { isOrder } from './grammar';
import { beginsParty, deedOfParty, isMatter, listStart, partyEnd, type Run } from './phrases';
import { cueStartingAt, lowerAt, type View, wordIs } from './views';

/** Whom the sentence names as told: the object of the order, else the subject of the duty, else whom `đối với` names. */
export function addresseeOf(view: View, frame: Frame, trigger: Trigger | null): Run | null {
  if (trigger === null) return topic(view) ?? doer(view, frame);
  const isDuty = frame.duties.includes(trigger);
  const told = isDuty
    ? subjectRun(view, trigger)
    : trigger.passive
      ? subjectRun(view, trigger)
      : objectOf(view, frame, trigger);
  return told ?? topic(view);
}

function objectOf(view: View, frame: Frame, trigger: Trigger): Run | null {
  let at = lastJoined(view, trigger.cue.to);
  while (wordIs(view, 'filler', at) || lowerAt(view, at) === ',') at++;
  if (wordIs(view, 'adjunct', at) || cueStartingAt(view, at)?.kinds.includes('continue')) {
    const next = afterAdjunct(view, at);
    if (next !== null) return { from: next, to: partyEnd(view, next) };
  }
  if (beginsParty(view, at) && !view.tokens[at]?.text.startsWith('"')) {
    const to = partyEnd(view, at);
    if (to > at) return { from: at, to };
  }
  const given = recipient(view, trigger);
  if (given !== null) return given;
  const duty = frame.duties.find(({ cue, subject }) => cue.from > trigger.cue.to && subject.kind !== 'none');
  return duty === undefined || duty.cue.from - trigger.cue.to > longestAdjunct
    ? null
    : subjectRun(view, duty, trigger.cue.to);
}
const longestAdjunct = 20;

/** Past the verbs of directing joined to the first: `yêu cầu và giao …`, `hướng dẫn, chỉ đạo …`. */
function lastJoined(view: View, from: number): number {
  const joined = wordIs(view, 'coordinate', from) || lowerAt(view, from) === ',';
  const next = joined ? cueStartingAt(view, from + 1) : undefined;
  return next?.kinds.some(isOrder) === true ? lastJoined(view, next.to) : from;
}

/** The party with which a bare sentence begins: `Các bộ, ngành tăng cường …`. */
function doer(view: View, { opening }: Frame): Run | null {
  const deed = deedOfParty(view, opening);
  return deed === null ? null : { from: opening, to: partyEnd(view, opening) };
}

/** Where the party begins after `trong thời gian tới`, `sau hội nghị,`. */
function afterAdjunct(view: View, from: number): number | null {
  for (let at = from + 1; at < Math.min(view.tokens.length, from + 12); at++) {
    const afterMark = lowerAt(view, at - 1) === ',' || cueStartingAt(view, at)?.kinds.includes('addressee') === true;
    if (afterMark && beginsParty(view, at)) return at;
  }
  return null;
}

/** `giao nhiệm vụ … cho ADDRESSEE`. */
function recipient(view: View, trigger: Trigger): Run | null {
  if (!trigger.cue.kinds.includes('assign')) return null;
  for (let at = trigger.cue.to; at < Math.min(view.tokens.length, trigger.cue.to + 12); at++)
    if (wordIs(view, 'recipient', at) && beginsParty(view, at + 1)) return { from: at + 1, to: partyEnd(view, at + 1) };
  return null;
}

export function subjectRun(view: View, trigger: Trigger, least = 0): Run | null {
  const { subject } = trigger;
  if (subject.kind === 'none' || subject.kind === 'document') return null;
  const start = Math.max(least, subject.from);
  if (subject.kind === 'other' && !(isNamed(view, start, subject.to) && subject.to - start <= longestSubject))
    return null;
  if (isMatter(view, start) || wordIs(view, 'matter', start)) return null;
  const from = listStart(view, start, least);
  const to =
    subject.kind === 'person'
      ? wholeTitle(view, subject.to, trigger.cue.from)
      : Math.min(subject.to, partyEnd(view, start));
  return to > from ? { from, to } : null;
}
const longestSubject = 6;

/** A title that no person is named for may go on: `Bí thư | cấp ủy phải …`. */
function wholeTitle(view: View, to: number, verb: number): number {
  const rest = view.tokens.slice(to, verb);
  return rest.length <= longestRest && rest.every(({ kind, shape }) => kind === 'word' && shape === 'lower')
    ? verb
    : to;
}
const longestRest = 3;
const isNamed = (view: View, from: number, to: number): boolean =>
  view.tokens.some(({ shape }, at) => at > from && at < to && shape !== null && shape !== 'lower');

/** `Đối với các nhà thầu, …`. */
function topic(view: View): Run | null {
  for (const cue of view.cues) {
    if (cue.from > 2) return null;
    if (!cue.kinds.includes('topic')) continue;
    if (!beginsParty(view, cue.to) || cueStartingAt(view, cue.to)?.kinds.includes('document')) return null;
    const to = partyEnd(view, cue.to);
    return to > cue.to ? { from: cue.to, to } : null;
  }
  return null;
}
