import { cuesOf, lowerAt, type View } from './views';

/** A run of a sentence's tokens. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const articles = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their']);
/** More tokens than the list of those who are told has. */
const mostTokens = 45;
const asides = new Set(['especially', 'particularly', 'including', 'notably', 'namely']);

/** Whom a verb of asking has behind it: what stands before `to` and the deed, or the phrase that begins there. */
export function objectOf(view: View, from: number): Run | null {
  const start = articles.has(lowerAt(view, from)) && lowerAt(view, from) !== 'a' ? from + 1 : from;
  const to = infinitiveAt(view, start);
  if (to !== null && !crossesVerb(view, start, to)) return trimmed(view, { from: start, to });
  return phraseAt(view, start);
}

/** `to` with a word in small letters behind it, before the clause ends. */
export function infinitiveAt(view: View, from: number): number | null {
  for (let at = from; at < from + mostTokens; at++) {
    const word = lowerAt(view, at);
    if (word === '' || ['.', ';', ':', 'that', 'which', 'who', '"'].includes(word)) return null;
    if (word === 'to' && at > from && view.tokens[at + 1]?.shape === 'lower' && !articles.has(lowerAt(view, at + 1)))
      return at;
  }
  return null;
}

/** Some verb stands between: what follows belongs to another deed. */
const crossesVerb = (view: View, from: number, to: number): boolean =>
  cuesOf(view, 'order', 'request', 'duty', 'say').some((cue) => cue.from > from && cue.to <= to) ||
  view.tokens.slice(from, to).some(({ lower }) => ['set', 'coming', 'take', 'make'].includes(lower));

function trimmed(view: View, { from, to }: Run): Run | null {
  let end = to;
  for (let at = from; at < to; at++)
    if (lowerAt(view, at) === ',' && asides.has(lowerAt(view, at + 1))) {
      end = at;
      break;
    }
  while (end > from && (lowerAt(view, end - 1) === ',' || isAdverb(lowerAt(view, end - 1)))) end--;
  return end > from ? { from, to: end } : null;
}

const isAdverb = (word: string): boolean => /ly$/.test(word) || ['not', 'also', 'further'].includes(word);

const linking = new Set(['of', 'and', "'s", 'the', '&', '-', '.']);

/** The subject of a clause that `that` opens. */
export const clauseSubjectAt = (view: View, from: number): Run | null =>
  phraseAt(view, articles.has(lowerAt(view, from)) ? from + 1 : from);

/** A name in capitals, or plain words up to one for a party. */
function phraseAt(view: View, from: number): Run | null {
  let at = from;
  while (
    isCapital(view, at) ||
    (at > from && linking.has(lowerAt(view, at)) && (isCapital(view, at + 1) || lowerAt(view, at) === "'s"))
  ) {
    const possessed = lowerAt(view, at) === "'s";
    at++;
    if (possessed && !isCapital(view, at)) return { from, to: at + 1 };
  }
  if (at > from) return { from, to: at };
  const party = cuesOf(view, 'party').find(
    (cue) => cue.from >= from && cue.from <= from + 3 && !['all', 'every', 'each'].includes(cue.phrase),
  );
  return party === undefined ? null : { from, to: party.to };
}

const isCapital = (view: View, at: number): boolean => {
  const shape = view.tokens[at]?.shape ?? null;
  return shape !== null && shape !== 'lower' && view.tokens[at]?.text !== "'s";
};

/** The noun phrase before a modal or a passive: who has to. */
export function dutyBearer(view: View, duty: number): Run | null {
  let from = duty;
  while (
    from > 0 &&
    !['"', ';', ':', 'that', 'said', 'tuesday', 'because', 'while'].includes(lowerAt(view, from - 1)) &&
    !endsAside(view, from, duty)
  )
    from--;
  const said = cuesOf(view, 'say', 'stress').findLast(({ to }) => to <= duty);
  from = Math.max(from, said?.to ?? 0);
  if (fronting.has(lowerAt(view, from))) from = afterComma(view, from, duty);
  while (
    from < duty &&
    (articles.has(lowerAt(view, from)) || lowerAt(view, from) === ',' || lowerAt(view, from) === 'that')
  )
    from++;
  let to = duty;
  while (to > from && ['have', 'has', 'had', 'also', 'not', 'will'].includes(lowerAt(view, to - 1))) to--;
  const told =
    cuesOf(view, 'party', 'body').some((cue) => cue.from >= from && cue.to <= to) ||
    view.people.some((person) => person.from >= from && person.to <= to);
  return told && to > from && to - from <= 30 ? { from, to } : null;
}

/** `Under the decision, the Ministry must`: what is fronted ends at its comma. */
const fronting = new Set([
  'under',
  'on',
  'in',
  'at',
  'for',
  'regarding',
  'according',
  'to',
  'by',
  'from',
  'with',
  'during',
  'as',
  'besides',
  'accordingly',
  'specifically',
  'meanwhile',
  'therefore',
  'moreover',
]);

function afterComma(view: View, from: number, duty: number): number {
  for (let at = from; at < duty; at++) if (lowerAt(view, at) === ',') return at + 1;
  return from;
}

/** `said Tuesday, the ministry must`: a comma ends what stands before it, unless a list goes on up to the duty. */
const endsAside = (view: View, from: number, duty: number): boolean =>
  lowerAt(view, from - 1) === ',' && !view.tokens.slice(from, duty).some(({ lower }) => lower === 'and');
