import type { Force } from '../../model/mention';
import type { Cue } from './cues';
import { type Frame, orderKindOf, type Trigger } from './frames';
import type { CueKind } from './lexicon';
import { deedOfParty } from './phrases';
import type { SubjectKind } from './subjects';
import { cueStartingAt, type View } from './views';

/** The order that a sentence most likely gives: a plain one before a permission or advice, one whose subject can give any before others. */
export function mainOrder(frame: Frame): Trigger | undefined {
  const able = frame.orders.filter(({ subject, complement }) => speaks(subject.kind) && complement !== 'end');
  return (
    able.find((one) => isStrong(one) && !isFronted(one)) ??
    frame.orders.find((one) => isStrong(one) && !isFronted(one)) ??
    able[0] ??
    frame.orders[0]
  );
}

/** `Chỉ đạo về công tác thu, Tổng cục trưởng yêu cầu …`: the first verb only sets the topic. */
const isFronted = ({ subject, complement }: Trigger): boolean => subject.kind === 'none' && complement === 'matter';
export const isStrong = (trigger: Trigger): boolean => {
  const kind = orderKindOf(trigger);
  return kind !== 'allow' && kind !== 'advise';
};
/** Whether a subject of this kind can give an order. */
export const speaks = (kind: SubjectKind): boolean => kind !== 'other' && kind !== 'party' && kind !== 'stranger';

/** The word that makes a sentence an instruction: an order, else a modal, else the first deed of a bare list. */
export type Decisive =
  | { readonly kind: 'order' | 'duty'; readonly trigger: Trigger; readonly cue: Cue<CueKind> }
  | { readonly kind: 'deed'; readonly trigger: null; readonly cue: Cue<CueKind> }
  | { readonly kind: 'bare'; readonly trigger: null; readonly cue: null };

export function decisiveOf(view: View, frame: Frame): Decisive {
  const order = mainOrder(frame);
  const duty = frame.duties[0];
  if (order !== undefined && isOpen(view, frame, order)) return { kind: 'order', trigger: order, cue: order.cue };
  const opening = cueStartingAt(view, frame.opening);
  if (opening?.kinds.includes('deed') || opening?.kinds.includes('press'))
    return { kind: 'deed', trigger: null, cue: opening };
  if (duty !== undefined) return { kind: 'duty', trigger: duty, cue: duty.cue };
  if (order !== undefined) return { kind: 'order', trigger: order, cue: order.cue };
  const deed = deedOfParty(view, frame.opening);
  return deed === null ? { kind: 'bare', trigger: null, cue: null } : { kind: 'deed', trigger: null, cue: deed };
}

/** Whether the order is the sentence's own and no word inside a deed (`phải trực tiếp chỉ đạo`): it has somebody who gives it, or begins the sentence. */
function isOpen(view: View, frame: Frame, order: Trigger): boolean {
  if (order.passive) return true;
  if (order.subject.kind !== 'none') return speaks(order.subject.kind) || order.subject.kind === 'stranger';
  return order.cue.from <= frame.opening + 1 || (frame.duties.length === 0 && !startsWithDeed(view, frame));
}
const startsWithDeed = (view: View, { opening }: Frame): boolean =>
  cueStartingAt(view, opening)?.kinds.includes('deed') ?? false;

export function forceOf(decisive: Decisive): Force {
  if (decisive.kind !== 'order') return 'order';
  if (decisive.trigger.past || decisive.trigger.passive) return 'reported';
  const kind = orderKindOf(decisive.trigger);
  return kind === 'request' || kind === 'advise' ? 'request' : 'order';
}
