import type { ArticleSighting } from '../../core/model/article';
import { sightingAt } from '../../core/text/addresses';
import { metaOfPage } from './read-page';
import type { PageState } from './state';

const asked = ({ article }: PageState): ArticleSighting =>
  article?.sighting ?? sightingAt(document.location.href, metaOfPage(document));

/** Under which addresses the page is kept. */
export const addressesOf = (state: PageState): readonly string[] => asked(state).addresses;

/**
 * Under which addresses and what name the page is kept. What the finder would work out when it is asked for is worked out
 * here: this is what messages carry, and Firefox sends no property that has to be computed.
 */
export const sightingOf = (state: PageState): ArticleSighting => {
  const sighting = asked(state);
  return { ...sighting, meta: { ...sighting.meta } };
};
