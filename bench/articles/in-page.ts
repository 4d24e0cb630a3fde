import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { bodyText, lineOf } from '../../page/articles/body-text';
import { examine } from '../../page/articles/find-articles';
import { looksLikeArticle } from '../../page/articles/looks-like-article';
import type { Signals } from '../../page/articles/signals';
import { textBlocks } from '../../page/projection/text-blocks';

/** What one finder says of a page. */
export interface Reading {
  readonly isArticle: boolean;
  readonly text: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly source: string | null;
  /** What the decision was made from; of our own finder only. */
  readonly signals: Signals | null;
  /** Milliseconds of its first call in a fresh document. */
  readonly ms: number;
  /** Whether the page was another one afterwards. */
  readonly changed: boolean;
}

type Work = () => Omit<Reading, 'ms' | 'changed'>;

/** Runs a finder, watching whether it changes the page. The serialising is not timed. */
const measure = (work: Work): Reading => {
  const before = document.documentElement.outerHTML;
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const start = performance.now();
  const reading = work();
  const ms = performance.now() - start;
  const records = observer.takeRecords().length;
  observer.disconnect();
  return { ...reading, ms, changed: records > 0 || document.documentElement.outerHTML !== before };
};

/** The text of a peer's HTML, by the same reading pass as ours, so that only the choice of the body differs. */
const textOf = (html: string): string =>
  textBlocks(new DOMParser().parseFromString(html, 'text/html').body).map(lineOf).join('\n');

export const ours = (address: string): Reading => {
  const reading = measure(() => {
    const { article, score } = examine(document, { address });
    // Every field, as the peers work them out: the finder itself waits until one is asked for.
    const meta = article && { ...article.meta };
    return {
      isArticle: article !== null && score > 0,
      text: article === null ? '' : bodyText(article),
      title: meta?.title ?? null,
      byline: meta?.byline ?? null,
      published: meta?.published ?? null,
      source: meta?.source ?? null,
      signals: null,
    };
  });
  // All of them, for the fit, and not timed: the finder itself leaves out what could not change its decision.
  return { ...reading, signals: examine(document, { address, everySignal: true }).signals };
};

export const readability = (): Reading => {
  const isArticle = isProbablyReaderable(document);
  let html = '';
  const reading = measure(() => {
    const found = new Readability(document.cloneNode(true) as Document).parse();
    html = found?.content ?? '';
    return {
      isArticle,
      text: '',
      title: found?.title ?? null,
      byline: found?.byline ?? null,
      published: found?.publishedTime ?? null,
      source: null,
      signals: null,
    };
  });
  return { ...reading, text: textOf(html) };
};

export const defuddle = (address: string): Reading => {
  let html = '';
  const reading = measure(() => {
    const found = new Defuddle(document, { url: address }).parse();
    html = found.content;
    return {
      isArticle: html !== '',
      text: '',
      title: found.title || null,
      byline: found.author || null,
      published: found.published || null,
      source: null,
      signals: null,
    };
  });
  return { ...reading, text: textOf(html) };
};

/** The least that any finder costs: the first guess, and one bare pass over the text nodes. */
export const limits = (): { readonly guess: number; readonly pass: number; readonly looks: boolean } => {
  const start = performance.now();
  const looks = looksLikeArticle(document);
  const guess = performance.now() - start;
  const walker = document.createTreeWalker(document.body ?? document, 4);
  let length = 0;
  const begin = performance.now();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) length += (node as Text).data.length;
  return { guess, pass: length < 0 ? 0 : performance.now() - begin, looks };
};
