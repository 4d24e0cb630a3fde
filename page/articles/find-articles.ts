import type { BlockRole, TextBlock } from '../projection/block';
import { textBlocks } from '../projection/text-blocks';
import { type Body, findBody } from './body';
import type { FoundArticle } from './found';
import { attest } from './metadata/article-meta';
import { valuesOf } from './metadata/head';
import { type PageFacts, readFacts } from './metadata/page-facts';
import { statedTitles } from './metadata/title';
import { bylines, datelines, sourceLinks, surroundingsOf } from './near';
import { type Item, type Regions, regionsOf } from './regions';

export interface FindOptions {
  /** The page's address, as visited. */
  readonly address: string;
  /** Milliseconds since 1970: later dates are no dates of publication. */
  readonly now?: number;
}

/** Metas that hold the summary of a page. */
const summaryNames = ['og:description', 'description', 'twitter:description'];

const roleOf = (item: Item, body: Body): BlockRole => {
  const { role } = item.block;
  if (body.captions.includes(item)) return 'caption';
  if (item.at < body.region.first && role !== 'heading') return 'lead';
  return role === 'other' || role === 'cell' ? (item.prose > 0 ? 'paragraph' : role) : role;
};

const asBlock = (item: Item, role: BlockRole): TextBlock => ({
  role,
  element: item.block.element,
  nodes: item.block.nodes,
});

const describe = (facts: PageFacts, regions: Regions, body: Body, options: FindOptions): FoundArticle => {
  const surroundings = surroundingsOf(regions, body);
  const { meta, evidence } = attest(facts, {
    headline: body.title?.text ?? null,
    body: body.items.map(({ text }) => text).join('\n'),
    datelines: datelines(surroundings),
    bylines: bylines(surroundings),
    links: sourceLinks(surroundings),
    now: options.now ?? null,
  });
  return {
    root: body.region.element,
    title: body.title === null ? null : asBlock(body.title, 'title'),
    blocks: [...body.items, ...body.captions]
      .sort((one, other) => one.at - other.at)
      .map((item) => asBlock(item, roleOf(item, body))),
    meta,
    evidence,
  };
};

/**
 * The articles of a page, in reading order; none where its main thing is not one piece of prose.
 * Reads the live document and changes nothing.
 */
export const findArticles = (document: Document, options: FindOptions): readonly FoundArticle[] => {
  // A document that is still empty, or one of frames, has no body to read.
  if (document.body === null) return [];
  const facts = readFacts(document, options.address);
  const regions = regionsOf(document.body, textBlocks(document.body));
  const body = findBody(regions, {
    titles: statedTitles(facts).map(({ value }) => value),
    summaries: [...valuesOf(facts.metas, summaryNames).map(({ value }) => value), ...facts.data.descriptions],
  });
  return body === null ? [] : [describe(facts, regions, body, options)];
};
