import type { Body } from './body';
import { headlineOf } from './headline';
import type { NearText } from './metadata/published';
import type { Item, Region, Regions } from './regions';

/** How many blocks around the headline and behind the body may be about the article. */
const above = 14;
const below = 12;

/** Longer blocks are neither dateline nor byline, in code units. */
export const longestLine = 200;

const dateName = /date|time|ngay|publish|thoi-?gian|posted|stamp|cap-?nhat/;
const authorName = /author|byline|tac-?gia|nguoi-?viet|journalist|reporter|writer|signature|but-?danh|p_?author/;

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

/** Attributes of the regions near an article, which is searched for its date, its author and its source in turn. */
const namesOfRegions = new WeakMap<Region, string>();
const namesInItems = new WeakMap<Item, string>();

const namesOf = (element: Element): string => {
  const { className } = element;
  const names = typeof className === 'string' ? className : '';
  return ` ${names} ${attribute(element, 'itemprop')} ${attribute(element, 'rel')}`.toLowerCase();
};

const namesOfRegion = (region: Region): string => {
  const known = namesOfRegions.get(region);
  if (known !== undefined) return known;
  const names = `${namesOf(region.element)} ${region.element.id}`.toLowerCase();
  namesOfRegions.set(region, names);
  return names;
};

/** Names of a region and of those around it, in lower case. */
export const namesAbove = (region: Region, levels: number): string => {
  let names = '';
  let at: Region | null = region;
  for (let up = 0; up < levels && at !== null; up += 1, at = at.parent) names += namesOfRegion(at);
  return names;
};

/** Names of the elements inside a block that hold its text, in lower case. */
export const innerNames = (item: Item): string => {
  const known = namesInItems.get(item);
  if (known !== undefined) return known;
  let names = '';
  for (const { parentElement } of item.block.nodes) {
    if (parentElement !== null && parentElement !== item.block.element) names += namesOf(parentElement);
  }
  namesInItems.set(item, names);
  return names;
};

/** Lines near an article that may say when it was published and by whom, found when they are asked for. */
export class NearLines {
  readonly surroundings: Surroundings;
  #datelines: readonly NearText[] | null = null;
  #bylines: readonly NearText[] | null = null;

  constructor(regions: Regions, body: Body) {
    this.surroundings = surroundingsOf(regions, body);
  }

  get datelines(): readonly NearText[] {
    this.#datelines ??= datelines(this.surroundings);
    return this.#datelines;
  }

  get bylines(): readonly NearText[] {
    this.#bylines ??= bylines(this.surroundings);
    return this.#bylines;
  }
}

/** The blocks around an article that are not part of it, split by where they stand. */
export interface Surroundings {
  readonly before: readonly Item[];
  readonly after: readonly Item[];
  readonly title: Item | null;
}

const surroundingsOf = (regions: Regions, body: Body): Surroundings => {
  const kept = new Set(body.items);
  const first = body.items[0]?.at ?? body.region.first;
  const last = body.items.at(-1)?.at ?? body.region.end - 1;
  const top = body.title === null ? Math.max(0, first - above) : Math.max(0, body.title.at - above / 2);
  const outside = (from: number, to: number): readonly Item[] =>
    regions.items.slice(from, to).filter((item) => !kept.has(item) && item !== body.title);
  return {
    before: outside(top, body.region.end > first ? first + 3 : first),
    after: outside(last + 1, last + 1 + below),
    title: body.title,
  };
};

/** Lines that may be the dateline, those with a telling name or in a `<time>` above the rest. */
const datelines = ({ before, after, title }: Surroundings): readonly NearText[] => {
  const lines: NearText[] = [];
  const add = (items: readonly Item[], where: string, score: number): void => {
    for (const item of items) {
      if (item.text.length > longestLine || !/\d{4}/.test(item.text + timesIn(item))) continue;
      const machine = timesIn(item);
      if (machine !== '') lines.push({ text: machine, from: `time ${where}`, score: score + 0.15 });
      const named = dateName.test(namesAbove(item.region, 2) + innerNames(item));
      lines.push({ text: item.text, from: `text ${where}`, score: score + (named ? 0.1 : 0) });
    }
  };
  const behind = title === null ? '' : headlineOf(title).date;
  if (behind !== '') lines.push({ text: behind, from: 'text above the body', score: 0.6 });
  add(before, 'above the body', 0.6);
  add(after, 'below the body', 0.15);
  return lines;
};

const timesIn = (item: Item): string => {
  for (const node of item.block.nodes) {
    const time = node.parentElement?.closest('time[datetime],abbr[title]');
    if (time) return time.getAttribute('datetime') ?? time.getAttribute('title') ?? '';
  }
  return '';
};

const bylineStart = /^\s*(?:by|von|par|por|tác giả|bài|tin|pv|theo)[\s:,]/i;

/** A line that names the paper or the agency from which the text was taken; who wrote it may stand elsewhere. */
const borrowed = /^\s*\(?theo\s/i;
const scoreBorrowed = 0.55;

const alignedRight = (item: Item): boolean => {
  const { element } = item.block;
  return (
    /text-align:\s*right/i.test(element.getAttribute('style') ?? '') ||
    element.getAttribute('align') === 'right' ||
    /right/i.test(element.className)
  );
};

const longestBareName = 40;

/** A word with a capital and nothing but letters and dots behind it. */
const isCapitalised = (word: string): boolean => {
  const first = word.charAt(0);
  return first.toLowerCase() !== first && !/[\d,;:!?()"“”/|–-]/.test(word);
};

/** A given name behind an initial: `Q.Lâm`. */
const isShortName = (text: string): boolean =>
  text.charAt(1) === '.' && !text.includes(' ') && isCapitalised(text) && isCapitalised(text.slice(2));

/** Nothing but a name in Vietnamese letters. */
const isBareName = (text: string): boolean => {
  if (text.length > longestBareName || !/[À-ỹ]/.test(text)) return false;
  if (isShortName(text)) return true;
  const words = text.split(' ');
  return words.length >= 2 && words.length <= 5 && words.every(isCapitalised);
};

/** A date or a time behind a name. */
const timeBehind = /\s*[|•·,–-]?\s*\d{1,2}[/.:h-]\d.*$/;

/** Between headline and text a place may stand as well, `Hà Nội`, but seldom one of three words. */
const isFullName = ({ text }: Item): boolean => {
  const name = text.replace(timeBehind, '');
  return isBareName(name) && name.split(' ').length >= 3;
};

/** How much speaks for a line below the text being its byline; below .5 too little. */
const scoreBelow = (item: Item, place: number): number => {
  const named = authorName.test(namesAbove(item.region, 2) + innerNames(item));
  const isBorrowed = borrowed.test(item.text);
  const isLoud = place < 3 && (isEmphasised(item) || isBorrowed);
  const near = place < 3 ? 0.3 : 0;
  const alone = place === 0 && item.block.linked === 0 && isBareName(item.text) ? 0.25 : 0;
  const score = near + alone + (named ? 0.5 : 0) + (alignedRight(item) ? 0.35 : 0) + (isLoud ? 0.3 : 0);
  return Math.min(isBorrowed ? scoreBorrowed : 0.85, score);
};

/** Lines that may be the byline. Vietnamese papers put it under the text, at the right, often in bold or in capitals. */
const bylines = ({ before, after, title }: Surroundings): readonly NearText[] => {
  const lines: NearText[] = [];
  for (const item of before) {
    const named = authorName.test(namesAbove(item.region, 3) + innerNames(item));
    const stated = bylineStart.test(item.text);
    if (named || stated) lines.push({ text: item.text, from: 'text above the body', score: named ? 0.65 : 0.5 });
    else if (title !== null && item.at > title.at && isFullName(item))
      lines.push({ text: item.text, from: 'text above the body', score: 0.45 });
  }
  for (const [place, item] of after.entries()) {
    const score = scoreBelow(item, place);
    if (score >= 0.5) lines.push({ text: item.text, from: 'text below the body', score });
  }
  return lines;
};

const isEmphasised = (item: Item): boolean =>
  item.block.nodes.some(
    (node) =>
      node.parentElement?.closest('strong,b,em') !== null && node.parentElement?.closest('strong,b,em') !== undefined,
  );
