import type { Span } from '../../core/model/span';
import type { Projection } from '../projection/project';

/**
 * Letters, marks and digits: what a syllable is made of. Characters beyond 16 bits are named by themselves, because classes
 * of letters are written out without them when this is built. Apostrophes hold names such as `H'Yim` together.
 */
const isSyllable = /[\p{L}\p{M}\p{N}\p{Ideographic}]/u;

/**
 * Widens a span to whole syllables and leaves out white space at its ends; `null` where nothing else is in it.
 * Half a selected syllable is a slip of the hand more often than a wish.
 */
export function snapToSyllables(text: string, span: Span): Span | null {
  const trimmed = withoutOuterSpace(text, span);
  if (trimmed === null) return null;
  let { start, end } = trimmed;
  while (start > 0 && joins(text, start)) start -= 1;
  while (end < text.length && joins(text, end)) end += 1;
  return wholeCharacters(text, { start, end });
}

let segmenter: Intl.Segmenter | null = null;
/**
 * Made when the reader first selects: the first one in a process loads the browser's data on languages, which takes as
 * long as finding an article.
 */
const characters = (): Intl.Segmenter => {
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  return segmenter;
};
/** Longer than any character that people write, in UTF-16 code units: a family of four with skin tones has 41. */
const longestCharacter = 64;

/** Widens a span so that it cuts no character: a letter with its marks, a flag, an emoji made of several. */
function wholeCharacters(text: string, { start, end }: Span): Span {
  return { start: characterAround(text, start).start, end: characterAround(text, end).end };
}

/** The character that an offset lies within; both ends are the offset where it lies between two. */
function characterAround(text: string, offset: number): Span {
  const from = Math.max(0, offset - longestCharacter);
  const around = characters()
    .segment(text.slice(from, offset + longestCharacter))
    .containing(offset - from);
  if (around === undefined || from + around.index === offset) return { start: offset, end: offset };
  return { start: from + around.index, end: from + around.index + around.segment.length };
}

export function withoutOuterSpace(text: string, { start, end }: Span): Span | null {
  const inside = text.slice(start, end);
  const trimmed = inside.trimStart();
  if (trimmed === '') return null;
  const from = start + inside.length - trimmed.length;
  return { start: from, end: from + trimmed.trimEnd().length };
}

/** Whether the characters before and behind an offset belong to one syllable, or to one character. */
function joins(text: string, offset: number): boolean {
  const before = text.slice(0, offset).slice(-2);
  const last = /[\uDC00-\uDFFF]$/.test(before) ? before : before.slice(-1);
  const next = String.fromCodePoint(text.codePointAt(offset) ?? 0x20);
  if (/^[\uDC00-\uDFFF]/.test(text.slice(offset, offset + 1))) return true;
  return isSyllable.test(last) && isSyllable.test(next);
}

export interface SelectedOptions {
  readonly projection: Projection;
  /** False where the reader holds the modifier that takes letters as they are. */
  readonly snap: boolean;
}

/** The part of the text that is selected; `null` where nothing of it is, or the selection is in a field. */
export function selectedSpan(selection: Selection | null, { projection, snap }: SelectedOptions): Span | null {
  const range = rangeOfSelection(selection);
  const span = range === null ? null : projection.spanOf(range);
  if (span === null) return null;
  if (snap) return snapToSyllables(projection.text, span);
  const trimmed = withoutOuterSpace(projection.text, span);
  return trimmed && wholeCharacters(projection.text, trimmed);
}

/** The range that the reader made last: Firefox lets them select several. `null` in fields and where nothing is selected. */
export function rangeOfSelection(selection: Selection | null): Range | null {
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(selection.rangeCount - 1);
  return range.collapsed || isInField(range) ? null : range;
}

/** Words in a field are the reader's own; they are no business of ours. */
function isInField(range: Range): boolean {
  const node = range.commonAncestorContainer;
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const active = node.ownerDocument?.activeElement ?? null;
  return (
    (element !== null && isEditable(element)) ||
    (active !== null && isEditable(active) && active.contains(range.startContainer))
  );
}

export function isEditable(element: Element): boolean {
  if (element.closest('input, textarea, select') !== null) return true;
  return element instanceof HTMLElement && (element.isContentEditable || element.ownerDocument.designMode === 'on');
}
