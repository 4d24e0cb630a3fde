import type { Entry } from '../../lookup/lexicon';
import type { Hit } from '../../lookup/trie';
import { hitAt, isCapital, isMark, lowerAt, type Range, type Scene, spacedBefore } from '../../people/scene';
import { officeOf } from '../lexicon';
import { type English, hitEnding, isCommon, isFirst } from './marks';
import { readTail } from './tail';

/** An office as the text writes it: words before the head (`Chilean Defense`), the head, and what `of` and `for` add. */
export interface Title extends Range {
  readonly head: Range;
  readonly entry: Entry;
  /** `PM` and `Government leader` are `prime minister`. */
  readonly office: string;
  readonly plural: boolean;
  readonly former: boolean;
  /** Bodies, fields and places of the title, in order. */
  readonly parts: readonly Entry[];
  /** True where words stand in it that no list knows. */
  readonly unknown: boolean;
}

const before = ['deputy', 'status', 'qualifier', 'field', 'body', 'place'] as const;
/** More words than stand before any head; the limit keeps the whole linear. */
const mostBefore = 14;

/** All titles of a text, from left to right, none inside another. */
export function titlesOf(english: English): readonly Title[] {
  const { scene } = english;
  const titles: Title[] = [];
  let done = 0;
  for (let at = 0; at < scene.tokens.length; at++) {
    const head = headAt(english, at);
    if (head === null || at < done) continue;
    if (isOtherWord(english, at, head.to)) continue;
    const left = readBefore(english, at, done);
    const tail = readTail(english, head);
    titles.push({
      from: left.from,
      to: tail.to,
      head: { from: at, to: head.to },
      entry: head.entry,
      office: officeOf(head.entry),
      plural: head.entry.flags.has('plural'),
      former: left.former,
      parts: [...left.parts, ...tail.parts],
      unknown: left.unknown || tail.unknown,
    });
    done = tail.to;
    at = Math.max(at, head.to - 1);
  }
  return titles;
}

/** The longest head, unless it is the owner of what follows: `Chairman of | the National Assembly's Law Committee`. */
function headAt({ scene }: English, at: number): Hit | null {
  const heads = (scene.hits[at] ?? []).filter(({ entry }) => entry.class === 'head');
  const free = heads.filter(({ from, to }) => to - from === 1 || !owns(scene, to));
  return free.reduce<Hit | null>((long, hit) => (long === null || hit.to > long.to ? hit : long), null);
}

const owns = (scene: Scene, at: number): boolean =>
  lowerAt(scene, at) === "'s" || (isMark(scene, at, "'") && lowerAt(scene, at + 1) === 's');

/** `8:00 PM`, `under the chair of`, `minister-level`, `President Hotel`, `to head a delegation`: the same letters, another word. */
function isOtherWord({ scene }: English, from: number, to: number): boolean {
  if (scene.tokens[from - 1]?.kind === 'number' && lowerAt(scene, from) === 'pm') return true;
  if (lowerAt(scene, from) === 'deputy' && to - from === 1 && !isBeforeName(scene, from)) return true;
  if (lowerAt(scene, from) === 'chair' && lowerAt(scene, from - 1) === 'the' && lowerAt(scene, from - 2) === 'under')
    return true;
  if (isMark(scene, to, '-') && !spacedBefore(scene, to)) return true;
  if (to - from === 1 && !isCapital(scene, from) && ['to', 'will'].includes(lowerAt(scene, from - 1))) return true;
  const next = hitAt(scene, to, 'notperson') ?? hitAt(scene, to, 'body');
  return next !== null && isCapital(scene, to) && isCapital(scene, from);
}

const inOffices = new Set(['head', ...before]);

/** `Deputy Tran Thi Hoa` sits in the Assembly; `Deputy health minister`, `Mr Hoa's deputy` do not. */
const isBeforeName = (scene: Scene, at: number): boolean =>
  isCapital(scene, at) &&
  isCapital(scene, at + 1) &&
  !(scene.hits[at + 1] ?? []).some(({ entry }) => inOffices.has(entry.class));

interface Before {
  readonly from: number;
  readonly former: boolean;
  readonly parts: readonly Entry[];
  readonly unknown: boolean;
}

function readBefore(english: English, head: number, least: number): Before {
  const parts: Entry[] = [];
  let [at, former, unknown] = [head, false, false];
  while (at > least && at > head - mostBefore) {
    const hit = hitEnding(english, at, before);
    if (hit !== null && hit.from >= least && belongs(english, hit.from, at, hit.entry)) {
      former ||= hit.entry.class === 'status' && hit.entry.name !== 'acting' && hit.entry.name !== 'incumbent';
      if (hit.entry.class !== 'deputy' && hit.entry.class !== 'status') parts.unshift(hit.entry);
      at = hit.from;
      continue;
    }
    const body = bodyBeforeOf(english, at, parts);
    if (body !== null) {
      parts.unshift(body.entry);
      at = body.from;
    } else if (isUnknownModifier(english, at - 1)) {
      unknown = true;
      at--;
    } else break;
  }
  return { from: at, former, parts, unknown };
}

/** Small words may belong to the head (`deputy health minister`); a place has its capital. */
function belongs({ scene }: English, from: number, to: number, { class: kind, flags }: Entry): boolean {
  if (kind === 'place') return isCapital(scene, from);
  if (kind === 'body' && flags.has('private')) return true;
  return isCapital(scene, from) || kind !== 'body' || to - from > 1;
}

/** `Armed Forces | of the | Philippines Chief of Staff` */
function bodyBeforeOf(english: English, at: number, parts: readonly Entry[]) {
  const { scene } = english;
  if (parts.length === 0) return null;
  const seam = lowerAt(scene, at - 1) === 'the' ? at - 2 : at - 1;
  return lowerAt(scene, seam) === 'of' ? hitEnding(english, seam, ['body']) : null;
}

const isUnknownModifier = ({ scene }: English, at: number): boolean => {
  const token = scene.tokens[at];
  if (token === undefined || token.kind !== 'word' || !isCapital(scene, at) || isFirst(scene, at)) return false;
  if (hitAt(scene, at, 'rank') !== null || hitAt(scene, at, 'honorific') !== null || hitAt(scene, at, 'guard') !== null)
    return false;
  return !isCommon(scene, at);
};
