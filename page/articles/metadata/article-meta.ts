import type { ArticleMeta } from '../../../core/model/article';
import { bylineEvidence } from './byline';
import { best, type Evidence } from './evidence';
import type { PageFacts } from './page-facts';
import { bestPublished, type NearText, publishedEvidence } from './published';
import { canonicalEvidence, languageEvidence, type NearLink, outletEvidence, sourceEvidence } from './rest';
import { titleEvidence, type VisibleTitle } from './title';

/** What the text of the page says about its article. */
export interface NearArticle {
  readonly headline: VisibleTitle | null;
  readonly body: string;
  readonly datelines: () => readonly NearText[];
  readonly bylines: () => readonly NearText[];
  readonly links: readonly NearLink[];
  readonly now: number | null;
}

export interface AttestedMeta {
  readonly meta: ArticleMeta;
  readonly evidence: readonly Evidence[];
}

const asWritten = (value: string): string => value;

/** Gathers what every place says, and decides by what they say together. */
export const attest = (facts: PageFacts, near: NearArticle): AttestedMeta => {
  const title = titleEvidence(facts, near.headline);
  const outlet = outletEvidence(facts);
  const outlets = outlet.map(({ value }) => value);
  const byline = bylineEvidence(facts, { near: near.bylines, outlets });
  const published = publishedEvidence(facts, { near: near.datelines, now: near.now });
  const source = sourceEvidence(facts, near.links);
  const canonical = canonicalEvidence(facts);
  const language = languageEvidence(facts, near.body);
  return {
    meta: {
      title: best(title) ?? '',
      byline: best(byline),
      published: bestPublished(published),
      outlet: best(outlet),
      source: best(source, asWritten),
      canonical: best(canonical, asWritten),
      language: best(language) ?? 'en',
    },
    evidence: [...title, ...byline, ...published, ...outlet, ...source, ...canonical, ...language],
  };
};
