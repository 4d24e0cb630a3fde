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

/** Credits of photographers, as they end a caption. */
const credit =
  /(?:^|[.\s([])(?:ảnh|nguồn ảnh|ảnh minh họa|photo|image|picture|foto|bild|fotograf\p{L}*|credit|pic)(?:\s+(?:by|di|por|de))?\s*[:：]\s*[^.]{1,60}[.)\]]*$/iu;
/** A longer block that ends with a credit is a paragraph with a photograph's credit behind it, in code units. */
const longestCaption = 350;

/** True for the words under a picture, by the markup or by the credit at their end. */
export const isCaption = (item: Item, body: Region): boolean => {
  if (item.block.role === 'caption') return true;
  for (let at: Region | null = item.region; at !== null && at !== body; at = at.parent) {
    if (at.hints.caption && at.prose < body.prose / 2) return true;
  }
  return item.text.length < longestCaption && credit.test(item.text);
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

const isChrome = (item: Item, body: Region): boolean => {
  if (item.region.chrome && isWithin(item.region, body)) return true;
  return inLinkList(item, body) || linkShare(item.block) > 0.8;
};

/** True for blocks that say by their words that they are no part of the text. */
const saysSo = (item: Item): boolean => {
  if (item.text.length >= shortestSure && item.block.linked === 0) return false;
  if (isNotice(item.text) || headsRelated(item.text)) return true;
  return linkShare(item.block) > 0.3 && pointsElsewhere(item.text);
};

/** The items of the body without what was put between them: links elsewhere, calls, captions, notices. */
export const withoutChrome = (regions: Regions, body: Region, title: Item | null): readonly Item[] => {
  const wanted = itemsIn(regions, body).filter((item) => {
    if (item === title || (title !== null && sameText(item.text, title.text))) return false;
    return !isChrome(item, body) && !isCaption(item, body) && !saysSo(item);
  });
  const trimmed = trim(wanted);
  return trimmed.filter((item, at) => !headsNothing(item, trimmed[at + 1]));
};

/** The captions of pictures between headline and end of the body. */
export const captionsOf = (regions: Regions, body: Region, from: number, end: number): readonly Item[] =>
  regions.items
    .slice(from, end)
    .filter(
      (item) => isCaption(item, body) && !item.region.chrome && linkShare(item.block) <= mostLinked && !saysSo(item),
    );
