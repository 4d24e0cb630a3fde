import type { Cue } from './cues';
import { isOrder } from './grammar';
import { type CueKind, type OrderKind, orderKinds } from './lexicon';
import { isNoun } from './nouns';
import { isCounted } from './phrases';
import { type Subject, subjectOf } from './subjects';
import { cueEndingAt, cueStartingAt, isCapital, lowerAt, type View, wordIs } from './views';

/** What follows a verb. */
export type Complement = 'colon' | 'quote' | 'party' | 'verb' | 'duty' | 'judge' | 'matter' | 'name' | 'end' | 'other';

/** A verb or modal with its surroundings. */
export interface Trigger {
  readonly cue: Cue<CueKind>;
  readonly subject: Subject;
  readonly complement: Complement;
  readonly passive: boolean;
  readonly past: boolean;
  /** What somebody is going to do, or only wishes. */
  readonly unreal: boolean;
}

/** What in a sentence may make it an instruction. */
export interface Frame {
  /** Verbs of directing that are no nouns, in order. */
  readonly orders: readonly Trigger[];
  readonly reports: readonly Trigger[];
  readonly duties: readonly Trigger[];
  /** The token at which the sentence proper begins: after quotation mark, linking words and what they govern. */
  readonly opening: number;
}

export function frameOf(view: View): Frame {
  const of = (wanted: (kind: CueKind) => boolean): readonly Trigger[] =>
    view.cues.filter((cue) => cue.kinds.some(wanted) && !isNoun(view, cue)).map((cue) => triggerOf(view, cue));
  return {
    orders: of(isOrder),
    reports: of((kind) => kind === 'report'),
    duties: of((kind) => kind === 'duty' || kind === 'must'),
    opening: openingOf(view),
  };
}

export const orderKindOf = (trigger: Trigger): OrderKind | undefined =>
  orderKinds.find((kind) => trigger.cue.kinds.includes(kind));

function triggerOf(view: View, cue: Cue<CueKind>): Trigger {
  const before = cueEndingAt(view, cue.from);
  const wish = view.cues.find(({ kinds }) => kinds.includes('wish'));
  return {
    cue,
    subject: subjectOf(view, cue.from, !(cue.kinds.includes('duty') || cue.kinds.includes('must'))),
    complement: complementOf(view, cue.to),
    passive: before?.kinds.includes('passive') ?? false,
    past: before?.kinds.includes('past') ?? false,
    unreal: before?.kinds.includes('plan') === true || (wish !== undefined && wish.to <= cue.from),
  };
}

/** `yêu cầu thời gian tới các bộ …`, `đề nghị trên cương vị mới, ông …`: times and places between the verb and what is asked. */
function pastAdjunct(view: View, from: number): number {
  const cue = cueStartingAt(view, from);
  if (cue?.kinds.includes('continue') && !cue.kinds.includes('govern'))
    return lowerAt(view, cue.to) === ',' ? cue.to + 1 : cue.to;
  if (!wordIs(view, 'adjunct', from) || cue?.kinds.includes('addressee') === true) return from;
  for (let at = from + 1; at <= from + longestAdjunct; at++) if (lowerAt(view, at) === ',') return at + 1;
  return from;
}
const longestAdjunct = 8;

const doing: ReadonlySet<CueKind> = new Set<CueKind>(['deed', 'press', 'occasion', 'act']);

function complementOf(view: View, verbEnd: number): Complement {
  const at = pastAdjunct(view, verbEnd);
  const word = lowerAt(view, at);
  if (word === '' || word === '.') return 'end';
  if (word === ':') return 'colon';
  if (word === '"') return 'quote';
  if (wordIs(view, 'about', at)) return 'matter';
  if (view.personFrom.has(at)) return 'party';
  const cue = cueStartingAt(view, at);
  const known = cue === undefined ? null : complementByCue(view, cue);
  if (known !== null) return known;
  if (isCounted(view, at)) return 'party';
  return isCapital(view, at) ? 'name' : 'other';
}

function complementByCue(view: View, { kinds, from }: Cue<CueKind>): Complement | null {
  if (kinds.includes('duty') || kinds.includes('must')) return 'duty';
  if (kinds.includes('addressee') || (kinds.includes('body') && isCapital(view, from))) return 'party';
  if (kinds.includes('judge')) return 'judge';
  return kinds.some((kind) => doing.has(kind) || isOrder(kind)) ? 'verb' : null;
}

/** Past an opening quotation mark and linking words, with the phrase that `về`, `đối với` govern up to its comma. */
function openingOf(view: View): number {
  const named = view.people.find(({ right }) => lowerAt(view, right) === ':');
  let at = named === undefined || named.left > 2 ? 0 : named.right + 1;
  while (at < view.tokens.length) {
    const cue = cueStartingAt(view, at);
    if (view.tokens[at]?.kind === 'mark') at++;
    else if (cue?.kinds.includes('continue')) at = cue.kinds.includes('govern') ? afterComma(view, cue.to) : cue.to;
    else return at;
  }
  return 0;
}

function afterComma(view: View, from: number): number {
  const comma = view.tokens.findIndex(({ text }, at) => at >= from && text === ',');
  return comma < 0 ? from : comma + 1;
}
