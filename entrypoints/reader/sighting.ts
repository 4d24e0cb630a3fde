import type { ArticleSighting } from '../../core/model/article';
import { sightingAt } from '../../core/text/addresses';
import { metaOfPage } from './read-page';
import type { PageState } from './state';

/** Under which addresses and what name the page is kept. */
export const sightingOf = ({ article }: PageState): ArticleSighting =>
  article?.sighting ?? sightingAt(document.location.href, metaOfPage(document));
