import type { PlacedAnnotation } from '../../core/model/reader';
import type { Span } from '../../core/model/span';
import { type Marked, marksOfAnnotation, marksOfMentions } from '../../core/reading/marks';
import { scopeOf } from '../../core/reading/placing';
import { drawnApart, drawnRanges } from '../../page/highlighting/drawn-ranges';
import type { MarkSort, Marks } from '../../page/highlighting/marks';
import { makePainter, type Painter, supported } from '../../page/highlighting/painter';
import { toneOf } from '../../page/highlighting/tone';
import type { Life } from '../../page/lifetime/life';
import type { Projection } from '../../page/projection/project';
import { isOn, type PageState, type Shared } from './state';

export interface Painting {
  /** Washes a place until the answer is called. */
  flash(projection: Projection, span: Span): () => void;
  /** Underlines a place, as that of an instruction whose card is open. */
  underline(projection: Projection, span: Span): () => void;
  /** Shows what the reader has come to by keys. */
  choose(projection: Projection, span: Span): () => void;
  readonly tone: () => 'light' | 'dark';
}

/** Keeps what is seen in the page equal to the state: repaints what a change concerns, and nothing else. */
export const keepPainted = (shared: Shared, { life, document }: { life: Life; document: Document }): Painting => {
  const tone = (): 'light' | 'dark' => toneOf(shared.now().article?.root ?? document.body);
  const painter = supported(document) ? makePainter({ tone: 'light', signal: life.signal }) : blind;
  // To ask for the tone may cost the page a style pass: not before there is something to paint.
  let isToned = false;
  const useTone = (): void => {
    isToned = true;
    painter.useTone(tone());
  };
  let unpaintMentions = (): void => undefined;
  const paintAnnotations = annotationsOn(painter);

  const paint = (changed: ReadonlySet<keyof PageState>): void => {
    const state = shared.now();
    const host = document.location.hostname;
    const hasMarks = state.article !== null || state.placed.length > 0;
    if (hasMarks && (changed.has('article') || !isToned)) useTone();
    if (changed.has('article') || changed.has('switches')) {
      unpaintMentions();
      unpaintMentions = isOn(state, host) ? painter.paint(mentionMarks(state)) : () => undefined;
    }
    if (changed.has('placed') || changed.has('switches')) paintAnnotations(state, isOn(state, host));
  };
  shared.watch(paint);
  // A page may change from light to dark without a word of its text changing.
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  life.on(scheme, 'change', () => isToned && useTone());

  const only = (sort: MarkSort) => (projection: Projection, span: Span) => {
    if (!isToned) useTone();
    return painter.paint({ [sort]: drawnRanges(projection, [span]) });
  };
  return { flash: only('flash'), underline: only('instruction'), choose: only('chosen'), tone };
};

const mentionMarks = ({ article, switches }: PageState): Marks => {
  if (article === null) return {};
  const { projection, reading } = article;
  const marked = marksOfMentions(reading.mentions, { kinds: switches.kinds, text: projection.text.length });
  return rangesOf(projection, marked);
};

/** A browser that can't show marks gets none; all else of the reader works there. */
const blind: Painter = { paint: () => () => undefined, useTone: () => undefined, restore: () => undefined };

/**
 * Annotations get their places a few at a time: those that are painted stay as they are until they get a new place, and
 * their ranges follow the page meanwhile.
 */
const annotationsOn = (painter: Painter) => {
  const painted = new Map<PlacedAnnotation, () => void>();
  return (state: PageState, isShown: boolean): void => {
    const wanted = new Set(isShown && state.switches.kinds.own ? state.placed : []);
    for (const [placed, unpaint] of painted) {
      if (wanted.has(placed)) continue;
      unpaint();
      painted.delete(placed);
    }
    const added = [...wanted].filter((placed) => !painted.has(placed));
    for (const [placed, marks] of annotationMarks(state, added)) painted.set(placed, painter.paint(marks));
  };
};

/** Those of one text are drawn together, which costs a tenth of drawing each alone. Lost ones have no marks. */
const annotationMarks = (
  state: PageState,
  annotations: readonly PlacedAnnotation[],
): readonly (readonly [PlacedAnnotation, Marks])[] =>
  (['article', 'page'] as const).flatMap((scope) => {
    const here = annotations.flatMap((placed) => {
      const isHere = scopeOf(placed.annotation, state.article !== null) === scope;
      return isHere && placed.place.kind !== 'lost' ? [{ placed, span: placed.place.span }] : [];
    });
    // Lost ones must not make the text of all of the page.
    if (here.length === 0) return [];
    const drawn = drawnApart(
      projectionOf(state, scope),
      here.map(({ span }) => span),
    );
    return here.map(({ placed }, index) => [placed, lookOf(placed, drawn[index] ?? [])] as const);
  });

const lookOf = (placed: PlacedAnnotation, ranges: readonly Range[]): Marks =>
  Object.fromEntries(marksOfAnnotation(placed).map(({ sort }) => [sort, ranges]));

/** The text in which the spans of a scope count. */
export const projectionOf = ({ article, page }: PageState, scope: 'article' | 'page'): Projection =>
  scope === 'article' && article !== null ? article.projection : page();

const rangesOf = (projection: Projection, marked: readonly Marked[]): Marks => {
  const spans: Partial<Record<MarkSort, Span[]>> = {};
  for (const { sort, span } of marked) {
    spans[sort] ??= [];
    spans[sort].push(span);
  }
  return Object.fromEntries(Object.entries(spans).map(([sort, all]) => [sort, drawnRanges(projection, all)]));
};
