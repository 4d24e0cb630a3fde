import { isWithin, type Region, type Regions } from './regions';

/** A region with a name of chrome that holds more of the page's prose than this is not chrome after all. */
const mostChrome = 0.4;

/** What a code unit of a link outside a paragraph takes from a region's worth, against one of prose that adds 1. */
const costOfLink = 0.5;
/** The same for other text outside paragraphs: headings and captions belong to articles, so it is little. */
const costOfOther = 0.1;

/** One child that holds this much of a region's worth stands for it: what is left out is found again as lead or is chrome. */
const enoughOfParent = 0.85;
/** The same for a child whose name says that it is a body. */
const enoughOfBody = 0.6;

/** Marks what is chrome, from the top down. */
export const markChrome = (regions: Regions): void => {
  const most = regions.top.prose * mostChrome;
  for (const region of regions.all) {
    region.chrome =
      region.parent?.chrome === true || (region.hints.chrome && (region.prose === 0 || region.prose < most));
  }
};

const worthOf = (regions: Regions): ReadonlyMap<Region, number> => {
  const worth = new Map<Region, number>();
  for (const { region, prose, block } of regions.items) {
    if (region.chrome) continue;
    const value = prose > 0 ? prose : -costOfLink * block.linked - costOfOther * (block.length - block.linked);
    for (let at: Region | null = region; at !== null; at = at.parent) worth.set(at, (worth.get(at) ?? 0) + value);
  }
  return worth;
};

/** The region that holds the body: the one worth most, made as small as it can be without losing much. */
export const choosePage = (regions: Regions): Region | null => {
  markChrome(regions);
  const worth = worthOf(regions);
  let best: Region | null = null;
  for (const [region, value] of worth) {
    if (value <= 0) continue;
    const most = best === null ? 0 : (worth.get(best) ?? 0);
    if (best === null || value > most || (value === most && region.depth > best.depth)) best = region;
  }
  return best === null ? null : shrink(regions, best, worth);
};

const shrink = (regions: Regions, from: Region, worth: ReadonlyMap<Region, number>): Region => {
  const whole = worth.get(from) ?? 0;
  let best = from;
  for (const region of regions.all) {
    if (region.depth <= best.depth || region.paragraphs < 2 || !isWithin(region, best)) continue;
    const share = (worth.get(region) ?? 0) / whole;
    if (share >= (region.hints.body ? enoughOfBody : enoughOfParent)) best = region;
  }
  return best;
};
