import { addressSignals, dateMetas, yes } from './signals-of-page';

/** As JSON-LD writes the type of an article; it is searched for, not parsed. */
const dataArticle = /"@type"\s*:\s*\[?\s*"(?:\w*(?<!Tech)Article|BlogPosting|LiveBlogPosting|Report)"/;

const dataSaysArticle = (document: Document): boolean => {
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    if (dataArticle.test(script.textContent ?? '')) return true;
  }
  return false;
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

/** Fitted as in `decide.ts`, to the same pages. */
const weights = {
  articlePlace: 1.97,
  data: 1.77,
  slug: 1.48,
  otherPlace: -1.41,
  run: 1.41,
  dated: 1.41,
  ogArticle: 1.22,
  ratio: 0.89,
  front: -0.64,
  headline: 0.49,
  letters: 0.41,
} as const;
const bias = -4.07;

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

/** Looks for elements without touching any: the first element that a script touches costs it the half of a millisecond. */
const has = (document: Document, selector: string): boolean => document.querySelectorAll(selector).length > 0;

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
    weights.data * yes(dataSaysArticle(document)) +
    weights.headline * yes(has(document, 'h1'))
  );
};

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
  const needed = threshold - statedScore(document);
  if (needed >= mostOfText) return false;
  if (!has(document, 'body')) return false;
  return needed < 0 || textAdds(document, needed);
};
