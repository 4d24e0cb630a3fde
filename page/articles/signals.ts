import type { Body } from './body';
import { valuesOf } from './metadata/head';
import { namesArticle } from './metadata/json-ld';
import type { PageFacts } from './metadata/page-facts';
import { latinLength } from './prose';
import type { Item, Regions } from './regions';
import { addressSignals, metaSignals, upTo, yes } from './signals-of-page';

/** Types of other things than articles, as JSON-LD names them. */
const otherTypes = new Set(
  (
    'product offer aggregateoffer productgroup itemlist collectionpage searchresultspage discussionforumposting qapage question ' +
    'faqpage service localbusiness organization softwareapplication apireference techarticle course event jobposting recipe ' +
    'profilepage aboutpage contactpage'
  ).split(' '),
);

/** Software that makes forums, shops and manuals, as it names itself. */
const otherSoftware =
  'discourse phpbb vbulletin xenforo mybb smf sphinx docusaurus mkdocs gitbook shopify woocommerce magento'.split(' ');

const isOtherSoftware = ({ document, metas }: PageFacts): boolean => {
  const generators = (metas.get('generator') ?? []).join(' ');
  const names = `${generators} ${document.documentElement.className} ${document.body.className}`.toLowerCase();
  return otherSoftware.some((name) => names.includes(name));
};

const count = (document: Document, names: string): number => document.querySelectorAll(names).length;

const datelike = /(?<!\d)(?:19|20)\d\d(?!\d)|\sago(?:\s|$)/;

/** A headline that leads elsewhere: what follows it is the summary of another page. */
const isLink = (item: Item | undefined): boolean =>
  item !== undefined && item.block.length >= 15 && item.block.linked > item.block.length * 0.6;

/** A headline element says more than a line that only looks like one. */
const headlineSignal = (title: Item | null): number => {
  if (title === null) return 0;
  return title.block.element.localName === 'h1' ? 1 : 0.5;
};

/** What the text tells. */
const textSignals = (regions: Regions, body: Body) => {
  const prose = body.items.reduce((sum, item) => sum + item.prose, 0);
  const paragraphs = body.items.filter((item) => item.prose > 0).length;
  const first = body.items.find((item) => item.prose > 0)?.prose ?? 0;
  const linkedHeadings = regions.items.filter(
    ({ block }) => block.role === 'heading' && block.linked > block.length * 0.8,
  );
  const teasers = body.items.filter((item) => item.prose > 0 && isLink(regions.items[item.at - 1]));
  const dates = regions.items.filter((item) => item.block.length < 60 && datelike.test(item.text));
  return {
    headline: headlineSignal(body.title),
    firstParagraph: upTo(400, first),
    paragraph: Math.min(1.5, prose / Math.max(1, paragraphs) / 250),
    paragraphs: Math.min(1.5, Math.log10(1 + paragraphs)),
    linkedHeadings: upTo(12, linkedHeadings.length),
    dates: upTo(10, dates.length),
    teasers: upTo(paragraphs / 2, teasers.length),
  };
};

/** What the lines near the text tell: whether a date or a name stands there. */
export interface NearSignals {
  readonly datedNear: boolean;
  readonly signed: boolean;
}

/** What tells an article from other pages beside the lines near its text, each between 0 and about 1. */
const sureSignals = (facts: PageFacts, regions: Regions, body: Body) => {
  const { metas, data, document, address } = facts;
  const { ogArticle, dated } = metaSignals(metas);
  const title = body.title?.text ?? facts.titles[0]?.value ?? '';
  const dataArticle = namesArticle(data);
  return {
    ...addressSignals(address),
    ...textSignals(regions, body),
    ogArticle,
    dataArticle: yes(dataArticle),
    dataOther: yes(!dataArticle && [...data.types].some((type) => otherTypes.has(type))),
    dated: Math.max(dated, yes(data.published.length > 0)),
    code: upTo(10, document.getElementsByTagName('pre').length + document.getElementsByTagName('code').length),
    // Headlines tell what happened; products, services and sections have names.
    titleLength: upTo(80, latinLength(title)),
    oneArticle: yes(document.getElementsByTagName('article').length === 1),
    modified: yes(valuesOf(metas, ['article:modified_time', 'og:updated_time']).length > 0),
    fields: upTo(10, count(document, 'input:not([type="hidden"]), select, textarea')),
    forms: upTo(5, count(document, 'th, select, [itemprop="price"], .price')),
    software: yes(isOtherSoftware(facts)),
  };
};

export type SureSignals = ReturnType<typeof sureSignals>;

export interface Signals extends SureSignals {
  readonly datedNear: number;
  readonly signed: number;
}

/** The signals before the lines near the text were read, as if these told nothing. */
export const signalsWithoutNear = (facts: PageFacts, regions: Regions, body: Body): Signals => ({
  ...sureSignals(facts, regions, body),
  datedNear: 0,
  signed: 0,
});

export const withNear = (signals: Signals, near: NearSignals): Signals => ({
  ...signals,
  datedNear: yes(near.datedNear),
  signed: yes(near.signed),
});
