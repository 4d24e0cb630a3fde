import type { Annotation } from '../../core/model/annotation';
import type { PlacedAnnotation } from '../../core/model/reader';
import { inPlaceOrder, placerIn, scopeOf } from '../../core/reading/placing';
import { withoutRefused } from '../../core/reading/refused';
import { visibleSpan } from '../../page/selection/step';
import { inSlices, nearestFirst } from '../../page/watching/slices';
import { projectionOf } from './painting';
import type { Shared } from './state';

/**
 * So many annotations are shown at once: painting that many takes a millisecond or two, and the reader sees the first
 * ones long before the last one was looked for.
 */
const shownAtOnce = 25;

export interface PlacingOptions {
  readonly document: Document;
  readonly shared: Shared;
  readonly annotations: readonly Annotation[];
  /** Ends the work between two annotations: the page or its notes changed meanwhile. */
  readonly signal: AbortSignal;
}

/** The text that each place counts in, so that a later look need not search for what is where it was. */
const textOf = new WeakMap<PlacedAnnotation, string>();

/**
 * Finds the annotations in the page as it is now, those nearest to what the reader sees first, and shows them as they are
 * found. One that was placed before keeps its place until it has its new one, and is looked for only where the text around
 * it has changed.
 */
export const placeAnnotations = (options: PlacingOptions): Promise<boolean> =>
  inSlices(stepsOf(options), (step) => step(), options.signal);

/** The work as steps, between any two of which the page may get its turn. */
function* stepsOf({ document, shared, annotations }: PlacingOptions): Generator<() => void> {
  const { article, page, placed: before } = shared.now();
  const texts = { article: article?.projection.text ?? null, page: () => page().text };
  const known = new Map(before.map((placed) => [placed.annotation.id, placed]));
  const place = placerIn(texts, ({ id }) => {
    const old = known.get(id);
    const text = old && textOf.get(old);
    return old === undefined || text === undefined ? undefined : { placed: old, text };
  });
  const placed = new Map<string, PlacedAnnotation>();
  for (const { id } of annotations) {
    const old = known.get(id);
    if (old !== undefined) placed.set(id, old);
  }
  const show = (unplaced: number) => () => shared.set({ placed: inPlaceOrder(placed.values()), unplaced });

  const inScope = (scope: 'article' | 'page') =>
    annotations.filter((annotation) => scopeOf(annotation, article !== null) === scope);
  let waiting = annotations.length;
  for (const scope of ['article', 'page'] as const) {
    // What is seen is asked of the page only where the order matters: it makes the page lay itself out.
    const near = () => nearness(document, (node, offset) => projectionOf(shared.now(), scope).offsetAt(node, offset));
    const found = inScope(scope);
    const startOf = ({ id, anchor }: Annotation): number => startBefore(known.get(id)) ?? anchor.start;
    for (const annotation of found.length <= shownAtOnce ? found : nearestFirst(found, near(), startOf)) {
      yield* place.stepsBefore(annotation);
      yield () => {
        const found = place(annotation);
        const text = scope === 'article' && texts.article !== null ? texts.article : texts.page();
        const shown = withoutRefused(found, text);
        // One that was refused is looked for anew each time: the refusal may be taken back.
        if (shown === found) textOf.set(found, text);
        placed.set(annotation.id, shown);
      };
      waiting -= 1;
      if (waiting > 0 && waiting % shownAtOnce === 0) yield show(waiting);
    }
  }
  yield show(0);
}

const startBefore = (placed: PlacedAnnotation | undefined): number | null =>
  placed === undefined || placed.place.kind === 'lost' ? null : placed.place.span.start;

/** The middle of what is seen of a text; its beginning where nothing of it is. */
const nearness = (document: Document, offsetAt: (node: Node, offset: number) => number | null): number => {
  const visible = visibleSpan(document, offsetAt);
  return visible === null ? 0 : (visible.start + visible.end) / 2;
};
