import type { ArticleMeta } from '../../core/model/article';
import { bodyText } from '../../page/articles/body-text';
import { findArticles } from '../../page/articles/find-articles';
import type { Evidence } from '../../page/articles/metadata/evidence';

/** What the finder says of a page, as plain data. */
export interface FoundInPage {
  readonly articles: readonly {
    readonly meta: ArticleMeta;
    readonly evidence: readonly Evidence[];
    readonly text: string;
  }[];
  /** Milliseconds of the finder's first call in a fresh document. */
  readonly ms: number;
}

/** Runs in the page. `address` is the one under which the page was published. */
export const findInPage = (address: string | null, now: number): FoundInPage => {
  const start = performance.now();
  const found = findArticles(document, { address: address ?? document.location.href, now });
  const ms = performance.now() - start;
  return {
    articles: found.map((article) => ({ meta: article.meta, evidence: article.evidence, text: bodyText(article) })),
    ms,
  };
};
