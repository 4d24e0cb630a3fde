import type { ArticleMeta, ArticleSighting } from '../../core/model/article';
import type { Reading } from '../../core/model/mention';
import { sightingAt } from '../../core/text/addresses';
import { now } from '../../messages/identity';
import { findArticles } from '../../page/articles/find-articles';
import { lookedAt } from '../../page/articles/looked-at';
import { type Projection, project } from '../../page/projection/project';
import { textBlocks } from '../../page/projection/text-blocks';

/** A text of the page with all that was found in it. */
export interface ReadText {
  /** The smallest element that holds it. */
  readonly root: Element;
  readonly projection: Projection;
  /** What the recogniser found. */
  readonly found: Reading;
  /** The same as the reader corrected it. */
  readonly reading: Reading;
  readonly sighting: ArticleSighting;
}

/** What was found in a text that was not recognised yet. */
export const unread: Reading = { mentions: [], relations: [], repeats: [] };

/** The article of the page as it is now; `null` where it has none. What was recognised before need not be again. */
export const readArticle = (document: Document, before: ReadText | null): ReadText | null => {
  const articles = findArticles(document, { address: document.location.href, now: now() });
  const found = lookedAt(articles, document.defaultView);
  if (found === null) return null;
  const blocks = found.title === null ? found.blocks : [found.title, ...found.blocks];
  return readingOf({ root: found.root, projection: project(blocks), meta: found.meta, before });
};

/** All of the page's text, read as if it were an article: what the reader may ask for on any page. */
export const readWholePage = (document: Document, before: ReadText | null): ReadText =>
  readingOf({
    root: document.body,
    projection: projectPage(document),
    meta: metaOfPage(document),
    before,
  });

export const projectPage = (document: Document): Projection => project(textBlocks(document.body));

/** What a page without an article can be called in the notebook. */
export const metaOfPage = (document: Document): ArticleMeta => ({
  title: document.title.trim() || document.location.hostname,
  byline: null,
  published: null,
  outlet: document.location.hostname,
  source: null,
  canonical: null,
  language: document.documentElement.lang.trim() || 'vi',
});

interface Parts {
  readonly root: Element;
  readonly projection: Projection;
  readonly meta: ArticleMeta;
  readonly before: ReadText | null;
}

const readingOf = ({ root, projection, meta, before }: Parts): ReadText => {
  const isKnown =
    before !== null &&
    before.found !== unread &&
    before.projection.text === projection.text &&
    before.sighting.meta.language === meta.language &&
    before.sighting.meta.published === meta.published;
  const found = isKnown ? before.found : unread;
  return { root, projection, found, reading: found, sighting: sightingAt(root.ownerDocument.location.href, meta) };
};
