import { type Metas, readMetas } from './head';
import { type LinkedData, readLinkedData } from './json-ld';

/** What a page says of itself beside its text. */
export interface PageFacts {
  readonly document: Document;
  /** The address of the page, as visited. */
  readonly address: string;
  readonly metas: Metas;
  readonly data: LinkedData;
  /** False where the head of the page, its title and canonical address, speaks of another article. */
  readonly claims: boolean;
}

export const readFacts = (document: Document, address: string): PageFacts => ({
  document,
  address,
  metas: readMetas(document),
  data: readLinkedData(document),
  claims: true,
});

/** The same page with what it says of its main article left out: the name of the site stays. */
export const withoutClaims = (facts: PageFacts): PageFacts => ({
  ...facts,
  metas: new Map([...facts.metas].filter(([name]) => name === 'og:site_name')),
  data: { ...facts.data, headlines: [], descriptions: [], authors: [], published: [], sources: [] },
  claims: false,
});

/** Resolves a link of the page; `null` where it is none of the web. */
export const resolveLink = (link: string | null, address: string): string | null => {
  if (link === null || !URL.canParse(link, address)) return null;
  const { protocol, href } = new URL(link, address);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
};
