import { comparable, type Evidence } from './evidence';
import { type Metas, valuesOf } from './head';
import type { LinkedData } from './json-ld';
import type { PageFacts } from './page-facts';

/** Signs that content systems encode once too often. */
const encoded: Readonly<Record<string, string>> = {
  '#39': "'",
  '#039': "'",
  quot: '"',
  amp: '&',
  '#8217': '’',
  nbsp: ' ',
};

const tidy = (text: string): string =>
  (text.includes('&') ? text.replace(/&(#0?39|#8217|quot|amp|nbsp);/g, (whole, name) => encoded[name] ?? whole) : text)
    .replace(/\s+/g, ' ')
    .trim();

/** What sites put between headline and name. */
const separator = /\s+[|–—»·•\-:~/]+\s+|\s*[|»]\s*/;

/** A title without the name of the site at either end, where another place has the title alone. */
const withoutSite = (title: string, names: readonly string[]): string => {
  const parts = title.split(separator);
  if (parts.length < 2) return title;
  const known = new Set(names.map(comparable));
  if (known.has(comparable(parts.at(-1) ?? '')))
    return tidy(title.slice(0, title.lastIndexOf(parts.at(-1) ?? '')).replace(/[\s|–—»·•\-:~/]+$/, ''));
  if (known.has(comparable(parts[0] ?? '')))
    return tidy(title.slice((parts[0] ?? '').length).replace(/^[\s|–—»·•\-:~/]+/, ''));
  return title;
};

const namesOf = (metas: Metas, data: LinkedData): readonly string[] => [
  ...data.publishers,
  ...valuesOf(metas, ['og:site_name', 'application-name']).map(({ value }) => value),
];

/**
 * Headlines that the page states of itself. What search engines and other sites are to show (`title`, `twitter:title`)
 * is mostly a copy of `og:title`, so it adds little to it.
 */
export const statedTitles = (document: Document, metas: Metas, data: LinkedData): readonly Evidence[] => {
  const names = namesOf(metas, data);
  const stated = [
    ...data.headlines.slice(0, 1).map((value) => ({ value, from: 'json-ld headline', score: 1 })),
    ...valuesOf(metas, ['og:title'])
      .slice(0, 1)
      .map(({ value }) => ({ value, from: 'meta og:title', score: 0.7 })),
    ...valuesOf(metas, ['twitter:title', 'dc.title', 'title', 'headline'])
      .slice(0, 1)
      .map(({ name, value }) => ({ value, from: `meta ${name}`, score: 0.05 })),
    ...[document.title].filter((value) => value.trim() !== '').map((value) => ({ value, from: 'title', score: 0.2 })),
  ];
  return stated.map(({ value, from, score }) => ({
    field: 'title',
    value: withoutSite(tidy(value), names),
    from,
    score,
  }));
};

/** A title without the sections and the site that it names after the headline. */
const withoutSections = (title: string, visible: string): string =>
  title.startsWith(visible) && separator.test(title.slice(visible.length)) ? visible : title;

/** A kicker that stands in one element with the headline is no part of it where the page states the headline alone. */
const withoutKicker = (visible: string, stated: readonly Evidence[]): string => {
  const whole = comparable(visible);
  const found = stated.find(({ value }) => value.length >= shortestStated && whole.endsWith(` ${comparable(value)}`));
  return found === undefined ? visible : found.value;
};

/** A shorter one may end a longer headline by chance, in code units. */
const shortestStated = 25;

/** What the reader sees. Where nothing else on the page says the same it may be the name of a section. */
const scoreSeen = 0.9;
const scoreFirstLevel = 0.9;
const scoreAlone = 0.55;
/** The name of the site in large letters. */
const scoreOfSite = 0.05;

const wordsOf = (text: string): ReadonlySet<string> => new Set(comparable(text).split(' '));

const alike = (one: string, other: string): boolean => {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared >= 0.6 * Math.min(first.size, second.size);
};

/** The headline that the page shows, without a date behind it. */
export interface VisibleTitle {
  readonly text: string;
  /** Whether a headline element of the first level holds it. */
  readonly first: boolean;
}

export const titleEvidence = (facts: PageFacts, visible: VisibleTitle | null): readonly Evidence[] => {
  const all = facts.titles;
  if (visible === null) return all;
  const shown = tidy(visible.text);
  const stated = all.map((one) => ({ ...one, value: withoutSections(one.value, shown) }));
  const value = withoutKicker(shown, stated);
  const isSite = namesOf(facts.metas, facts.data).some((name) => comparable(name) === comparable(value));
  const alone = visible.first ? scoreFirstLevel : scoreAlone;
  const score = stated.some((one) => alike(one.value, value)) ? scoreSeen : alone;
  return [{ field: 'title', value, from: 'headline', score: isSite ? scoreOfSite : score }, ...stated];
};
