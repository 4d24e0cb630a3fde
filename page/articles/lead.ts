import type { BodyHints } from './body';
import { headlineOf } from './headline';
import { comparable } from './metadata/evidence';
import { isNotice } from './phrases';
import type { Item, Region, Regions } from './regions';

/** Code units of the start of a summary that must agree. */
const agreeing = 40;

/** What the page states of itself, made comparable once. */
class Stated {
  readonly #titles: readonly string[];
  readonly #summaries: readonly string[];

  constructor({ titles, summaries }: BodyHints) {
    this.#titles = titles.map(comparable);
    this.#summaries = summaries.map((summary) => comparable(summary.slice(0, 4 * agreeing)));
  }

  isSummary({ text }: Item): boolean {
    const start = comparable(text.slice(0, 2 * agreeing)).slice(0, agreeing);
    return start.length >= agreeing / 2 && this.#summaries.some((summary) => summary.startsWith(start));
  }

  isTitle(item: Item): boolean {
    if (item.block.length < 8 || item.block.length > longestTitle) return false;
    const own = comparable(headlineOf(item).text);
    // A section that a headline happens to begin with is none.
    const reaches = (title: string): boolean =>
      own.length >= title.length / 3 && (title.startsWith(`${own} `) || title.endsWith(` ${own}`));
    return own.length >= 8 && this.#titles.some((title) => title === own || reaches(title));
  }
}

/** How many blocks before the body may stand between headline and body: menus come before the headline. */
const farthest = 60;

const hasLeadName = (item: Item): boolean => {
  let at: Region | null = item.region;
  for (let up = 0; up < 3 && at !== null; up += 1, at = at.parent) if (at.hints.lead) return true;
  return false;
};

/** Papers set their lead as a heading of the second level: a whole sentence, longer than headlines are. */
const isHeadingOfSentence = ({ block, text }: Item): boolean =>
  block.role === 'heading' &&
  block.element.localName !== 'h1' &&
  text.length >= shortestSentence &&
  /[.!?…]["”»]?$/.test(text);
/** In code units. */
const shortestSentence = 60;

/** Where no headline is found, this many blocks before the body may hold the lead. */
const farthestLead = 12;

/** Above the body of an article: its headline, and the lead between the two. */
export class Opening {
  readonly title: Item | null;
  readonly #regions: Regions;
  readonly #stated: Stated;

  /** `from` is the first block of the part of the page that the article stands in. */
  constructor(regions: Regions, body: Region, { from, hints }: { readonly from: number; readonly hints: BodyHints }) {
    this.#regions = regions;
    this.#stated = new Stated(hints);
    this.title = findTitle(regions, body, { from, stated: this.#stated });
  }

  /** The lead, which ends where the text begins. `start` is the place of the first block of the text. */
  leadBefore(start: number): readonly Item[] {
    const from = this.title === null ? Math.max(0, start - farthestLead) : this.title.at + 1;
    return this.#regions.items.slice(from, Math.max(from, start)).filter((item) => this.#isLead(item));
  }

  #isLead(item: Item): boolean {
    if (item.block.role === 'caption' || item.region.hints.caption) return false;
    if (item.block.linked > item.block.length * 0.3 || isNotice(item.text)) return false;
    if (this.#stated.isSummary(item)) return true;
    return (
      !item.region.chrome &&
      this.title !== null &&
      ((item.text.length > 25 && hasLeadName(item)) || item.prose > 80 || isHeadingOfSentence(item))
    );
  }
}

const titleName = /(?<![a-z])(?:title|tieu-?de|headline|heading|ten-?bai)|title$|(?:article|news|detail)-?header$/i;

/** Headlines are no shorter and no longer than this, in code units. */
const shortestTitle = 20;
const longestTitle = 250;

/** A headline that neither the page repeats nor a headline element holds: by its name, its level or its letters. */
const readsLikeTitle = (item: Item): boolean => {
  const { element, nodes, linked, length } = item.block;
  if (length < shortestTitle || length > longestTitle || linked > length / 2 || item.region.chrome) return false;
  const { text } = headlineOf(item);
  if (/[.,;:]$/.test(text) || /\d{1,2}[/:.-]\d{1,2}[/.-]\d{4}/.test(text)) return false;
  if (item.block.role === 'heading') return true;
  const holders = [element, element.parentElement, nodes[0]?.parentElement ?? null];
  return holders.some(
    (holder) => holder !== null && (titleName.test(`${holder.className}`) || titleName.test(holder.id)),
  );
};

const isCapitals = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** A single line in large or bold letters or in capitals right above the text, in pages laid out by hand. */
const isLoud = (item: Item): boolean =>
  item.block.length >= shortestTitle &&
  item.block.length <= longestTitle &&
  !/[.,;:]$/.test(item.text) &&
  (isCapitals(item.text) ||
    item.block.nodes.some((node) => (node.parentElement?.closest('b,strong,font[size]') ?? null) !== null));

const dayInLine = /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)/;
const longestDateline = 100;

/** The line above the dateline: where nothing else tells the headline, it stands there. */
const aboveDateline = (items: readonly Item[]): Item | null => {
  for (let at = items.length - 2; at >= 0; at -= 1) {
    const [item, below] = [items[at], items[at + 1]];
    if (item === undefined || below === undefined || item.region.chrome || item.block.linked > 0) continue;
    const { length } = item.block;
    if (length < shortestTitle || length > longestTitle || below.block.length > longestDateline) continue;
    if (item.prose === 0 && !/[.,;:]$/.test(item.text) && dayInLine.test(below.text) && !dayInLine.test(item.text))
      return item;
  }
  return null;
};

interface Search {
  readonly from: number;
  readonly stated: Stated;
}

const findTitle = (regions: Regions, body: Region, { from, stated }: Search): Item | null => {
  const firstParagraph = regions.items.slice(body.first, body.end).find((item) => item.prose > 0)?.at ?? body.first;
  const before = regions.items.slice(Math.max(from, firstParagraph - farthest), firstParagraph);
  const near = before.slice(-nearest);
  const headline = (item: Item): boolean => item.block.element.localName === 'h1' && !isLink(item);
  return (
    // Players and toolbars between headline and text repeat the headline.
    before.findLast((item) => headline(item) && stated.isTitle(item)) ??
    before.findLast((item) => item.block.role === 'heading' && stated.isTitle(item)) ??
    near.findLast((item) => readsLikeTitle(item) && stated.isTitle(item)) ??
    before.findLast(headline) ??
    near.findLast(readsLikeTitle) ??
    before.findLast((item) => item.block.length >= shortestTitle && stated.isTitle(item)) ??
    near.findLast(isLoud) ??
    aboveDateline(near)
  );
};

/** How many blocks may stand between a headline that only looks like one and the text: dateline, buttons, credits. */
const nearest = 10;

/** A headline that is a link as a whole is the name of a section or of the site. */
const isLink = (item: Item): boolean => item.block.linked > item.block.length * 0.8 && item.block.length < 40;
