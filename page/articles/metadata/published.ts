import { parsePublished } from '../../../core/text/published';
import type { Evidence } from './evidence';
import { valuesOf } from './head';
import type { PageFacts } from './page-facts';

/** Names of metas that hold the date of publication, best first. */
const metaNames = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'date',
  'sailthru.date',
  'article.published',
  'og:published_time',
  'published_at',
  'citation_date',
  'dc.date.created',
  'article:published',
  'created',
];

const goodMetas = 7;

/** `/2021/12/25/`, `/20211225/`, and the seventeen digits at the end of addresses of VCCorp's system. */
const inAddress =
  /\/(20\d{2})[/-](\d{2})[/-](\d{2})[/-]|\/(20\d{2})(\d{2})(\d{2})\/|[-_](20\d{2})(\d{2})(\d{2})\d{6,9}\.\w+$/;

const fromAddress = (address: string): string | null => {
  const match = inAddress.exec(address);
  if (match === null) return null;
  const [, ...parts] = match;
  return parsePublished(parts.filter((part) => part !== undefined).join('-'));
};

const behindHeadline = /\s*[([]\s*(?:[^()[\]]*\s)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[^()[\]]*[)\]]\s*$/;

/** A date at the end of a headline with what parts it from that: `(13/04/2023 - 08:30)`; empty where there is none. */
export const dateBehind = (headline: string): string => {
  const end = headline.trimEnd().slice(-1);
  return end === ')' || end === ']' ? (behindHeadline.exec(headline)?.[0] ?? '') : '';
};

/** Text beside the article that may hold its dateline. */
export interface NearText {
  readonly text: string;
  readonly from: string;
  readonly score: number;
}

export interface PublishedOptions {
  /** Asked for only where what is stated leaves a doubt. */
  readonly near: () => readonly NearText[];
  /** Milliseconds since 1970; what lies more than two days after it is no date of publication. */
  readonly now: number | null;
}

const twoDays = 2 * 24 * 60 * 60 * 1000;

export const publishedEvidence = (facts: PageFacts, { near, now }: PublishedOptions): readonly Evidence[] => {
  const { data, metas, document, address } = facts;
  const monthLeads = /^en-us/i.test(document.documentElement.lang);
  const values = [
    ...data.published.slice(0, 1).map((value) => ({ value, from: 'json-ld datePublished', score: 0.9 })),
    ...valuesOf(metas, metaNames).map(({ name, value }) => ({
      value,
      from: `meta ${name}`,
      score: metaNames.indexOf(name) < goodMetas ? 0.85 : 0.6,
    })),
    ...(facts.claims ? [...document.querySelectorAll('[itemprop~="datePublished"]:not(meta)')] : [])
      .slice(0, 1)
      .map((element) => ({
        value: element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '',
        from: 'microdata datePublished',
        score: 0.85,
      })),
  ];
  const dated: Evidence[] = [];
  const add = (value: string, from: string, score: number): void => {
    const date = parsePublished(value, { monthLeads });
    if (date !== null) dated.push({ field: 'published', value: date, from, score });
  };
  for (const { value, from, score } of values) add(value, from, score);
  if (!areSure(dated)) for (const { text, from, score } of near()) add(text, from, score);
  const own = facts.claims ? fromAddress(address) : null;
  if (own !== null) dated.push({ field: 'published', value: own, from: 'address', score: 0.4 });
  return dated.filter(({ value }) => now === null || Date.parse(value) < now + twoDays);
};

const dayOf = (value: string): string => value.slice(0, 10);

/** Two places that agree, as the data and a meta, outweigh the lines near the text. */
const sureScore = 1.7;

/**
 * Whether what is stated leaves no doubt: it agrees on the day, and has the time in the zone of the place, to which a line
 * near the text could add nothing.
 */
const areSure = (all: readonly Evidence[]): boolean => {
  const [first] = all;
  if (first === undefined) return false;
  const day = dayOf(first.value);
  let sum = 0;
  for (const { value, score } of all) {
    if (dayOf(value) !== day) return false;
    sum += score;
  }
  return sum >= sureScore && all.some(({ value }) => precision(value) === 2 && !utc.test(value));
};

/** A page dates its teasers as well, so that each kind of place speaks once for a day, however often it does. */
const onceEach = (evidence: readonly Evidence[]): readonly Evidence[] => {
  const known = new Map<string, Evidence>();
  for (const one of evidence) {
    const key = `${one.from} ${dayOf(one.value)}`;
    const before = known.get(key);
    if (before === undefined || one.score > before.score) known.set(key, one);
  }
  return [...known.values()];
};

/** How much a date tells: a day, a time, a time with its zone. */
const precision = (value: string): number =>
  /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(value) ? 2 : value.includes('T') ? 1 : 0;

const utc = /(?:Z|\+00:00)$/;

/** The day that is best attested, as precisely as the best place that has it with a time tells it. */
export const bestPublished = (evidence: readonly Evidence[]): string | null => {
  const sums = new Map<string, number>();
  for (const { value, score } of onceEach(evidence)) sums.set(dayOf(value), (sums.get(dayOf(value)) ?? 0) + score);
  const [day] = [...sums].sort(([, one], [, other]) => other - one)[0] ?? [];
  const same = evidence.filter(({ value }) => dayOf(value) === day && !/T00:00:00(?:Z|\+00:00)?$/.test(value));
  const ranked = (same.length > 0 ? same : evidence.filter(({ value }) => dayOf(value) === day)).toSorted(
    (one, other) => precision(other.value) - precision(one.value) || other.score - one.score,
  );
  const [first] = ranked;
  if (first === undefined) return null;
  // The same moment in the zone of the place says more than in that of the server.
  const local = ranked.find(({ value }) => !utc.test(value) && Date.parse(value) === Date.parse(first.value));
  return (local ?? first).value;
};
