import { comparable, type Evidence } from './evidence';
import { valuesOf } from './head';
import type { PageFacts } from './page-facts';

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

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

/** Headlines that the page states of itself, best first. */
export const statedTitles = (facts: PageFacts): readonly Evidence[] => {
  const { data, metas, document } = facts;
  const names = [
    ...data.publishers,
    ...valuesOf(metas, ['og:site_name', 'application-name']).map(({ value }) => value),
  ];
  const stated = [
    ...data.headlines.slice(0, 1).map((value) => ({ value, from: 'json-ld headline', score: 0.8 })),
    ...valuesOf(metas, ['og:title'])
      .slice(0, 1)
      .map(({ value }) => ({ value, from: 'meta og:title', score: 0.75 })),
    ...valuesOf(metas, ['twitter:title', 'dc.title', 'title', 'headline'])
      .slice(0, 1)
      .map(({ name, value }) => ({ value, from: `meta ${name}`, score: 0.3 })),
    ...[document.title]
      .filter((value) => facts.claims && value.trim() !== '')
      .map((value) => ({ value, from: 'title', score: 0.5 })),
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

/** A visible headline that nothing else on the page repeats may be the name of a section. */
const scoreAlone = 0.55;
const scoreConfirmed = 0.9;

const wordsOf = (text: string): ReadonlySet<string> => new Set(comparable(text).split(' '));

const alike = (one: string, other: string): boolean => {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared >= 0.6 * Math.min(first.size, second.size);
};

export const titleEvidence = (facts: PageFacts, visible: string | null): readonly Evidence[] => {
  const all = statedTitles(facts);
  if (visible === null) return all;
  const stated = all.map((one) => ({ ...one, value: withoutSections(one.value, tidy(visible)) }));
  const confirmed = stated.some(({ value }) => alike(value, visible));
  const seen: Evidence = {
    field: 'title',
    value: tidy(visible),
    from: 'headline',
    score: confirmed ? scoreConfirmed : scoreAlone,
  };
  return [seen, ...stated];
};
