import type { ArticleMeta } from '../../../core/model/article';
import { once } from '../../../core/once';
import { bylineEvidence } from './byline';
import { best, type Evidence } from './evidence';
import type { PageFacts } from './page-facts';
import { bestPublished, type NearText, publishedEvidence } from './published';
import { canonicalEvidence, languageEvidence, type NearLink, outletEvidence, sourceEvidence } from './rest';
import { titleEvidence, type VisibleTitle } from './title';

/** What the text of the page says about its article. */
export interface NearArticle {
  readonly headline: VisibleTitle | null;
  /** Enough of it to tell its language. */
  readonly body: () => string;
  readonly datelines: () => readonly NearText[];
  readonly bylines: () => readonly NearText[];
  readonly links: () => readonly NearLink[];
  readonly now: number | null;
}

export interface AttestedMeta {
  readonly meta: ArticleMeta;
  readonly evidence: readonly Evidence[];
}

const asWritten = (value: string): string => value;

interface Decided<T> {
  readonly evidence: () => readonly Evidence[];
  readonly value: () => T;
}

const decided = <T>(gather: () => readonly Evidence[], decide: (all: readonly Evidence[]) => T): Decided<T> => {
  const evidence = once(gather);
  return { evidence, value: once(() => decide(evidence())) };
};

/**
 * Gathers what every place says, and decides by what they say together: for each field when it is first asked for. A page
 * that is only read needs the language, the date and the canonical address of its article; title, byline, outlet and source
 * are a fifth of the finder's work, and are asked for when something is kept or a list shows the article.
 */
export const attest = (facts: PageFacts, near: NearArticle): AttestedMeta => {
  const outlet = decided(
    () => outletEvidence(facts),
    (all) => best(all),
  );
  const outlets = (): readonly string[] => outlet.evidence().map(({ value }) => value);
  const title = decided(
    () => titleEvidence(facts, near.headline),
    (all) => best(all) ?? '',
  );
  const byline = decided(
    () => bylineEvidence(facts, { near: near.bylines, outlets: outlets() }),
    (all) => best(all),
  );
  const published = decided(() => publishedEvidence(facts, { near: near.datelines, now: near.now }), bestPublished);
  const source = decided(
    () => sourceEvidence(facts, near.links()),
    (all) => best(all, asWritten),
  );
  const canonical = decided(
    () => canonicalEvidence(facts),
    (all) => best(all, asWritten),
  );
  const language = decided(
    () => languageEvidence(facts, near.body()),
    (all) => best(all) ?? 'en',
  );
  return {
    // Properties of its own that can be listed: a copy has the values, and is what can be sent.
    meta: {
      get title() {
        return title.value();
      },
      get byline() {
        return byline.value();
      },
      get published() {
        return published.value();
      },
      get outlet() {
        return outlet.value();
      },
      get source() {
        return source.value();
      },
      get canonical() {
        return canonical.value();
      },
      get language() {
        return language.value();
      },
    },
    get evidence() {
      return [title, byline, published, outlet, source, canonical, language].flatMap((field) => field.evidence());
    },
  };
};
