import type { MeasuredBlock } from '../projection/block';
import { lineOf } from './body-text';
import { HintReader, type Hints } from './names';
import { mayBeProse, proseOf } from './prose';

/** A block of the page with what was worked out about it. */
export class Item {
  readonly block: MeasuredBlock;
  readonly region: Region;
  /** Its place in the page's blocks. */
  readonly at: number;
  /** How much running text it is worth, in code units of Latin script; 0 for anything that is no paragraph. */
  readonly prose: number;
  #text: string | null = null;

  constructor(block: MeasuredBlock, region: Region, at: number) {
    this.block = block;
    this.region = region;
    this.at = at;
    this.prose = mayBeProse(block) ? proseOf(block, this.text) : 0;
  }

  /** White space collapsed. Made when it is asked for: most blocks of a page are links that nobody looks at. */
  get text(): string {
    this.#text ??= lineOf(this.block);
    return this.#text;
  }
}

/** An element with text in it, and the sums over that text. */
export interface Region {
  readonly element: Element;
  readonly parent: Region | null;
  readonly depth: number;
  readonly hints: Hints;
  /** The first item in it, and the first one after it. */
  first: number;
  end: number;
  length: number;
  linked: number;
  prose: number;
  paragraphs: number;
  /** What speaks for its holding the body (`choose.ts`). */
  worth: number;
  /** True in and under a region that is chrome. */
  chrome: boolean;
}

export interface Regions {
  readonly items: readonly Item[];
  /** Parents before children. */
  readonly all: readonly Region[];
  readonly top: Region;
}

/** Arranges blocks under the elements that hold them, and sums up. */
export const regionsOf = (root: Element, blocks: readonly MeasuredBlock[]): Regions => {
  const known = new Map<Element, Region>();
  const all: Region[] = [];
  const hints = new HintReader(root);
  const add = (element: Element, parent: Region | null): Region => {
    const region: Region = {
      element,
      parent,
      depth: parent === null ? 0 : parent.depth + 1,
      hints: hints.read(element),
      first: -1,
      end: 0,
      length: 0,
      linked: 0,
      prose: 0,
      paragraphs: 0,
      worth: 0,
      chrome: false,
    };
    known.set(element, region);
    all.push(region);
    return region;
  };
  const top = add(root, null);
  const regionOf = (element: Element): Region => {
    const found = known.get(element);
    if (found !== undefined) return found;
    const parent = parentOf(element);
    return parent === null ? top : add(element, regionOf(parent));
  };
  const items = blocks.map((block, at): Item => {
    const region = regionOf(block.element);
    const item = new Item(block, region, at);
    region.length += block.length;
    region.linked += block.linked;
    region.prose += item.prose;
    if (item.prose > 0) region.paragraphs += 1;
    if (region.first < 0) region.first = at;
    region.end = at + 1;
    return item;
  });
  sumUp(all);
  return { items, all, top };
};

const parentOf = (element: Element): Element | null => {
  const { parentElement } = element;
  if (parentElement !== null) return parentElement;
  const { parentNode } = element;
  return parentNode !== null && 'host' in parentNode ? (parentNode as ShadowRoot).host : null;
};

const sumUp = (all: readonly Region[]): void => {
  for (let at = all.length - 1; at > 0; at -= 1) {
    const region = all[at];
    const parent = region?.parent;
    if (region === undefined || parent === null || parent === undefined) continue;
    parent.length += region.length;
    parent.linked += region.linked;
    parent.prose += region.prose;
    parent.paragraphs += region.paragraphs;
    if (parent.first < 0 || region.first < parent.first) parent.first = region.first;
    if (region.end > parent.end) parent.end = region.end;
  }
};

/** Items of a region, in reading order. */
export const itemsIn = (regions: Regions, region: Region): readonly Item[] =>
  regions.items.slice(region.first, region.end);

export const isWithin = (region: Region, outer: Region): boolean => {
  let at: Region | null = region;
  while (at !== null && at.depth > outer.depth) at = at.parent;
  return at === outer;
};
