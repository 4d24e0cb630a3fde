import { locate } from '../../core/anchoring/locate';
import type { Anchor } from '../../core/model/anchor';
import type { AnnotationId } from '../../core/model/ids';
import type { JumpTarget } from '../../core/model/reader';
import type { Span } from '../../core/model/span';
import { scopeOf } from '../../core/reading/placing';
import type { Life } from '../../page/lifetime/life';
import type { Projection } from '../../page/projection/project';
import { bringIntoView } from '../../page/selection/step';
import { type Painting, projectionOf } from './painting';
import type { Shared } from './state';

export interface JumpingOptions {
  readonly life: Life;
  readonly shared: Shared;
  readonly painting: Painting;
  /** Asks the reader for other words for an annotation without a place. */
  readonly attach: (id: AnnotationId) => boolean;
}

/** Milliseconds for which a place that was jumped to stays washed. */
const flashes = 1_600;

/** Scrolls to a place and flashes it. Answers false where it is not in the page any more. */
export const makeJump = ({ life, shared, painting, attach }: JumpingOptions): ((target: JumpTarget) => boolean) => {
  const show = (projection: Projection, span: Span): boolean => {
    const range = projection.rangeOf(span);
    if (range === null || !bringIntoView(range)) return false;
    life.after(flashes, painting.flash(projection, span));
    return true;
  };
  const showPassage = (anchor: Anchor): boolean => {
    const scope = shared.now().article === null ? 'page' : anchor.scope;
    const projection = projectionOf(shared.now(), scope);
    const located = locate(projection.text, anchor);
    return located.kind !== 'lost' && show(projection, located.span);
  };
  const showAnnotation = (id: AnnotationId): boolean => {
    const state = shared.now();
    const placed = state.placed.find(({ annotation }) => annotation.id === id);
    if (placed === undefined || placed.place.kind === 'lost') return false;
    return show(projectionOf(state, scopeOf(placed.annotation, state.article !== null)), placed.place.span);
  };

  return (target) => {
    switch (target.kind) {
      case 'orphan':
        return attach(target.id);
      case 'mention': {
        const { article } = shared.now();
        return article !== null && show(article.projection, target.span);
      }
      case 'passage':
        return showPassage(target.anchor);
      case 'annotation':
        return showAnnotation(target.id);
    }
  };
};
