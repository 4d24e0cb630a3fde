import { headsDiscussion, headsRelated } from './phrases';
import { type Item, isWithin, type Region, type Regions } from './regions';
import { teasersIn } from './teasers';

/** A name of chrome on regions that together hold more of the page's prose than this says nothing on that page. */
const mostChrome = 0.4;
/** The same for words that hardly ever stand for anything else: a discussion is often longer than the article. */
const mostSureChrome = 0.8;
const sureChrome =
  /comment|disqus|binh-?luan|y-?kien|phan-?hoi|cookie|consent|promo|footer|hid(?:e|den)|^(?:aside|nav|form)$/;

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
  const words = new Set<string>();
  for (const [word, sum] of prose) {
    const share = sum / regions.top.prose;
    if (share > mostChrome && (share > mostSureChrome || !sureChrome.test(word))) words.add(word);
  }
  return words;
};

/** A box of other articles holds no more of the page's prose than this, nor does a discussion after a mere label. */
const mostInRelated = 0.4;
/** A discussion under a heading of its own may be far longer than the article. */
const mostInDiscussion = 0.95;

/** Above the text such words are the labels of buttons. In code units of Latin script. */
const leastBeforeDiscussion = 300;

/** The largest region that begins with an item, if there is more in it. */
const boxFrom = (item: Item): Region | null => {
  let box: Region | null = null;
  for (let at: Region | null = item.region; at !== null && at.first === item.at; at = at.parent)
    if (at.end - at.first > 1) box = at;
  return box;
};

/** Boxes that begin with the head of a list of articles or of a discussion, whatever their names are. */
const headedBoxes = ({ items, top }: Regions): readonly Region[] => {
  const boxes: Region[] = [];
  let before = 0;
  for (const item of items) {
    before += item.prose;
    if (item.prose > 0 || item.block.length > longestHead) continue;
    // Looked at before the words: few blocks begin a box, and the text of the others need not be made.
    const box = boxFrom(item);
    if (box === null || box === top) continue;
    const isDiscussion = before >= leastBeforeDiscussion && headsDiscussion(item.text);
    if (!isDiscussion && !headsRelated(item.text)) continue;
    const most = isDiscussion && item.block.role === 'heading' ? mostInDiscussion : mostInRelated;
    if (box.prose <= most * top.prose) boxes.push(box);
  }
  return boxes;
};

/** Heads are labels: longer text is not looked at, in code units. */
const longestHead = 40;

/** Marks what is chrome, from the top down. */
const markChrome = (regions: Regions, address: string): void => {
  const innocent = discredited(regions);
  const boxes = new Set([...teasersIn(regions, address), ...headedBoxes(regions)]);
  for (const region of regions.all) {
    const word = region.hints.chrome;
    region.chrome = region.parent?.chrome === true || boxes.has(region) || (word !== null && !innocent.has(word));
  }
};

const weigh = (regions: Regions): void => {
  for (const { region, prose, block } of regions.items) {
    if (region.chrome) continue;
    region.worth += prose > 0 ? prose : -costOfLink * block.linked - costOfOther * (block.length - block.linked);
  }
  for (let at = regions.all.length - 1; at > 0; at -= 1) {
    const region = regions.all[at];
    if (region?.parent) region.parent.worth += region.worth;
  }
};

/** Judges every region of the page at an address; done once, before any is chosen. */
export const judge = (regions: Regions, address: string): void => {
  markChrome(regions, address);
  weigh(regions);
};

/** The region that holds the body in a part of the page: the one worth most, as small as it can be without losing much. */
export const chooseRegion = (regions: Regions, within: Region): Region | null => {
  let best: Region | null = null;
  for (const region of regions.all) {
    if (region.chrome || region.worth <= 0 || !isWithin(region, within)) continue;
    if (best === null || region.worth > best.worth || (region.worth === best.worth && region.depth > best.depth))
      best = region;
  }
  return best === null ? null : shrink(regions, best);
};

const shrink = (regions: Regions, from: Region): Region => {
  let best = from;
  for (const region of regions.all) {
    if (region.depth <= best.depth || region.paragraphs < 2 || !isWithin(region, best)) continue;
    const share = region.worth / from.worth;
    if (share >= (region.hints.body ? enoughOfBody : enoughOfParent)) best = region;
  }
  return best;
};
