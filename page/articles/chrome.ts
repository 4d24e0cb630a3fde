import { headsRelated, isNotice, pointsElsewhere } from './phrases';
import { type Item, isWithin, itemsIn, type Region, type Regions } from './regions';

/** A list, box or paragraph inside the body with more of its text in links than this leads elsewhere. */
const mostLinked = 0.6;

/** A block as long as this is a paragraph wherever it stands; a shorter one without a full stop may be a label. */
const shortestSure = 120;

const linkShare = (of: { readonly length: number; readonly linked: number }): number =>
  of.length === 0 ? 0 : of.linked / of.length;

const sameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Regions inside the body that are lists of links as a whole. */
const isLinkList = (region: Region): boolean => region.prose === 0 && linkShare(region) > mostLinked;

const inLinkList = (item: Item, body: Region): boolean => {
  for (let at: Region | null = item.region; at !== null && at !== body; at = at.parent) {
    if (isLinkList(at)) return true;
  }
  return false;
};

const inCaption = (item: Item, body: Region): boolean => {
  for (let at: Region | null = item.region; at !== null && at !== body; at = at.parent) {
    if (at.hints.caption && at.prose < body.prose / 2) return true;
  }
  return item.block.role === 'caption';
};

/** Cuts what stands before the first and after the last paragraph and is no heading of one. */
const trim = (items: readonly Item[]): readonly Item[] => {
  const first = items.findIndex((item) => item.prose > 0);
  const last = items.findLastIndex((item) => item.prose > 0);
  if (first < 0) return [];
  const start = items[first - 1]?.block.role === 'heading' ? first - 1 : first;
  return items.slice(start, last + 1);
};

/** A heading right before another one of the same or a higher level, or at the end, heads nothing. */
const headsNothing = (item: Item, next: Item | undefined): boolean =>
  item.block.role === 'heading' && (next === undefined || headsRelated(item.text));

/** The items of the body without what was put between them: links elsewhere, calls, captions, notices. */
export const withoutChrome = (regions: Regions, body: Region, title: Item | null): readonly Item[] => {
  const wanted = itemsIn(regions, body).filter((item) => {
    if (item === title || (title !== null && sameText(item.text, title.text))) return false;
    if (item.region.chrome && isWithin(item.region, body)) return false;
    if (inLinkList(item, body) || inCaption(item, body)) return false;
    if (item.text.length < shortestSure || item.block.linked > 0) {
      if (isNotice(item.text) || headsRelated(item.text)) return false;
      if (linkShare(item.block) > 0.3 && pointsElsewhere(item.text)) return false;
    }
    return linkShare(item.block) <= 0.8;
  });
  const trimmed = trim(wanted);
  return trimmed.filter((item, at) => !headsNothing(item, trimmed[at + 1]));
};
