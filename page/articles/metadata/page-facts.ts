import type { Evidence } from './evidence';
import { type Metas, readMetas } from './head';
import { type LinkedData, readLinkedData } from './json-ld';
import { statedTitles } from './title';

/** What a page says of itself beside its text. */
export interface PageFacts {
  readonly document: Document;
  /** The address of the page, as visited. */
  readonly address: string;
  readonly metas: Metas;
  readonly data: LinkedData;
  /** Headlines that it states, best place first. */
  readonly titles: readonly Evidence[];
  /** Addresses that it calls its own, as written. */
  readonly canonicals: readonly string[];
  /** False where the head of the page, its title and canonical address, speaks of another article. */
  readonly claims: boolean;
}

const canonicalsOf = (document: Document): readonly string[] => {
  const addresses: string[] = [];
  for (const link of document.querySelectorAll('link[rel~="canonical" i]')) {
    const address = link.getAttribute('href');
    if (address !== null) addresses.push(address);
  }
  return addresses;
};

export const readFacts = (document: Document, address: string): PageFacts => {
  const metas = readMetas(document);
  const data = readLinkedData(document);
  const titles = statedTitles(document, metas, data);
  return { document, address, metas, data, titles, canonicals: canonicalsOf(document), claims: true };
};

/** The same page with what it says of its main article left out: the name of the site stays. */
export const withoutClaims = (facts: PageFacts): PageFacts => ({
  ...facts,
  metas: new Map([...facts.metas].filter(([name]) => name === 'og:site_name')),
  titles: [],
  canonicals: [],
  data: { ...facts.data, headlines: [], descriptions: [], authors: [], published: [], sources: [] },
  claims: false,
});

/** Resolves a link of the page; `null` where it is none of the web. */
export const resolveLink = (link: string | null, address: string): string | null => {
  if (link === null || !URL.canParse(link, address)) return null;
  const { protocol, href } = new URL(link, address);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
};
