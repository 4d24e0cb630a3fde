import type { Cue } from '../../instructions/cues';
import { clauseSubjectAt, dutyBearer, infinitiveAt, objectOf, type Run } from './addressees';
import type { CueKind } from './lexicon';
import { type Subject, subjectOf } from './subjects';
import { cuesOf, lowerAt, type View } from './views';

/** What makes a sentence an instruction. */
export interface Verdict {
  readonly cue: Cue<CueKind>;
  readonly rule: 'order' | 'request' | 'suggestion' | 'matter' | 'stress' | 'told' | 'duty' | 'bound';
  /** Who directs; `none` where the sentence does not say. */
  readonly subject: Subject;
  readonly addressee: Run | null;
}

const verdict = (rule: Verdict['rule'], cue: Cue<CueKind>, subject: Subject, addressee: Run | null): Verdict => ({
  rule,
  cue,
  subject,
  addressee,
});
const nobody: Subject = { kind: 'none' };

/** A verb of asking with somebody who can ask before it and a deed behind it. */
export function directing(view: View): Verdict | null {
  for (const cue of cuesOf(view, 'order', 'request', 'suggest', 'matter', 'stress')) {
    if (isOtherUse(view, cue)) continue;
    const subject = subjectOf(view, cue.from, cue.kinds.includes('participle'));
    if (subject.kind === 'none' || subject.kind === 'private') continue;
    if (subject.kind === 'person' && subject.person.member) continue;
    const found = byComplement(view, cue, subject);
    if (found !== null) return found;
  }
  return null;
}

const determiners = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'its',
  'these',
  'such',
  'in',
  'of',
  'to',
  'been',
  'be',
  'was',
  'were',
  'is',
  'are',
  'being',
  'as',
]);

/** A noun (`the requests`), an infinitive, a passive, a participle (`the tasks assigned`), a question (`asked about`). */
function isOtherUse(view: View, cue: Cue<CueKind>): boolean {
  if (determiners.has(lowerAt(view, cue.from - 1))) return true;
  if (lowerAt(view, cue.from - 1) === 'also' && determiners.has(lowerAt(view, cue.from - 2))) return true;
  if (cue.kinds.includes('participle') && !leads.has(lowerAt(view, cue.from - 1))) return true;
  if (asNoun.has(cue.phrase) && view.paragraph > 0 && !endsSubject(view, cue.from)) return true;
  return cuesOf(view, 'question').some(({ from }) => from === cue.to);
}

/** What stands before a participle that shares the sentence's subject. */
const leads = new Set([',', 'while', 'and', 'when', 'thereby', 'also']);
/** `national demands`, `new orders`: verbs only right behind their subject, and in headlines. */
const asNoun = new Set(['demands', 'orders', 'requests', 'tasks', 'highlights', 'notes', 'needs']);

const endsSubject = (view: View, at: number): boolean => {
  const end = lowerAt(view, at - 1) === 'also' ? at - 1 : at;
  return (
    view.people.some(({ to }) => to === end) ||
    cuesOf(view, 'pronoun', 'body', 'paper').some(({ to }) => to === end || endsName(view, to, end))
  );
};

/** `The General Department | of Vietnam Customs | requests`: the rest of a body's name. */
const endsName = (view: View, from: number, to: number): boolean =>
  from < to &&
  to - from <= longestRest &&
  lowerAt(view, from) === 'of' &&
  view.tokens
    .slice(from, to)
    .every(({ lower, shape }) => lower === 'of' || lower === 'and' || (shape !== null && shape !== 'lower'));
const longestRest = 8;

function byComplement(view: View, cue: Cue<CueKind>, subject: Subject): Verdict | null {
  const { kinds, to } = cue;
  const next = lowerAt(view, to);
  if (kinds.includes('stress')) return isNeed(view, to) ? verdict('stress', cue, subject, null) : null;
  if (kinds.includes('suggest')) return suggestion(view, cue, subject);
  const asking = kinds.includes('order') || kinds.includes('request');
  if (asking && !cuesOf(view, 'audience').some(({ from }) => from === to)) {
    if (next === 'that' && cue.phrase !== 'told') return verdict('request', cue, subject, clauseSubject(view, to + 1));
    const object = objectOf(view, to);
    const rule = kinds.includes('order') ? 'order' : 'request';
    if (infinitiveAt(view, to) !== null && object !== null) return verdict(rule, cue, subject, whoActs(view, object));
    if (
      object !== null &&
      !/^(?:t[oe]l|requir|remind|assign|direct|press|advis|encourag)/.test(cue.phrase) &&
      isParty(view, object)
    )
      return verdict(rule, cue, subject, object);
  }
  return kinds.includes('matter') ? verdict('matter', cue, subject, possessor(view, to)) : null;
}

const isParty = (view: View, { from, to }: Run): boolean =>
  cuesOf(view, 'party', 'body').some((cue) => cue.from >= from && cue.to <= to);

/** `urged efforts to …`: things are told nothing. */
const whoActs = (view: View, run: Run): Run | null =>
  isParty(view, run) || view.tokens.slice(run.from, run.to).some(({ shape }) => shape !== null && shape !== 'lower')
    ? run
    : null;

/** `the need to …`, `improving …`, `that ministries must …`. */
function isNeed(view: View, at: number): boolean {
  if (cuesOf(view, 'need').some(({ from }) => from >= at && from <= at + 3)) return true;
  const word = lowerAt(view, at);
  if (/^\p{Ll}{3,}ing$/u.test(word) && view.tokens[at]?.shape === 'lower') return true;
  return cuesOf(view, 'duty').some(({ from }) => from > at);
}

/** `suggested Lotte invest more`, `proposed that the two sides …`; `proposed measures` is none. */
function suggestion(view: View, cue: Cue<CueKind>, subject: Subject): Verdict | null {
  if (lowerAt(view, cue.to) === 'that') return verdict('suggestion', cue, subject, clauseSubject(view, cue.to + 1));
  const object = objectOf(view, cue.to);
  if (object === null) return null;
  const named = view.tokens[object.from]?.shape !== 'lower' || isParty(view, object);
  return named ? verdict('suggestion', cue, subject, object) : null;
}

/** `that the two sides …`: the subject of the clause, where it is short. */
const clauseSubject = (view: View, from: number): Run | null => {
  const subject = clauseSubjectAt(view, from);
  return subject === null ? null : whoActs(view, subject);
};

/** `called for the Department's support`: whose it is should act. */
function possessor(view: View, from: number): Run | null {
  const start = lowerAt(view, from) === 'the' ? from + 1 : from;
  for (let at = start; at < start + 10; at++) {
    if (lowerAt(view, at) === "'s") return view.tokens[start]?.shape === 'lower' ? null : { from: start, to: at };
    if (view.tokens[at]?.kind !== 'word' && lowerAt(view, at) !== '.') return null;
  }
  return null;
}

/** `The ministry has been ordered to …`; in a headline `Passengers asked to …`. */
export function toldTo(view: View): Verdict | null {
  const cue = cuesOf(view, 'told')[0] ?? (view.paragraph === 0 ? cuesOf(view, 'headlined')[0] : undefined);
  if (cue === undefined) return null;
  const bearer = dutyBearer(view, cue.from);
  return bearer === null ? null : verdict('told', cue, nobody, bearer);
}

/** `The ministry must …`, `Attention should be paid …`. */
export function onDuty(view: View): Verdict | null {
  const cue = cuesOf(view, 'duty').find((one) => !isInner(view, one));
  return cue === undefined ? null : verdict('duty', cue, nobody, dutyBearer(view, cue.from));
}

const inner = new Set(['which', 'who', 'if', 'whether', 'what', 'where', 'how']);

/** Inside a relative or conditional clause a duty only describes. */
function isInner(view: View, { from }: Cue<CueKind>): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 8); at--) {
    if (inner.has(lowerAt(view, at))) return true;
    if (lowerAt(view, at) === ',') return false;
  }
  return false;
}
