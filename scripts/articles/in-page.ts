import type { ArticleMeta } from '../../core/model/article';
import { bodyText } from '../../page/articles/body-text';
import { examine } from '../../page/articles/find-articles';
import type { Evidence } from '../../page/articles/metadata/evidence';
import type { Signals } from '../../page/articles/signals';

/** What the finder says of a page, as plain data. */
export interface FoundInPage {
  readonly isArticle: boolean;
  readonly score: number;
  /** What the score was made from. */
  readonly signals: Signals | null;
  /** The article, or what would be one if the page were: so that the choice of the body can be judged by itself. */
  readonly candidate: {
    readonly meta: ArticleMeta;
    readonly evidence: readonly Evidence[];
    readonly text: string;
  } | null;
  /** Other articles on the same page. */
  readonly more: readonly { readonly meta: ArticleMeta; readonly text: string }[];
  /** Milliseconds of the finder's first call in a fresh document. */
  readonly ms: number;
}

/** Runs in the page. `address` is the one under which the page was published. */
export const findInPage = (address: string | null, now: number): FoundInPage => {
  const options = { address: address ?? document.location.href, now };
  const start = performance.now();
  const { article, score, more } = examine(document, options);
  const meta = article && { ...article.meta };
  const ms = performance.now() - start;
  return {
    isArticle: article !== null && score > 0,
    score,
    // All of them, and not timed: the finder itself leaves out what could not change its decision.
    signals: examine(document, { ...options, everySignal: true }).signals,
    candidate: article === null || meta === null ? null : { meta, evidence: article.evidence, text: bodyText(article) },
    more: more.map((other) => ({ meta: { ...other.meta }, text: bodyText(other) })),
    ms,
  };
};
