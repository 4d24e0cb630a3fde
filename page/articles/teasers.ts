import { onSameSite } from '../../core/text/canonical';
import { resolveLink } from './metadata/page-facts';
import { type Item, isWithin, type Region, type Regions } from './regions';

/** A shorter link is the name of a section or a button, in code units. */
const shortestHeadline = 20;
/** A longer text behind a linked headline is a paragraph of a list of things, in code units. */
const longestSummary = 280;
/** A card holds a headline, a summary, and beside them a time, a place, a button. */
const mostBlocks = 5;
/** A card with more text than this is a part of an article, in code units. */
const longestCard = 600;

/** Cards that hold more of the page's prose than this are what the page is about: a list of things, each with a link. */
const mostOfPage = 0.8;
/** A page with less prose than this beside the cards has no article beside them, in code units of Latin script. */
const leastBeside = 300;

/**
 * True for a link to another page of the same site. One to another site leads to what the paragraph is about, a shop or
 * a source; one to the page itself, or to a script, is what many systems make of a headline.
 */
const leadsWithin = (item: Item, address: string): boolean => {
  const link = item.block.nodes.map((node) => node.parentElement?.closest('a')).find((found) => found != null);
  const href = resolveLink((link?.getAttribute('href') ?? '').replace(/#.*$/, ''), address);
  return href !== null && href !== address.replace(/#.*$/, '') && onSameSite(href, address);
};

const isLinked = ({ block }: Item): boolean => block.length >= shortestHeadline && block.linked > block.length * 0.8;

/** A headline with its summary in one block. */
const beginsWithLink = ({ block, prose }: Item): boolean =>
  prose > 0 &&
  block.length < longestCard &&
  block.linked >= shortestHeadline &&
  block.linked > block.length * 0.2 &&
  block.nodes[0]?.parentElement?.closest('a') !== null;

/** A box with the headline of another article, which leads to it, and its summary. */
const isCard = ({ items }: Regions, region: Region, address: string): boolean => {
  const blocks = region.end - region.first;
  if (region.paragraphs !== 1 || region.length > longestCard || blocks < 2 || blocks > mostBlocks) return false;
  const own = items.slice(region.first, region.end);
  const headline = own.findIndex((item) => isLinked(item) && leadsWithin(item, address));
  const summary = own.findIndex(({ prose }) => prose > 0);
  return headline >= 0 && headline < summary && (own[summary]?.block.length ?? 0) <= longestSummary;
};

/** A link and the text behind it without a space between: the style sheet sets them in lines of their own. */
const isGlued = ({ block }: Item): boolean => {
  const link = block.nodes[0]?.parentElement?.closest('a');
  const behind = block.nodes.find((node) => !link?.contains(node));
  if (behind?.nodeType !== 3) return false;
  const first = (behind as Text).data.charAt(0);
  return first.toLowerCase() !== first.toUpperCase() || /[\d(“"]/.test(first);
};

/** A list, each entry of which is a headline that leads elsewhere with its summary behind it. */
const isListOfLinks = ({ items }: Regions, region: Region, address: string): boolean => {
  if (region.paragraphs < 1 || region.linked < region.length * 0.2) return false;
  // Not by a slice: the elements around a text are many and long, and fail at its first paragraph.
  for (let at = region.first; at < region.end; at += 1) {
    const item = items[at];
    if (item === undefined || item.prose === 0) continue;
    if (!beginsWithLink(item) || !leadsWithin(item, address)) return false;
    if (region.paragraphs === 1 && !isGlued(item)) return false;
  }
  return true;
};

/** Finds the boxes that lead to other articles; none where they are what the page is about. */
export const teasersIn = (regions: Regions, address: string): ReadonlySet<Region> => {
  const boxes = new Set<Region>();
  const within = new Set<Region>();
  let prose = 0;
  for (const region of regions.all) {
    if (region.parent === null) continue;
    if (within.has(region.parent)) {
      within.add(region);
      continue;
    }
    if (!isCard(regions, region, address) && !isListOfLinks(regions, region, address)) continue;
    boxes.add(region);
    within.add(region);
    prose += region.prose;
  }
  const isAbout = prose > mostOfPage * regions.top.prose || regions.top.prose - prose < leastBeside;
  return isAbout && !isHeadedApart(regions, boxes, within) ? new Set() : boxes;
};

/** Shorter first-level headlines are names of sections, in code units. */
const shortestFirstLevel = 30;

/**
 * Whether a headline of the first level stands with text of its own in a part of the page that has none of the boxes in
 * it: a short piece of news beside a column of others.
 */
const isHeadedApart = (regions: Regions, boxes: ReadonlySet<Region>, within: ReadonlySet<Region>): boolean => {
  if (boxes.size === 0) return false;
  const head = regions.items.find(
    ({ block, region }) =>
      block.element.localName === 'h1' &&
      block.length >= shortestFirstLevel &&
      block.linked === 0 &&
      !within.has(region),
  );
  let part = head?.region ?? null;
  while (part !== null && part.paragraphs === 0) part = part.parent;
  if (part === null) return false;
  for (const box of boxes) if (isWithin(box, part)) return false;
  return true;
};
