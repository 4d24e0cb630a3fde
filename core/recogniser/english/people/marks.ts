import type { Entry, EntryClass } from '../../lookup/lexicon';
import type { Hit } from '../../lookup/trie';
import { particles } from '../../people/particles';
import { isCapital, isMark, lowerAt, type Scene, spacedBefore } from '../../people/scene';

/** A scene that can also be read from right to left: English titles have words before their head. */
export interface English {
  readonly scene: Scene;
  /** The hits that end before each token. */
  readonly ends: ReadonlyMap<number, readonly Hit[]>;
}

export function englishOf(scene: Scene): English {
  const ends = new Map<number, Hit[]>();
  for (const hits of scene.hits)
    for (const hit of hits ?? []) {
      const list = ends.get(hit.to);
      if (list === undefined) ends.set(hit.to, [hit]);
      else list.push(hit);
    }
  return { scene, ends };
}

/** The longest hit of one of these classes that ends before a token. */
export function hitEnding({ ends }: English, at: number, wanted: readonly EntryClass[]): Hit | null {
  let best: Hit | null = null;
  for (const hit of ends.get(at) ?? [])
    if (wanted.includes(hit.entry.class) && (best === null || hit.from < best.from)) best = hit;
  return best;
}

/** Words that begin with a capital at the head of a sentence or everywhere, and are no names. */
const common = new Set(
  (
    'the a an on in at for as with after while meanwhile during by from to of and but he she they it his her their its this that these those ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'photo vgp vna vns also when if according earlier following attending addressing speaking hosting regarding under who both all other ' +
    'first second third new chaired led through via before since until between among against not no so do my we our you i people'
  ).split(' '),
);
export const isCommon = (scene: Scene, at: number): boolean => common.has(lowerAt(scene, at));

export const isFirst = (scene: Scene, at: number): boolean =>
  at === 0 ||
  scene.tokens[at - 1]?.kind === 'break' ||
  scene.sentences[at] !== scene.sentences[at - 1] ||
  isMark(scene, at - 1, '"');

/** `Jong-un`, `S. Brawner`: the end of what belongs to the word at a token. */
export function wordEnd(scene: Scene, at: number): number {
  let to = at + 1;
  while (to < at + mostJoined) {
    const tight = !spacedBefore(scene, to);
    if (isMark(scene, to, '-') && tight && scene.tokens[to + 1]?.kind === 'word' && !spacedBefore(scene, to + 1))
      to += 2;
    else if (isMark(scene, to, '.') && tight && isAbbreviated(scene, to - 1)) return to + 1;
    else return to;
  }
  return to;
}
/** No name has more hyphens; the limit keeps the whole linear. */
const mostJoined = 8;

/** `S. Brawner`, `Jr.`; a single letter at the end of a sentence is none. */
const isAbbreviated = (scene: Scene, at: number): boolean =>
  (scene.tokens[at]?.text.length === 1 &&
    isCapital(scene, at + 2) &&
    scene.sentences[at] === scene.sentences[at + 2]) ||
  ['jr', 'sr'].includes(lowerAt(scene, at));

/** No name is longer; the limit keeps the whole linear. */
const mostWords = 12;

/** The end of the run of capitals that begins at a token. */
export function runEnd(scene: Scene, from: number): number {
  let at = from;
  for (let words = 0; words < mostWords; words++) {
    const particle = at > from && particles.has(lowerAt(scene, at)) && isCapital(scene, at + 1);
    if (!isCapital(scene, at) && !particle) return at;
    if (at > from && scene.sentences[at] !== scene.sentences[from]) return at;
    at = wordEnd(scene, at);
  }
  return at;
}

/** Past a bracket of a few words that opens at a token: `(R)`, `(4th from left)`. */
export function afterBracket(scene: Scene, at: number): number {
  if (!isMark(scene, at, '(')) return at;
  for (let to = at + 1; to < at + 8; to++) if (isMark(scene, to, ')')) return to + 1;
  return at;
}

/** Past ranks, honorifics and degrees, each with its stop. */
export interface Prefix {
  readonly to: number;
  readonly kind: 'rank' | 'comrade' | 'polite' | 'private' | null;
  readonly entry: string;
}

export function prefixAt(scene: Scene, from: number): Prefix {
  let prefix: Prefix = { to: from, kind: null, entry: '' };
  for (let hit = prefixHit(scene, from); hit !== null; hit = prefixHit(scene, prefix.to)) {
    const to = isMark(scene, hit.to, '.') ? hit.to + 1 : hit.to;
    const stronger = prefix.kind === null || prefix.kind === 'polite';
    prefix = stronger ? { to, kind: kindOf(hit.entry), entry: hit.entry.name } : { ...prefix, to };
  }
  return prefix;
}

const prefixClasses: readonly EntryClass[] = ['rank', 'honorific', 'degree', 'private'];

function prefixHit(scene: Scene, at: number): Hit | null {
  const hit = scene.hits[at]?.find(({ entry }) => prefixClasses.includes(entry.class)) ?? null;
  if (hit === null) return null;
  const small = hit.entry.class === 'private' || hit.entry.flags.has('comrade');
  return small || isCapital(scene, at) ? hit : null;
}

function kindOf({ class: kind, flags }: Entry): Prefix['kind'] {
  if (kind === 'rank' || kind === 'private') return kind;
  return flags.has('comrade') ? 'comrade' : 'polite';
}
