import type { Cue } from '../../instructions/cues';
import type { CueKind } from './lexicon';
import { cuesOf, lowerAt, type Person, type View } from './views';

/** Who does what a verb says. */
export type Subject =
  | { readonly kind: 'person'; readonly person: Person }
  /** Whoever spoke last. */
  | { readonly kind: 'same' }
  | { readonly kind: 'body'; readonly from: number; readonly to: number }
  | { readonly kind: 'paper'; readonly issuer: string | null }
  | { readonly kind: 'private' | 'none' };

const breaks = new Set([';', '"', ':', 'as', 'while', 'when', 'that', 'which', 'but', 'because']);

/** The subject of a verb: of its clause the person before it, else a pronoun, else a body or a paper. A participle has its sentence's. */
export function subjectOf(view: View, verb: number, isParticiple = false): Subject {
  const clause = isParticiple ? 0 : clauseStart(view, verb);
  const person = view.people.findLast((one) => one.from >= clause && one.to <= verb && !isAside(view, one, verb));
  if (person !== undefined && !isOwner(view, person)) return { kind: 'person', person };
  const before = cuesOf(view, 'pronoun', 'body', 'paper', 'private').filter(
    ({ from, to }) => from >= clause && to <= verb,
  );
  const isPrivate = before.some(({ kinds }) => kinds.includes('private'));
  if (before.some(({ kinds }) => kinds.includes('pronoun'))) return { kind: 'same' };
  const cited = view.documents.findLast(({ from, to }) => from >= clause && to <= verb);
  if (cited !== undefined) return { kind: 'paper', issuer: cited.issuer };
  if (isPrivate) return { kind: 'private' };
  const first = before[0];
  if (first === undefined) return { kind: 'none' };
  if (first.kinds.includes('paper') && !first.kinds.includes('body')) return { kind: 'paper', issuer: null };
  return { kind: 'body', from: phraseStart(view, clause, first), to: phraseEnd(view, first, verb) };
}

/** `Lawyer A, defending B, asked`: a participle between commas has its own object. */
function isAside(view: View, { from, to }: Person, verb: number): boolean {
  if (lowerAt(view, to) !== ',' || to >= verb) return false;
  for (let at = from - 1; at >= Math.max(1, from - longestAside); at--)
    if (lowerAt(view, at - 1) === ',') return /^\p{Ll}{3,}ing$/u.test(view.tokens[at]?.text ?? '');
  return false;
}
const longestAside = 6;

/** `the PM's message`: the person owns what does it, and speaks by it. */
const isOwner = (view: View, { to }: Person): boolean =>
  lowerAt(view, to) === "'s" && !cuesOf(view, 'paper').some(({ from }) => from > to && from <= to + 3);

function clauseStart(view: View, verb: number): number {
  for (let at = verb - 1; at >= 0; at--) if (breaks.has(lowerAt(view, at))) return at + 1;
  return 0;
}

/** From the article, where one stands near (`the health ministry`), else from the first capital of the phrase. */
function phraseStart(view: View, clause: number, { from }: Cue<CueKind>): number {
  for (let at = from - 1; at >= Math.max(clause, from - 4) && view.tokens[at]?.kind === 'word'; at--)
    if (lowerAt(view, at) === 'the') return at + 1;
  let at = from;
  while (at > clause && (isPartOfName(view, at - 1) || lowerAt(view, at - 1) === 'of')) at--;
  return at;
}

const isPartOfName = (view: View, at: number): boolean => {
  const token = view.tokens[at];
  return (
    token?.kind === 'word' &&
    (token.shape !== 'lower' || ['provincial', 'municipal', "'s"].includes(token.lower)) &&
    token.lower !== 'the'
  );
};

const auxiliary = new Set([
  'has',
  'have',
  'had',
  'also',
  'then',
  'further',
  'on',
  'in',
  'earlier',
  'recently',
  'again',
  ',',
  'strongly',
  'just',
  'not',
]);

function phraseEnd(view: View, { to }: Cue<CueKind>, verb: number): number {
  let at = to;
  while (at < verb && !auxiliary.has(lowerAt(view, at))) at++;
  return at;
}
