import type { ArticleMeta } from '../../core/model/article';
import type { TextBlock } from '../projection/block';
import type { Evidence } from './metadata/evidence';

/** An article in a live page. Nothing of the page was changed to find it. */
export interface FoundArticle {
  /** The smallest element that holds the body. */
  readonly root: Element;
  /** The visible headline, where there is one. */
  readonly title: TextBlock | null;
  /** The body in reading order: lead, paragraphs, headings, captions, cells. */
  readonly blocks: readonly TextBlock[];
  /** Each field is worked out when it is first asked for, from the text of the page as it was found. */
  readonly meta: ArticleMeta;
  /**
   * The values that were found for each field of `meta`, with where they stand. Lines near the text are read for a date or
   * a byline only where what the page states leaves a doubt.
   */
  readonly evidence: readonly Evidence[];
}
