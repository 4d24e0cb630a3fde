import { type Metas, readMetas } from './head';
import { type LinkedData, readLinkedData } from './json-ld';

/** What a page says of itself beside its text. */
export interface PageFacts {
  readonly document: Document;
  /** The address of the page, as visited. */
  readonly address: string;
  readonly metas: Metas;
  readonly data: LinkedData;
}

export const readFacts = (document: Document, address: string): PageFacts => ({
  document,
  address,
  metas: readMetas(document),
  data: readLinkedData(document),
});

/** Resolves a link of the page; `null` where it is none of the web. */
export const resolveLink = (link: string | null, address: string): string | null => {
  if (link === null || !URL.canParse(link, address)) return null;
  const { protocol, href } = new URL(link, address);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
};
