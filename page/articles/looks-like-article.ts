import { addressSignals, dateMetas, upTo, yes } from './signals-of-page';

/** As JSON-LD writes the type of an article; it is searched for, not parsed. */
const dataArticle = /"@type"\s*:\s*\[?\s*"(?:\w*(?<!Tech)Article|BlogPosting|LiveBlogPosting|Report)"/;

/** The same for things that are none. */
const dataOther =
  /"@type"\s*:\s*\[?\s*"(?:Product|ItemList|CollectionPage|SearchResultsPage|DiscussionForumPosting|QAPage|FAQPage|Service|LocalBusiness|SoftwareApplication|Course|Event|JobPosting|Recipe|ProfilePage|AboutPage|ContactPage)"/i;

/** What the data of the page adds. An article counts, whatever else the data names. */
const scoreOfData = (document: Document): number => {
  let score = 0;
  for (const { textContent } of document.querySelectorAll('script[type*="ld+json" i]')) {
    const text = textContent ?? '';
    if (dataArticle.test(text)) return weights.data;
    if (score === 0 && dataOther.test(text)) score = weights.dataOther;
  }
  return score;
};

/** Shorter text nodes are labels and the pieces between them, in code units. */
const shortest = 12;
/** Text nodes as long as this stand in paragraphs. */
const paragraphLength = 100;

const noText = new Set(['script', 'style', 'noscript', 'template', 'textarea']);

/** Paragraphs gain so much, and a link takes back 1, so that a run of paragraphs between links stays small. */
const gainOfParagraph = 3;
/** Ten paragraphs without a link: no list of teasers has as many. */
const longestRun = 30;

/**
 * Fitted as in `decide.ts`, to the same pages. Cross-validated, a third of the pages that are no articles pass, and of the
 * articles all on news sites and 97 % elsewhere.
 */
const weights = {
  slug: 2.57,
  data: 2.12,
  dataOther: -1.75,
  articlePlace: 1.65,
  forms: -1.57,
  dated: 1.47,
  oneArticle: 1.45,
  otherPlace: -1.3,
  modified: 1.29,
  titleLength: 1.17,
  run: 1.1,
  linkedHeadings: -1.04,
  fields: -0.98,
  front: -0.93,
  letters: 0.84,
  ratio: 0.56,
  ogArticle: 0.5,
  headline: 0.22,
} as const;
const bias = -4.09;

/**
 * A page is passed over only when it is five times as likely to be none: portals of the state say nothing of
 * themselves, have numbers for addresses and no headline element, and must be read all the same.
 */
const threshold = -1.6;

/**
 * A `meta` element of one of these names, under any of the three attributes that hold names. One selector, so that the
 * browser asks the elements of the page once whether they are metas, not once for each name.
 */
const metaNamed = (names: readonly string[], content: string): string => {
  const named = names.flatMap((name) =>
    ['property', 'name', 'itemprop'].map((attribute) => `[${attribute}="${name}" i]`),
  );
  return `meta${content}:is(${named.join()})`;
};

const articleMetas = metaNamed(['og:type'], '[content*="article" i]');
const datedMetas = metaNamed(dateMetas, '[content]:not([content=""])');
const modifiedMetas = 'meta:is([property="article:modified_time" i],[property="og:updated_time" i])';

/** Looks for elements without touching any: the first element that a script touches costs it the half of a millisecond. */
const count = (document: Document, selector: string): number => document.querySelectorAll(selector).length;
const has = (document: Document, selector: string): boolean => count(document, selector) > 0;

/** What the page tells beside its text. */
const statedScore = (document: Document): number => {
  const { slug, articlePlace, otherPlace } = addressSignals(document.location?.href ?? '');
  return (
    bias +
    weights.slug * slug +
    weights.articlePlace * articlePlace +
    weights.otherPlace * otherPlace +
    weights.front * yes(slug <= 1 / 8) +
    weights.ogArticle * yes(has(document, articleMetas)) +
    weights.dated * yes(has(document, datedMetas)) +
    weights.modified * yes(has(document, modifiedMetas)) +
    weights.titleLength * upTo(80, document.title.length) +
    scoreOfData(document) +
    weights.headline * yes(has(document, 'h1'))
  );
};

/** What the boxes of the page tell: forms, tables and lists of headlines, or one article. Each kind is only counted. */
const scoreOfBoxes = (document: Document): number =>
  weights.oneArticle * yes(count(document, 'article') === 1) +
  weights.forms * upTo(5, count(document, 'th,select,[itemprop="price"],.price')) +
  weights.linkedHeadings * upTo(12, count(document, 'h2 a,h3 a,h4 a')) +
  weights.fields * upTo(10, count(document, 'input:not([type="hidden"]),select,textarea'));
/** They take away no more. */
const worstOfBoxes = weights.forms + weights.linkedHeadings + weights.fields;

/** What a number of letters in paragraphs adds. */
const scoreOfLetters = (letters: number): number => weights.letters * Math.min(1.2, Math.log10(1 + letters) / 4);
const scoreOfRun = (best: number): number => weights.run * Math.min(1, best / longestRun);
/** No text adds more. */
const mostOfText = weights.letters * 1.2 + weights.run + weights.ratio;

/** Whether the text nodes add as much as is needed. Stops as soon as that is sure. */
const textAdds = (document: Document, needed: number): boolean => {
  // 4 is NodeFilter.SHOW_TEXT: the browser walks past the elements by itself.
  const walker = document.createTreeWalker(document.body, 4);
  let [letters, linked, run, best] = [0, 0, 0, 0];
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const { length } = node;
    if (length < shortest) continue;
    const name = node.parentElement?.localName ?? '';
    if (name === 'a') {
      linked += length;
      run = Math.max(0, run - 1);
      continue;
    }
    if (length < paragraphLength || noText.has(name)) continue;
    const visible = node.data.trim().length;
    if (visible < paragraphLength) continue;
    letters += visible;
    run += gainOfParagraph;
    if (run <= best) continue;
    best = run;
    if (scoreOfRun(best) + scoreOfLetters(letters) > needed) return true;
  }
  return scoreOfRun(best) + scoreOfLetters(letters) + (weights.ratio * letters) / (letters + linked + 1) > needed;
};

/**
 * A guess, for next to nothing, whether a page is worth reading as an article: by its address, what it says of itself,
 * and its longer text nodes. It errs towards yes; `findArticles` decides. Changes nothing and asks for no style.
 */
export const looksLikeArticle = (document: Document): boolean => {
  const unstated = threshold - statedScore(document);
  if (unstated >= mostOfText + weights.oneArticle) return false;
  if (!has(document, 'body')) return false;
  // Most articles say so much of themselves that nothing need be counted.
  if (unstated < worstOfBoxes) return true;
  const needed = unstated - scoreOfBoxes(document);
  if (needed >= mostOfText) return false;
  return needed < 0 || textAdds(document, needed);
};
