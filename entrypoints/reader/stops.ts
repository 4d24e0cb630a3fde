import type { Mention } from '../../core/model/mention';
import type { PlacedAnnotation } from '../../core/model/reader';
import type { Span } from '../../core/model/span';
import { scopeOf } from '../../core/reading/placing';
import { indexMarks, marksAt, type Point } from '../../page/highlighting/hit-test';
import type { Projection } from '../../page/projection/project';
import { projectionOf } from './painting';
import type { PageState } from './state';

/** A marked place that has a card. */
export interface Stop {
  readonly span: Span;
  readonly scope: 'article' | 'page';
  readonly projection: Projection;
  readonly what:
    | { readonly kind: 'mention'; readonly mention: Mention }
    | { readonly kind: 'own'; readonly placed: PlacedAnnotation };
}

/** All places that are marked now, by the switches. */
export const stopsOf = (state: PageState): readonly Stop[] => [...mentionStops(state), ...ownStops(state)];

const mentionStops = ({ article, switches }: PageState): readonly Stop[] =>
  article === null
    ? []
    : article.reading.mentions
        .filter(({ kind }) => switches.kinds[kind])
        .map((mention) => ({
          span: mention.span,
          scope: 'article',
          projection: article.projection,
          what: { kind: 'mention', mention },
        }));

const ownStops = (state: PageState): readonly Stop[] =>
  state.switches.kinds.own
    ? state.placed.flatMap((placed) => {
        if (placed.place.kind === 'lost') return [];
        const scope = scopeOf(placed.annotation, state.article !== null);
        const projection = projectionOf(state, scope);
        return [{ span: placed.place.span, scope, projection, what: { kind: 'own', placed } } satisfies Stop];
      })
    : [];

/** The place at a point of the window that is explained there: the shortest one, and of equal ones the reader's own. */
export const stopAt = (document: Document, stops: readonly Stop[], point: Point): Stop | null => {
  for (const scope of ['article', 'page'] as const) {
    const marks = stops.filter((stop) => stop.scope === scope);
    const [first] = marks;
    if (first === undefined) continue;
    const index = indexMarks(marks);
    const [shortest, ...others] = marksAt({ document, projection: first.projection, index }, point);
    if (shortest === undefined) continue;
    return others.find((other) => other.what.kind === 'own' && isSame(other.span, shortest.span)) ?? shortest;
  }
  return null;
};

export const isSame = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;
