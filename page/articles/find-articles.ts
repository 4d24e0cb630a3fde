import { parsePublished } from '../../core/text/published';
import type { BlockRole, TextBlock } from '../projection/block';
import { type TextBlockOptions, textBlocks } from '../projection/text-blocks';
import { type Body, type BodyHints, findBody } from './body';
import { judge } from './choose';
import { articleScore, mostOfNear } from './decide';
import type { FoundArticle } from './found';
import { headlineOf } from './headline';
import { attest } from './metadata/article-meta';
import { bylineIn } from './metadata/byline';
import { comparable } from './metadata/evidence';
import { valuesOf } from './metadata/head';
import { type PageFacts, readFacts, withoutClaims } from './metadata/page-facts';
import type { NearText } from './metadata/published';
import { enoughText } from './metadata/rest';
import { NearLines } from './near';
import { type Item, type Region, type Regions, regionsOf } from './regions';
import { entriesOf, partsOf } from './several';
import { type Signals, signalsWithoutNear, withNear } from './signals';
import { ruleFor, type SiteRule, siteRules } from './sites';
import { sourceLinks } from './sources';

export interface FindOptions {
  /** The page's address, as visited. */
  readonly address: string;
  /** Milliseconds since 1970: later dates are no dates of publication. */
  readonly now?: number;
  /** Rules for single sites, in place of the ones that come with the extension. */
  readonly sites?: readonly SiteRule[];
  /** Works out all signals, those as well that could not change the decision any more: for fitting their weights. */
  readonly everySignal?: boolean;
}

/** Metas that hold the summary of a page. */
const summaryNames = ['og:description', 'description', 'twitter:description'];

const roleOf = (item: Item, body: Body): BlockRole => {
  const { role } = item.block;
  if (body.captions.includes(item)) return 'caption';
  if (item.at < body.region.first && role !== 'heading') return 'lead';
  return role === 'other' || role === 'cell' ? (item.prose > 0 ? 'paragraph' : role) : role;
};

const asBlock = (item: Item, role: BlockRole): TextBlock => ({
  role,
  element: item.block.element,
  nodes: item.block.nodes,
});

/** Lines below a text are as often about another one, so only those above it say that it is dated. */
const isDated = (lines: readonly NearText[]): boolean =>
  lines.some(({ from, text }) => from.endsWith('above the body') && parsePublished(text) !== null);

/** A page as it was read, with the body that is looked at and the lines near it. */
interface Page {
  readonly facts: PageFacts;
  readonly regions: Regions;
  readonly now: number | null;
}

interface Candidate extends Page {
  readonly body: Body;
  readonly near: NearLines;
}

const candidateOf = (page: Page, body: Body): Candidate => ({ ...page, body, near: new NearLines(page.regions, body) });

/** Decides without the lines near the text where they could not change it: reading them is a good part of all work. */
const weigh = ({ facts, regions, body, near }: Candidate, every: boolean): Signals => {
  const signals = signalsWithoutNear(facts, regions, body);
  const score = articleScore(signals);
  if (!every && (score > 0 || score <= -mostOfNear)) return signals;
  return withNear(signals, {
    datedNear: isDated(near.datelines),
    signed: near.bylines.some(({ text }) => bylineIn(text) !== null),
  });
};

/**
 * A headline that shares its block with the date is told apart as a value only: as text it would bring the date along, and
 * passages that were kept of such a page count from the first paragraph.
 */
const titleBlock = (title: Item | null): TextBlock | null =>
  title === null || headlineOf(title).date !== '' ? null : asBlock(title, 'title');

/** The text of the body, as far as its language is told by it. */
const beginningOf = ({ items }: Body): string => {
  let text = '';
  for (const item of items) {
    if (text.length >= enoughText) break;
    text += text === '' ? item.text : `\n${item.text}`;
  }
  return text;
};

const describe = ({ facts, now, body, near }: Candidate): FoundArticle => {
  const attested = attest(facts, {
    datelines: () => near.datelines,
    bylines: () => near.bylines,
    headline:
      body.title === null
        ? null
        : { text: headlineOf(body.title).text, first: body.title.block.element.localName === 'h1' },
    body: () => beginningOf(body),
    links: () => sourceLinks(near.surroundings),
    now,
  });
  return {
    root: body.region.element,
    title: titleBlock(body.title),
    blocks: [...body.items, ...body.captions]
      .sort((one, other) => one.at - other.at)
      .map((item) => asBlock(item, roleOf(item, body))),
    meta: attested.meta,
    get evidence() {
      return attested.evidence;
    },
  };
};

/** What a page has to offer, whether or not it is an article. */
export interface Examined {
  /** What would be its article, the one it speaks of itself first; `null` where nothing on it reads like prose. */
  readonly article: FoundArticle | null;
  /** Above 0 it is one; 1 more makes that 2.7 times as likely. */
  readonly score: number;
  /** What the score was made from; `null` where there is no article to judge. */
  readonly signals: Signals | null;
  /** Other articles on the same page, and the entries of a live blog, in reading order. */
  readonly more: readonly FoundArticle[];
}

const listOf = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);

const hintsOf = (facts: PageFacts): BodyHints => ({
  titles: facts.titles.map(({ value }) => value),
  summaries: [...valuesOf(facts.metas, summaryNames).map(({ value }) => value), ...facts.data.descriptions],
});

/** The entries of a live blog, each as a body of its own. */
const entriesIn = (regions: Regions, { region }: Body): readonly Body[] =>
  entriesOf(regions, region)
    .map((entry) => findBody(regions, { titles: [], summaries: [] }, { within: entry, hasHeadline: true }))
    .filter((body) => body !== null);

/** The bodies on a page, the one first that the page's own words are about. */
const bodiesOf = (regions: Regions, facts: PageFacts): readonly Body[] => {
  const hints = hintsOf(facts);
  const parts = partsOf(regions);
  if (parts.length === 0) return listOf(findBody(regions, hints));
  const bodies = parts
    .map((part) => findBody(regions, hints, { within: part, hasHeadline: true }))
    .filter((body) => body !== null);
  const isStated = ({ title }: Body): boolean =>
    title !== null && hints.titles.some((stated) => comparable(stated) === comparable(title.text));
  const first = bodies.find(isStated) ?? bodies[0];
  return first === undefined ? [] : [first, ...bodies.filter((body) => body !== first)];
};

/**
 * Menus, and the footer of the page. They are half of the nodes of many pages and never part of an article, so they are
 * not even read: the first touch of a node costs more than all that is done with it.
 */
const isAside = (element: Element, name: string): boolean =>
  name === 'nav' || (name === 'footer' && element.closest('article,main') === null);

const skipOf = (rule: SiteRule | null): TextBlockOptions => {
  const selector = rule?.leaveOut;
  return {
    skip: (element, name) => isAside(element, name) || (selector !== undefined && element.matches(selector)),
  };
};

const regionAt = (regions: Regions, element: Element | null): Region | null =>
  regions.all.find((region) => region.element === element) ?? null;

/** What stands on the page, with the bodies in it; the first is what the page's own words are about. */
interface Reading {
  readonly page: Page;
  readonly bodies: readonly Body[];
}

const read = (document: Document, options: FindOptions): Reading | null => {
  // A document that is still empty, or one of frames, has no body to read.
  if (document.body === null) return null;
  const facts = readFacts(document, options.address);
  const rule = ruleFor(options.address, options.sites ?? siteRules);
  const regions = regionsOf(document.body, textBlocks(document.body, skipOf(rule)));
  judge(regions, options.address);
  const told = rule?.body === undefined ? null : regionAt(regions, document.querySelector(rule.body));
  const bodies =
    told === null
      ? bodiesOf(regions, facts)
      : listOf(findBody(regions, hintsOf(facts), { within: told, hasHeadline: false }));
  return { page: { facts, regions, now: options.now ?? null }, bodies };
};

/** The other articles of the page, or the entries of its live blog. */
const moreOn = ({ page, bodies: [body, ...others] }: Reading): readonly FoundArticle[] => {
  if (body === undefined) return [];
  const rest = others.length > 0 ? others : entriesIn(page.regions, body);
  if (rest.length === 0) return [];
  // What the page says of itself is about its first article alone.
  const unstated = { ...page, facts: withoutClaims(page.facts) };
  return rest.map((other) => describe(candidateOf(unstated, other)));
};

/** Reads a page and says how much speaks for its being an article. Changes nothing. */
export const examine = (document: Document, options: FindOptions): Examined => {
  const reading = read(document, options);
  const [body] = reading?.bodies ?? [];
  if (reading === null || body === undefined)
    return { article: null, score: Number.NEGATIVE_INFINITY, signals: null, more: [] };
  const candidate = candidateOf(reading.page, body);
  const signals = weigh(candidate, options.everySignal === true);
  const score = articleScore(signals);
  return { article: describe(candidate), signals, score, more: score > 0 ? moreOn(reading) : [] };
};

/**
 * The articles of a page, the one that the page's own words are about first; none where its main thing is not prose.
 * A live blog comes as a whole, followed by its entries.
 * Reads the live document and changes nothing.
 */
export const findArticles = (document: Document, options: FindOptions): readonly FoundArticle[] => {
  const reading = read(document, options);
  const [body] = reading?.bodies ?? [];
  if (reading === null || body === undefined) return [];
  const candidate = candidateOf(reading.page, body);
  // Most pages that are none are done with here, before anything is gathered about them.
  if (articleScore(weigh(candidate, false)) <= 0) return [];
  return [describe(candidate), ...moreOn(reading)];
};
