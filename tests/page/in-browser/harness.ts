import { describe } from '../../../core/anchoring/describe';
import { fragmentGround } from '../../../core/fragments/ground';
import { textFragmentOf } from '../../../core/fragments/text-fragment';
import type { Anchor } from '../../../core/model/anchor';
import type { PlacedAnnotation } from '../../../core/model/reader';
import { placerIn } from '../../../core/reading/placing';
import { drawnRanges } from '../../../page/highlighting/drawn-ranges';
import { indexMarks, marksAt } from '../../../page/highlighting/hit-test';
import { marksCss } from '../../../page/highlighting/mark-styles';
import { type MarkSort, markSorts, registered } from '../../../page/highlighting/marks';
import { makePainter, supported } from '../../../page/highlighting/painter';
import { toneOf } from '../../../page/highlighting/tone';
import { placeBeside } from '../../../page/host/place';
import { project } from '../../../page/projection/project';
import { textBlocks } from '../../../page/projection/text-blocks';
import { selectedSpan } from '../../../page/selection/selected';
import { placeOfSelection } from '../../../page/selection/selection-place';
import { bringIntoView } from '../../../page/selection/step';
import { watchSelections } from '../../../page/selection/watch-selections';
import { watchPage } from '../../../page/watching/watch-page';
import { annotationId, fakeAnnotation } from '../../support/notes';

/**
 * The page ring as a content script puts it together, in the least number of lines: marks these words, and keeps them
 * marked while the page changes. Tests send questions to it from outside; all answers are plain data.
 */

const life = new AbortController();
const read = () => project(textBlocks(document.body));
let projection = read();
const painter = makePainter({ tone: toneOf(document.body), signal: life.signal });
interface Mark {
  readonly id: string;
  readonly sort: MarkSort;
  readonly placed: PlacedAnnotation;
  readonly text: string;
}
let marks: readonly Mark[] = [];
let unpaint = (): void => undefined;

const sheet = new CSSStyleSheet();
sheet.replaceSync(marksCss());
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const placedMarks = () =>
  marks.flatMap(({ id, sort, placed: { place } }) => (place.kind === 'lost' ? [] : [{ id, sort, span: place.span }]));

function paint(): void {
  unpaint();
  const undo = placedMarks().map(({ sort, span }) => painter.paint({ [sort]: drawnRanges(projection, [span]) }));
  unpaint = () => {
    for (const one of undo) one();
  };
}

function add(id: string, sort: MarkSort, anchor: Anchor): boolean {
  const annotation = fakeAnnotation({ id: annotationId(`${id}-${marks.length}`), anchor });
  const placed = placerIn({ article: null, page: () => projection.text })(annotation);
  marks = [...marks, { id, sort, placed, text: projection.text }];
  paint();
  return placed.place.kind !== 'lost';
}

/** Marks the nth copy of these words; false where the page does not have them. */
export function mark(words: string, sort: MarkSort = 'official', nth = 0): boolean {
  let start = projection.text.indexOf(words);
  for (let count = 0; count < nth; count += 1) start = projection.text.indexOf(words, start + 1);
  if (start < 0) return false;
  const span = { start, end: start + words.length };
  return add(words, sort, describe({ text: projection.text, span, projection: projection.version, scope: 'page' }));
}

/** Marks words that were kept when the page had this text; whether they are in the page now. */
export function recall(words: string, text: string): boolean {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  return add(words, 'own-green', describe({ text, span, projection: projection.version, scope: 'page' }));
}

/** The marks whose words are not in the page. */
export const lost = (): readonly string[] =>
  marks.filter(({ placed }) => placed.place.kind === 'lost').map(({ id }) => id);

export function followChanges(): void {
  watchPage({
    document,
    signal: life.signal,
    part: () => document.body,
    isOurs: () => false,
    onChange: () => {
      projection = read();
      const { text } = projection;
      const known = new Map(marks.map(({ placed, text }) => [placed.annotation.id, { placed, text }]));
      const place = placerIn({ article: null, page: () => text }, ({ id }) => known.get(id));
      marks = marks.map((one) => ({ ...one, text, placed: place(one.placed.annotation) }));
      paint();
    },
  });
}

/** The words that the browser now shows as marked, as they stand in the page; what touches in it is one. */
export const marked = (): readonly string[] =>
  markSorts.flatMap((sort) => joined([...(CSS.highlights.get(registered(sort, toneOf(document.body)).name) ?? [])]));

function joined(parts: readonly AbstractRange[]): readonly string[] {
  const words: string[] = [];
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    const gap = before === undefined ? null : textBetween(before, part);
    words.push((gap === '' ? (words.pop() ?? '') : '') + textOf(part));
  });
  return words.filter((word) => word !== '');
}

const textOf = (part: AbstractRange): string =>
  liveRange([part.startContainer, part.startOffset], [part.endContainer, part.endOffset]).toString();

/** `null` where the second one does not come behind the first. */
function textBetween(one: AbstractRange, next: AbstractRange): string | null {
  const gap = liveRange([one.endContainer, one.endOffset], [next.startContainer, next.startOffset]);
  return gap.startContainer === one.endContainer && gap.startOffset === one.endOffset ? gap.toString() : null;
}

function liveRange(start: readonly [Node, number], end: readonly [Node, number]): Range {
  const live = document.createRange();
  live.setStart(...start);
  live.setEnd(...end);
  return live;
}

export const isSupported = (): boolean => supported(document);

/** How many of the sheet's rules this browser understands, and how many there are. */
export const understoodRules = (): readonly [number, number] => [
  [...sheet.cssRules]
    .flatMap((rule) => (rule instanceof CSSMediaRule ? [...rule.cssRules] : []))
    .filter((rule) => rule instanceof CSSStyleRule && rule.style.length > 0).length,
  markSorts.length * 2,
];

export const marksUnder = (x: number, y: number): readonly string[] =>
  marksAt({ document, projection, index: indexMarks(placedMarks()) }, { x, y }).map(({ id }) => id);

/** Where words are drawn: the middle of their first box. */
export function middleOf(words: string): { readonly x: number; readonly y: number; readonly bottom: number } | null {
  const start = projection.text.indexOf(words);
  const box = projection.rangeOf({ start, end: start + words.length })?.getClientRects()[0];
  return box === undefined ? null : { x: box.left + box.width / 2, y: box.top + box.height / 2, bottom: box.bottom };
}

export const tone = (selector: string): string => {
  const element = document.querySelector(selector);
  return element === null ? 'none' : toneOf(element);
};

export interface SelectionTold {
  readonly words: string;
  readonly by: string;
  readonly endsAt: string;
  /** Whether a bar of 160 × 32 pixels beside the selection lies over its words. */
  readonly isCovered: boolean;
}

const told: (SelectionTold | 'gone')[] = [];
export const selectionsTold = (): readonly (SelectionTold | 'gone')[] => told;

let lastBar = 0;
/** How far under the last selection its bar begins, in CSS pixels; negative where it lies over it. */
export const barBelow = (): number => lastBar;

export function followSelections(): void {
  watchSelections({
    document,
    signal: life.signal,
    isOurs: () => false,
    onGone: () => told.push('gone'),
    onFinished: (finished) => {
      const span = selectedSpan(document.getSelection(), { projection, snap: finished.snap });
      const place = placeOfSelection(finished);
      if (span === null || place === null) return;
      const size = { width: 160, height: 32 };
      const { left, top } = placeBeside({ ...place, size, viewport: { width: innerWidth, height: innerHeight } });
      lastBar = top - finished.range.getBoundingClientRect().bottom;
      const isCovered = [...finished.range.getClientRects()].some(
        (box) => left < box.right && box.left < left + size.width && top < box.bottom && box.top < top + size.height,
      );
      const words = projection.text.slice(span.start, span.end);
      told.push({ words, by: finished.by, endsAt: finished.endsAt, isCovered });
    },
  });
}

export function fragmentOf(words: string, nth = 0): string | null {
  let start = projection.text.indexOf(words);
  for (let count = 0; count < nth; count += 1) start = projection.text.indexOf(words, start + 1);
  return textFragmentOf(fragmentGround(projection.text), { start, end: start + words.length });
}

/** Scrolls to the nth copy of the words; where its first line then is, as a share of the window's height. */
export function scrollTo(words: string): number | null {
  const start = projection.text.indexOf(words);
  const range = projection.rangeOf({ start, end: start + words.length });
  return range !== null && bringIntoView(range) ? range.getBoundingClientRect().top / innerHeight : null;
}

/** Where the nth copy of the words is, as a share of the window's height. */
export function heightOf(words: string, nth = 0): number | null {
  let start = projection.text.indexOf(words);
  for (let count = 0; count < nth; count += 1) start = projection.text.indexOf(words, start + 1);
  const range = projection.rangeOf({ start, end: start + words.length });
  return range === null ? null : range.getBoundingClientRect().top / innerHeight;
}

export const clear = (): void => unpaint();
