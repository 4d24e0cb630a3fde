import { describe } from '../../core/anchoring/describe';
import type { Anchor } from '../../core/model/anchor';
import type { About } from '../../core/model/annotation';
import type { ArticleSighting } from '../../core/model/article';
import type { Span } from '../../core/model/span';
import { aboutPassage } from '../../core/reading/about';
import { snapToSyllables, withoutOuterSpace } from '../../page/selection/selected';
import { projectionOf } from './painting';
import { fragmentIn } from './passage-link';
import { sightingOf } from './sighting';
import type { PageState } from './state';

/** A passage of the page as it can be kept. */
export interface Passage {
  readonly sighting: ArticleSighting;
  readonly anchor: Anchor;
  readonly about: About;
}

/** The passage that a range covers: in the article where it lies in one, else in the page. `null` where it holds no text. */
export const passageOf = (state: PageState, range: Range, snap: boolean): Passage | null =>
  inScope('article', state, range, snap) ?? inScope('page', state, range, snap);

const inScope = (scope: Anchor['scope'], state: PageState, range: Range, snap: boolean): Passage | null => {
  if (scope === 'article' && state.article === null) return null;
  const projection = projectionOf(state, scope);
  const covered = projection.spanOf(range);
  const span = covered && (snap ? snapToSyllables : withoutOuterSpace)(projection.text, covered);
  return span && passageAt(state, scope, span);
};

/** The passage at a span of one of the page's texts. */
export const passageAt = (state: PageState, scope: Anchor['scope'], span: Span): Passage => {
  const projection = projectionOf(state, scope);
  const { text, version } = projection;
  const fragment = fragmentIn(state.page(), { projection, span });
  return {
    sighting: sightingOf(state),
    anchor: {
      ...describe({ text, span, projection: version, scope }),
      ...(fragment === undefined ? {} : { fragment }),
    },
    about:
      scope === 'article' && state.article !== null
        ? aboutPassage(text, state.article.reading.mentions, span)
        : nothing,
  };
};

const nothing: About = { officials: [], documents: [] };
