import type { Span } from '../../core/model/span';

/** Puts `words` in the place of a span of the text. */
export interface Edit extends Span {
  readonly words: string;
}

export interface Edited {
  readonly text: string;
  /** Where each of the given spans is now, without white space at its ends; `null` where nothing of it is left. */
  readonly spans: readonly (Span | null)[];
}

/** Applies edits that do not overlap, and follows spans through them as a live range would: what comes at an edge stays outside. */
export function applyEdits(text: string, edits: readonly Edit[], spans: readonly Span[]): Edited {
  const sorted = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  const parts: string[] = [];
  const shifts = [0];
  let from = 0;
  for (const { start, end, words } of sorted) {
    if (start < from) throw new RangeError(`edits overlap at ${start}`);
    parts.push(text.slice(from, start), words);
    from = end;
    shifts.push((shifts.at(-1) ?? 0) + words.length - (end - start));
  }
  parts.push(text.slice(from));
  const edited = parts.join('');
  const follow = (offset: number, side: 'start' | 'end'): number => {
    const isBefore = ({ start, end }: Edit): boolean => end <= offset && (side === 'start' || start < offset);
    const count = countWhile(sorted, isBefore);
    const within = sorted[count];
    const shift = shifts[count] ?? 0;
    if (within === undefined || within.start >= offset) return offset + shift;
    return within.start + shift + (side === 'start' ? within.words.length : 0);
  };
  return {
    text: edited,
    spans: spans.map(({ start, end }) => trimmed(edited, { start: follow(start, 'start'), end: follow(end, 'end') })),
  };
}

function countWhile(edits: readonly Edit[], holds: (edit: Edit) => boolean): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const edit = edits[middle];
    if (edit !== undefined && holds(edit)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function trimmed(text: string, { start, end }: Span): Span | null {
  const inside = text.slice(start, Math.max(start, end));
  if (!/[\p{L}\p{N}]/u.test(inside)) return null;
  const from = start + inside.length - inside.trimStart().length;
  return { start: from, end: from + inside.trim().length };
}
