import { namesCaption } from './names';
import { headsRelated, isNotice, pointsElsewhere } from './phrases';
import { type Item, isWithin, itemsIn, type Region, type Regions } from './regions';

/** A list, box or paragraph inside the body with more of its text in links than this leads elsewhere. */
const mostLinked = 0.6;

/** A block as long as this is a paragraph wherever it stands; a shorter one without a full stop may be a label. */
const shortestSure = 120;

const linkShare = (of: { readonly length: number; readonly linked: number }): number =>
  of.length === 0 ? 0 : of.linked / of.length;

const sameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** A single paragraph may be a sentence with much of it linked. */
const mostLinkedAlone = 0.8;

/** Regions inside the body that are lists of links as a whole. */
const isLinkList = (region: Region): boolean => {
  const isAlone = region.end - region.first === 1 && region.length >= shortestSure;
  return region.prose === 0 && linkShare(region) > (isAlone ? mostLinkedAlone : mostLinked);
};

const inLinkList = (item: Item, body: Region): boolean => {
  for (let at: Region | null = item.region; at !== null && at !== body; at = at.parent) {
    if (isLinkList(at)) return true;
  }
  return false;
};

/** Credits of photographers, as they end a caption, in lower case. */
const credit =
  /(?:^|[.\s([])(?:ảnh|nguồn ảnh|ảnh minh họa|photo|image|picture|foto|bild|fotografía|credit|pic)(?: by| di| por| de)?\s*[:：]\s*[^.]{1,60}[.)\]]*$/;
/** A longer block that ends with a credit is a paragraph with a photograph's credit behind it, in code units. */
const longestCaption = 350;

const pictures = 'img,picture,amp-img,video';

/**
 * A box that holds a picture and hardly any text but this. In a table, as editors of old pages set a caption, whatever it
 * says; elsewhere only a line that is no sentence, because a picture with its paragraph is a part of many texts.
 */
const isInPictureBox = (item: Item, body: Region): boolean => {
  if (item.prose > 0 && item.block.element.closest('td') === null) return false;
  let box: Region | null = null;
  for (let at: Region | null = item.region; at !== null && at !== body; at = at.parent) {
    if (at.length > item.block.length * 1.3) break;
    box = at;
  }
  return box !== null && box.element.querySelector(pictures) !== null;
};

/** Words in an inline element that calls them a caption, with a picture beside them. */
const isNamedCaption = ({ block: { element, nodes } }: Item): boolean =>
  nodes.every((node) => node.parentElement !== element && namesCaption(node.parentElement)) &&
  element.querySelector(pictures) !== null;

/** A line in italics or in the middle right under a paragraph that holds nothing but a picture. */
const followsPicture = (item: Item): boolean => {
  const { element } = item.block;
  if (!isCentred(element) && !isSlanted(item)) return false;
  const before = element.previousElementSibling;
  return before !== null && before.querySelector(pictures) !== null && (before.textContent ?? '').trim() === '';
};

const isSlanted = ({ block }: Item): boolean =>
  block.nodes.every((node) => node.nodeType !== 3 || node.parentElement?.closest('em,i') != null);

const isCentred = (element: Element): boolean =>
  element.getAttribute('align') === 'center' || /text-align:\s*center/i.test(element.getAttribute('style') ?? '');

/** True for the words under a picture, by the markup, by where they stand or by the credit at their end. */
export const isCaption = (item: Item, body: Region): boolean => {
  if (item.block.role === 'caption') return true;
  if (
    item.block.length < longestCaption &&
    (isNamedCaption(item) || isInPictureBox(item, body) || followsPicture(item))
  )
    return true;
  for (let at: Region | null = item.region; at !== null && at !== body; at = at.parent) {
    if (at.hints.caption && at.prose < body.prose / 2) return true;
  }
  if (item.block.length >= longestCaption || !/[:：]/.test(item.text)) return false;
  return credit.test(item.text.normalize('NFC').toLowerCase());
};

/** A numbered heading of an official text: `I. MỤC ĐÍCH`, `1. Mục đích`, `Điều 3`, `Chương II`. */
const numbered = /^(?:(?:[IVX]{1,5}|\d{1,2}|[a-zđ])[.)]\s|(?:Điều|Chương|Mục|Phần)\s+[\dIVX]+)/;

/** A short sentence at the end of a text: "Xin cảm ơn ông!" */
const closing = /^[^:]{8,}[.!?…]["”»)]*$/;

const besideIn = (item: Item, other: Item): boolean =>
  item.block.linked === 0 && item.block.element.parentElement === other.block.element.parentElement;

/** Cuts what stands before the first and after the last paragraph and is no heading of one. */
const trim = (items: readonly Item[]): readonly Item[] => {
  const first = items.findIndex((item) => item.prose > 0);
  const last = items.findLastIndex((item) => item.prose > 0);
  const [opening, ending, behind] = [items[first], items[last], items[last + 1]];
  if (opening === undefined || ending === undefined) return [];
  let start = items[first - 1]?.block.role === 'heading' ? first - 1 : first;
  for (let before = items[start - 1]; before !== undefined && numbered.test(before.text); before = items[start - 1]) {
    if (!besideIn(before, opening)) break;
    start -= 1;
  }
  const closes = behind !== undefined && besideIn(behind, ending) && closing.test(behind.text);
  return items.slice(start, last + (closes ? 2 : 1));
};

/** A heading right before another one of the same or a higher level, or at the end, heads nothing. */
const headsNothing = (item: Item, next: Item | undefined): boolean =>
  item.block.role === 'heading' && (next === undefined || headsRelated(item.text));

const isChrome = (item: Item, body: Region): boolean => {
  if (item.region.chrome && isWithin(item.region, body)) return true;
  return inLinkList(item, body) || linkShare(item.block) > 0.8;
};

/** A summary of another article ends with a link to all of it. */
const callsOn = /(?:xem thêm|đọc thêm|xem tiếp|read more)[.…»>\s]*$/i;

/** True for blocks that say by their words that they are no part of the text. */
const saysSo = (item: Item): boolean => {
  if (item.text.length >= shortestSure && item.block.linked === 0) return false;
  if (isNotice(item.text) || headsRelated(item.text)) return true;
  if (item.block.linked > 0 && callsOn.test(item.text)) return true;
  return linkShare(item.block) > 0.3 && pointsElsewhere(item.text);
};

/** A longer quotation is part of the text even where it stands there twice, in code units. */
const longestPulled = 250;

/** A quotation that only repeats, in large letters, what a paragraph of the same text says. */
const isPulled = (item: Item, all: readonly Item[]): boolean => {
  if (item.block.role !== 'quote' || item.block.length > longestPulled) return false;
  const said = item.text.replace(/^["“”«\s]+|["“”»\s.…]+$/g, '');
  return (
    said.length >= shortestPulled &&
    all.some(({ block, text }) => block.role !== 'quote' && block.length > item.block.length && text.includes(said))
  );
};

/** Shorter words may be said twice, in code units. */
const shortestPulled = 25;

/** The items of the body without what was put between them: links elsewhere, calls, captions, notices. */
export const withoutChrome = (regions: Regions, body: Region, title: Item | null): readonly Item[] => {
  const wanted = itemsIn(regions, body).filter((item) => {
    if (item === title || (title !== null && sameText(item.text, title.text))) return false;
    return !isChrome(item, body) && !isCaption(item, body) && !saysSo(item);
  });
  const trimmed = trim(wanted.filter((item) => !isPulled(item, wanted)));
  return trimmed.filter((item, at) => !headsNothing(item, trimmed[at + 1]));
};

/** The captions of pictures between headline and end of the body. */
export const captionsOf = (regions: Regions, body: Region, from: number, end: number): readonly Item[] =>
  regions.items
    .slice(from, end)
    .filter(
      (item) => !item.region.chrome && linkShare(item.block) <= mostLinked && isCaption(item, body) && !saysSo(item),
    );
