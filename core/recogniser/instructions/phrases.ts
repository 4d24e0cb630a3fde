import type { Cue } from './cues';
import { isOrder } from './grammar';
import type { CueKind } from './lexicon';
import { cueStartingAt, isCapital, lowerAt, type View, wordIs } from './views';

/** A run of a sentence's tokens. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The run as it stands in the folded text's offsets. */
export function spanOf(view: View, { from, to }: Run): { readonly start: number; readonly end: number } | null {
  const [first, last] = [view.tokens[from], view.tokens[to - 1]];
  return first === undefined || last === undefined || to <= from ? null : { start: first.start, end: last.end };
}

const stopping: readonly CueKind[] = [
  'duty',
  'must',
  'press',
  'plan',
  'past',
  'deed',
  'report',
  'wish',
  'judge',
  'act',
];

/** `hai Bộ`, `4 địa phương`. */
export const isCounted = (view: View, at: number): boolean =>
  (view.tokens[at]?.kind === 'number' || wordIs(view, 'counting', at)) &&
  cueStartingAt(view, at + 1)?.kinds.some((kind) => kind === 'addressee' || kind === 'body') === true;

/** Whether a party's name can begin here. */
export function beginsParty(view: View, at: number): boolean {
  if (view.personFrom.has(at) || isCounted(view, at)) return true;
  const cue = cueStartingAt(view, at);
  if (cue === undefined) return isCapital(view, at) && (!opensSentence(view, at) || isCapital(view, at + 1));
  if (cue.kinds.some((kind) => kind === 'addressee' || kind === 'standIn' || kind === 'body'))
    return !isMatter(view, at);
  return cue.kinds.includes('trap') && isCapital(view, at);
}

/** The capital of a sentence's first word tells nothing. */
const opensSentence = (view: View, at: number): boolean => at === 0 || lowerAt(view, at - 1) === '"';

/** `các giải pháp`, `các chương trình`: a plural of things, not of people. */
export function isMatter(view: View, at: number): boolean {
  return wordIs(view, 'plural', at) && wordIs(view, 'thing', at + 1);
}
function stopsAt(view: View, at: number, from: number): boolean {
  if (isCapital(view, at)) return false;
  const cue = cueStartingAt(view, at);
  if (wordIs(view, 'partyEnd', at)) return !(cue?.kinds.includes('attached') ?? false);
  if (cue === undefined || at === from || wordIs(view, 'nominal', at - 1)) return false;
  if (cue.kinds.includes('addressee') || cue.kinds.includes('body')) return isDone(view, cue);
  if (cue.kinds.includes('occasion') && cue.to - cue.from > 1) return true;
  return cue.kinds.some((kind) => stopping.includes(kind) || isOrder(kind));
}

/** A word for a party and for a deed (`tổ chức`) is the deed where nothing joins it to the party before: `Sở | tổ chức động viên …`. */
const isDone = (view: View, { kinds, from }: Cue<CueKind>): boolean =>
  kinds.includes('deed') &&
  lowerAt(view, from - 1) !== ',' &&
  !wordIs(view, 'coordinate', from - 1) &&
  !wordIs(view, 'plural', from - 1);

/** The end of the party whose name begins at `from`: before the deed, a modal or a mark; commas inside a list are kept. */
export function partyEnd(view: View, from: number): number {
  let [at, depth, bracket] = [from, 0, -1];
  while (at < view.tokens.length) {
    const person = view.personFrom.get(at);
    if (person !== undefined && person.to > at) {
      at = person.to;
      continue;
    }
    const text = view.tokens[at]?.text ?? '';
    if (text === '(') {
      if (depth === 0) bracket = at;
      depth++;
    } else if (text === ')') depth--;
    else if (depth <= 0 && endsParty(view, at, from)) break;
    at = Math.max(at + 1, named(cueStartingAt(view, at)));
  }
  if (bracket > from && lowerAt(view, at - 1) === ')') at = bracket;
  while (at > from && isLoose(view, at - 1)) at--;
  return at;
}

/** Where a phrase that names a party ends: it is taken as a whole, commas inside and all. */
const named = (cue: Cue<CueKind> | undefined): number =>
  cue?.kinds.some((kind) => kind === 'addressee' || kind === 'body' || kind === 'attached') === true ? cue.to : 0;

function endsParty(view: View, at: number, from: number): boolean {
  const token = view.tokens[at];
  if (token?.text === ',') return !beginsListed(view, at + 1);
  if (token?.text === '-' && isApart(view, at)) return true;
  if (wordIs(view, 'coordinate', at) && lowerAt(view, at) !== 'và' && at > from) return !beginsListed(view, at + 1);
  if (token?.kind === 'mark' && !inner.has(token.text)) return true;
  return stopsAt(view, at, from);
}
/** A dash with space around it and a small letter behind: `Bộ Công Thương - cơ quan soạn thảo`. */
const isApart = (view: View, at: number): boolean =>
  (view.tokens[at - 1]?.end ?? 0) < (view.tokens[at]?.start ?? 0) && view.tokens[at + 1]?.shape === 'lower';
const inner = new Set(['-', '/', '.', '&', "'", ')']);
/** Left over at the end of a name when what they lead to is no part of it. */
const isLoose = (view: View, at: number): boolean =>
  wordIs(view, 'coordinate', at) || wordIs(view, 'plural', at) || [',', '-', '.'].includes(lowerAt(view, at));

/** After a comma the list goes on where another party stands, and not a deed. */
function beginsListed(view: View, at: number): boolean {
  const cue = cueStartingAt(view, at);
  const deed =
    cue?.kinds.some((kind) => kind === 'deed' || kind === 'press') === true && !cue.kinds.includes('addressee');
  if (deed && !isCapital(view, at)) return false;
  const person =
    view.personFrom.get(at) ?? (cue?.kinds.includes('pronoun') === true ? view.personFrom.get(cue.to) : undefined);
  if (person !== undefined && directs(view, person.right)) return false;
  return beginsParty(view, at);
}

/** Whether a verb of directing or saying follows: then who stands before it speaks, and is not told. */
function directs(view: View, from: number): boolean {
  let at = from;
  for (;;) {
    const cue = cueStartingAt(view, at);
    if (cue === undefined) return false;
    if (cue.kinds.some((kind) => kind === 'report' || isOrder(kind))) return true;
    if (!cue.kinds.includes('between')) return false;
    at = cue.to;
  }
}

/** Widens a party that is the last of a list to the list's beginning: `các bộ, ngành, địa phương`. */
export function listStart(view: View, from: number, least: number): number {
  let start = from;
  for (;;) {
    if (lowerAt(view, start - 1) !== ',') return start;
    let piece = start - 2;
    while (piece >= least && lowerAt(view, piece) !== ',' && view.tokens[piece]?.text !== ';') piece--;
    piece++;
    piece = pastAdjunct(view, piece);
    if (piece >= start - 1 || !beginsParty(view, piece) || partyEnd(view, piece) < start - 1) return start;
    start = piece;
  }
}

/** Past a time at the head of a piece: `trong năm 2019 | các bộ`. */
function pastAdjunct(view: View, from: number): number {
  if (!wordIs(view, 'adjunct', from)) return from;
  for (let at = from + 1; at <= from + longestTime; at++)
    if (view.tokens[at - 1]?.kind === 'number' && beginsParty(view, at)) return at;
  return from;
}
const longestTime = 5;

/** The deed that follows the party beginning at a token, without a modal: `Các bộ, ngành | tăng cường …`; `null` where none does. */
export function deedOfParty(view: View, from: number): Cue<CueKind> | null {
  if (!beginsParty(view, from)) return null;
  const cue = cueStartingAt(view, partyEnd(view, from));
  return cue?.kinds.some((kind) => kind === 'deed' || kind === 'press') === true ? cue : null;
}
