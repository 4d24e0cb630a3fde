import type { Item, Region, Regions } from './regions';

/** An article among several has no less prose, in code units of Latin script, and no fewer paragraphs. */
const leastProse = 600;
const leastParagraphs = 3;

/** Shorter headlines are names of sections, in code units. */
const shortestHeadline = 20;

const isHeadline = ({ block, region }: Item): boolean =>
  block.element.localName === 'h1' &&
  !region.chrome &&
  block.length >= shortestHeadline &&
  block.linked < block.length * 0.8;

const countHeadlines = (heads: readonly Item[]): ReadonlyMap<Region, number> => {
  const counts = new Map<Region, number>();
  for (const { region } of heads) {
    for (let at: Region | null = region; at !== null; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
};

/**
 * The parts of a page that are an article each, where it holds several, as pages that load the next article when the
 * reader comes to the end: the largest element around each first-level headline that holds no other one, if there is
 * enough prose in it. Empty for the common page with one. A live blog, whose entries have lower headings, is one article.
 */
export const partsOf = (regions: Regions): readonly Region[] => {
  const heads = regions.items.filter(isHeadline);
  if (heads.length < 2) return [];
  const counts = countHeadlines(heads);
  const parts = heads.map(({ region }) => {
    let part = region;
    while (part.parent !== null && counts.get(part.parent) === 1) part = part.parent;
    return part;
  });
  const full = parts.filter(({ prose, paragraphs }) => prose >= leastProse && paragraphs >= leastParagraphs);
  return full.length < 2 ? [] : full;
};
