import type { Span } from '../model/span';
import { bareOf, type FragmentGround } from './ground';

/** What stands behind `text=` in an address, taken apart: `[prefix-,]start[,end][,-suffix]`. */
export interface TextDirective {
  readonly prefix: string | null;
  readonly start: string;
  readonly end: string | null;
  readonly suffix: string | null;
}

/**
 * The place that a browser goes to for a directive, in offsets of the ground's text; `null` where it finds none. The
 * algorithm "find a range from a text directive" of https://wicg.github.io/scroll-to-text-fragment/, on text in place of
 * a document: a prefix may end, and what follows it may begin, within a word, and so on. With `behind`, an offset of the
 * text, the place that it would go to if the text began there.
 */
export function findDirective(ground: FragmentGround, directive: TextDirective, behind = 0): Span | null {
  const terms = {
    prefix: bareOrNull(directive.prefix),
    start: bareOf(directive.start),
    end: bareOrNull(directive.end),
    suffix: bareOrNull(directive.suffix),
  };
  if (terms.start === '' || terms.prefix === '' || terms.end === '' || terms.suffix === '') return null;
  const found = search(ground, terms, behind === 0 ? 0 : firstFrom(ground, behind));
  if (found === null) return null;
  return { start: ground.starts[found.start] ?? 0, end: endInText(ground, found.end) };
}

/** The first letter of `bare` that was made from an offset of the text or from what stands behind it. */
function firstFrom({ starts }: FragmentGround, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const bareOrNull = (term: string | null): string | null => (term === null ? null : bareOf(term));

function search(ground: FragmentGround, terms: TextDirective, first: number): Span | null {
  const { prefix, start, end, suffix } = terms;
  const isEndBounded = end !== null || suffix === null;
  for (let from = first; ; ) {
    let behindPrefix: number | null = null;
    if (prefix !== null) {
      const before = find(ground, { term: prefix, from, isStartBounded: true, isEndBounded: false });
      if (before === null) return null;
      from = before.start + 1;
      behindPrefix = behindSpace(ground, before.end);
    }
    const isStartBounded = behindPrefix === null;
    const match = find(ground, { term: start, from: behindPrefix ?? from, isStartBounded, isEndBounded });
    if (match === null) return null;
    if (behindPrefix === null) from = match.start + 1;
    else if (match.start !== behindPrefix) continue;
    const outcome = closing(ground, match, { end, suffix });
    if (outcome !== 'go on') return outcome;
  }
}

/** The match with its end and suffix; `go on` where another beginning may have them. */
function closing(
  ground: FragmentGround,
  first: Span,
  { end, suffix }: Pick<TextDirective, 'end' | 'suffix'>,
): Span | null | 'go on' {
  let matched = first;
  for (;;) {
    if (end !== null) {
      const last = find(ground, { term: end, from: matched.end, isStartBounded: true, isEndBounded: suffix === null });
      if (last === null) return null;
      matched = { start: first.start, end: last.end };
    }
    if (suffix === null) return matched;
    const behind = behindSpace(ground, matched.end);
    const after = find(ground, { term: suffix, from: behind, isStartBounded: false, isEndBounded: true });
    if (after === null) return null;
    if (after.start === behind) return matched;
    if (end === null) return 'go on';
  }
}

interface Wanted {
  readonly term: string;
  readonly from: number;
  readonly isStartBounded: boolean;
  readonly isEndBounded: boolean;
}

/** The first place of a term, in offsets of `bare`. */
function find(ground: FragmentGround, { term, from, isStartBounded, isEndBounded }: Wanted): Span | null {
  for (let start = ground.bare.indexOf(term, from); start >= 0; start = ground.bare.indexOf(term, start + 1)) {
    const end = start + term.length;
    const isRight =
      (!isStartBounded || ground.isBoundary(ground.starts[start] ?? 0)) &&
      (!isEndBounded || ground.isBoundary(endInText(ground, end)));
    if (isRight) return { start, end };
  }
  return null;
}

/** Marks and invisible characters behind the last letter belong to it. */
function endInText({ starts, text }: FragmentGround, end: number): number {
  const last = starts[end - 1] ?? 0;
  let next = end;
  while (next < starts.length && (starts[next] ?? 0) <= last) next += 1;
  return starts[next] ?? text.length;
}

function behindSpace({ bare }: FragmentGround, offset: number): number {
  let at = offset;
  while (at < bare.length && (bare[at] === ' ' || bare[at] === '\n')) at += 1;
  return at;
}
