import { isWithin, type Region, type Regions } from './regions';

/** A name of chrome on regions that together hold more of the page's prose than this says nothing on that page. */
const mostChrome = 0.4;
/** The same for words that hardly ever stand for anything else: a discussion is often longer than the article. */
const mostSureChrome = 0.8;
const sureChrome = /comment|disqus|binh-?luan|cookie|consent|promo|footer|hid(?:e|den)|^(?:aside|nav|form)$/;

/** What a code unit of a link outside a paragraph takes from a region's worth, against one of prose that adds 1. */
const costOfLink = 0.5;
/** The same for other text outside paragraphs: headings and captions belong to articles, so it is little. */
const costOfOther = 0.1;

/** One child that holds this much of a region's worth stands for it: what is left out is found again as lead or is chrome. */
const enoughOfParent = 0.85;
/** The same for a child whose name says that it is a body. */
const enoughOfBody = 0.6;

const outermost = (region: Region): boolean => {
  const word = region.hints.chrome;
  for (let at = region.parent; at !== null; at = at.parent) if (at.hints.chrome === word) return false;
  return true;
};

/** Words of chrome that this page uses for its articles as well, as builders of pages do with "widget". */
const discredited = (regions: Regions): ReadonlySet<string> => {
  const prose = new Map<string, number>();
  for (const region of regions.all) {
    const word = region.hints.chrome;
    if (word !== null && region.prose > 0 && outermost(region)) prose.set(word, (prose.get(word) ?? 0) + region.prose);
  }
  const limit = (word: string): number => regions.top.prose * (sureChrome.test(word) ? mostSureChrome : mostChrome);
  return new Set([...prose].filter(([word, sum]) => sum > limit(word)).map(([word]) => word));
};

/** Marks what is chrome, from the top down. */
const markChrome = (regions: Regions): void => {
  const innocent = discredited(regions);
  for (const region of regions.all) {
    const word = region.hints.chrome;
    region.chrome = region.parent?.chrome === true || (word !== null && !innocent.has(word));
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
