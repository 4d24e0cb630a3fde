import { readMetas } from './metadata/head';
import { addressSignals, metaSignals, yes } from './signals-of-page';

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

/** What the text nodes tell, each between 0 and about 1. */
const textSignals = (body: Element) => {
  // 4 is NodeFilter.SHOW_TEXT: the browser walks past the elements by itself.
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  let [letters, linked, run, best] = [0, 0, 0, 0];
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const { length } = node;
    if (length < shortest) continue;
    const name = node.parentElement?.localName ?? '';
    if (noText.has(name)) continue;
    if (name === 'a') {
      linked += length;
      run = Math.max(0, run - 1);
      continue;
    }
    const visible = length < paragraphLength ? 0 : node.data.trim().length;
    if (visible < paragraphLength) continue;
    letters += visible;
    run += gainOfParagraph;
    best = Math.max(best, run);
  }
  return {
    letters: Math.min(1.2, Math.log10(1 + letters) / 4),
    ratio: letters / (letters + linked + 1),
    run: Math.min(1, best / longestRun),
  };
};

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
 * A guess, for next to nothing, whether a page is worth reading as an article: by its address, what it says of itself,
 * and its longer text nodes. It errs towards yes; `findArticles` decides. Changes nothing and asks for no style.
 */
export const looksLikeArticle = (document: Document): boolean => {
  if (document.body === null) return false;
  const address = addressSignals(document.location?.href ?? '');
  const signals: Readonly<Record<keyof typeof weights, number>> = {
    ...address,
    ...metaSignals(readMetas(document)),
    ...textSignals(document.body),
    data: yes(dataSaysArticle(document)),
    front: yes(address.slug <= 1 / 8),
    headline: yes(document.querySelector('h1') !== null),
  };
  let score = bias;
  for (const name of Object.keys(weights) as (keyof typeof weights)[]) score += weights[name] * signals[name];
  return score > threshold;
};
