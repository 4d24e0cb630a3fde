import { describe } from '../../core/anchoring/describe';
import { locate } from '../../core/anchoring/locate';
import type { Span } from '../../core/model/span';
import { type Chosen, paragraphAt, type ReadingUnits, readingUnits } from '../../core/reading/choosing';
import type { Projection } from '../../page/projection/project';
import { rangeOfSelection } from '../../page/selection/selected';
import { bringIntoView, visibleSpan } from '../../page/selection/step';
import { projectionOf } from './painting';
import type { Shared } from './state';

/** The text in which a reader chooses by keys: the article's where there is one, else all of the page's. */
export interface ChoosingText {
  readonly scope: 'article' | 'page';
  readonly projection: Projection;
  readonly units: ReadingUnits;
}

export const readText = (shared: Shared): ChoosingText => {
  const scope = shared.now().article === null ? 'page' : 'article';
  const projection = projectionOf(shared.now(), scope);
  return { scope, projection, units: readingUnits(projection.text) };
};

interface Beginning {
  readonly document: Document;
  readonly text: ChoosingText;
  readonly last: Span | null;
}

/** What is selected, else where the reader left off if that is in sight, else the first paragraph in sight. */
export const firstChosen = ({ document, text, last }: Beginning): Chosen | null => {
  const { projection, units } = text;
  const range = rangeOfSelection(document.getSelection());
  const selected = range && projection.spanOf(range);
  if (selected) return { span: selected, unit: 'words', edge: 'end' };
  const visible = visibleSpan(document, (node, offset) => projection.offsetAt(node, offset));
  if (last !== null && visible !== null && last.start >= visible.start && last.start <= visible.end)
    return paragraphAt(units, last.start);
  return paragraphAt(units, visible?.start ?? 0);
};

/** The chosen words in the text as it is now, else the paragraph that stands where they stood. */
export const foundAgain = (
  { text, chosen }: { readonly text: ChoosingText; readonly chosen: Chosen },
  now: ChoosingText,
): Chosen | null => {
  const { text: before, version } = text.projection;
  if (before === now.projection.text) return chosen;
  const anchor = describe({ text: before, span: chosen.span, projection: version, scope: now.scope });
  const place = locate(now.projection.text, anchor);
  return place.kind === 'lost'
    ? paragraphAt(now.units, Math.min(chosen.span.start, now.projection.text.length))
    : { ...chosen, span: place.span };
};

/** Brings the end that moves into sight, and the beginning where all of it has room. */
export const showEdge = (projection: Projection, { span, edge, unit }: Chosen): void => {
  const at = edge === 'end' && unit === 'words' ? { start: Math.max(span.start, span.end - 1), end: span.end } : span;
  const range = projection.rangeOf(at);
  if (range !== null) bringIntoView(range);
};
