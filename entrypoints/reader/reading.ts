import type { Annotation } from '../../core/model/annotation';
import type { Correction } from '../../core/model/correction';
import { correctionsIn, type Item, type ItemsPlace } from '../../core/model/item';
import type { Reading as Found } from '../../core/model/mention';
import type { Notebook } from '../../core/model/notebook';
import { once } from '../../core/once';
import { scopeOf } from '../../core/reading/placing';
import { siteOf } from '../../core/sites/hosts';
import { projectPage, type ReadText, readArticle, readWholePage, unread } from './read-page';
import { recognised } from './recognised';
import { addressesOf } from './sighting';
import type { Shared } from './state';

export interface Reading {
  /** Finds the article as it is now, recognises it where its text is new, and places the annotations again. */
  readAgain(): Promise<void>;
  /** Text outside the article came, went or changed: looks again for what lies there. */
  readAround(): Promise<void>;
  /** Reads all of the page although it does not look like an article, until it gets another address. */
  readAnyway(): Promise<void>;
  /** Fetches the annotations of this page again. Fulfilled when all are placed, be it by a later call. */
  fetchAnnotations(): Promise<void>;
  /** Fetches again what the reader corrected and follows here, and corrects what was found by it. */
  fetchItems(): Promise<void>;
}

export interface ReadingOptions {
  readonly document: Document;
  readonly shared: Shared;
  /** `null` while nothing can be kept yet, as in a private window before the reader does something. */
  readonly notebook: () => Notebook | null;
  /** What else is kept that concerns a page; `null` where it can't be had. */
  readonly itemsAt: (place: ItemsPlace) => Promise<readonly Item[] | null>;
  /** Applies corrections to what was found in a text. */
  readonly correct: (found: Found, corrections: readonly Correction[], text: string) => Promise<Found>;
  /** Finds these in the page and shows them. */
  readonly place: (annotations: readonly Annotation[], signal: AbortSignal) => Promise<unknown>;
  /** The end of all work in the page. */
  readonly signal: AbortSignal;
}

export const keepReading = (options: ReadingOptions): Reading => {
  const { document, shared, notebook, itemsAt, correct, place, signal: end } = options;
  let anywayAt: string | null = null;
  /** The page whose items are known. */
  let itemsOf = '';

  const read = (): ReadText | null => {
    const { article } = shared.now();
    const isForced = anywayAt === document.location.href;
    return readArticle(document, article) ?? (isForced ? readWholePage(document, article) : null);
  };
  const items = async (article: ReadText | null, isFresh: boolean): Promise<readonly Item[]> => {
    const addresses = addressesOf({ ...shared.now(), article });
    const here = addresses.join(' ');
    if (!isFresh && here === itemsOf) return shared.now().items;
    const fetched = await itemsAt({ addresses, site: siteOf(document.location.href) });
    if (fetched !== null) itemsOf = here;
    return fetched ?? shared.now().items;
  };
  const corrected = async (article: ReadText, kept: readonly Item[]): Promise<ReadText> => {
    const corrections = correctionsIn(kept);
    const { found, projection } = article;
    const reading = corrections.length === 0 ? found : await correct(found, corrections, projection.text);
    return { ...article, reading };
  };
  const findOnce = async (signal: AbortSignal): Promise<void> => {
    const seen = read();
    const [found, kept] = await Promise.all([
      seen !== null && seen.found === unread ? recognised(seen) : seen?.found,
      items(seen, false),
    ]);
    const article = seen === null || found === undefined ? null : await corrected({ ...seen, found }, kept);
    if (signal.aborted) return;
    shared.set({ article, items: kept, page: once(() => projectPage(document)) });
  };
  const fetchItems = async (): Promise<void> => {
    const kept = await items(shared.now().article, true);
    const { article } = shared.now();
    const now = article && (await corrected(article, kept));
    if (shared.now().article === article) shared.set({ items: kept, article: now });
    else shared.set({ items: kept });
  };
  const fetchOnce = async (signal: AbortSignal): Promise<void> => {
    const kept = notebook();
    if (kept === null) return;
    const found = await kept.findArticle(addressesOf(shared.now()));
    const record = found.ok ? found.value : shared.now().record;
    const answer = record === null ? null : await kept.annotationsOf(record.id);
    if (signal.aborted) return;
    // What can't be read now stays as it was shown: better an old mark than none.
    if (answer !== null && !answer.ok) return;
    shared.set({ record });
    const annotations = answer?.value ?? [];
    if (annotations.length === 0) shared.set({ placed: [], unplaced: 0 });
    else await place(annotations, signal);
  };
  const find = latestOnly(findOnce, end);
  const fetchAnnotations = latestOnly(fetchOnce, end);

  return {
    fetchAnnotations,
    fetchItems: latestOnly(fetchItems, end),
    readAgain: async () => {
      await find();
      await fetchAnnotations();
    },
    readAround: async () => {
      const { article, placed } = shared.now();
      shared.set({ page: once(() => projectPage(document)) });
      if (placed.some(({ annotation }) => scopeOf(annotation, article !== null) === 'page')) await fetchAnnotations();
    },
    readAnyway: async () => {
      anywayAt = document.location.href;
      await find();
      await fetchAnnotations();
    },
  };
};

/** Work of which only the latest call counts: it stops those before it, and they end with it. */
const latestOnly = (work: (signal: AbortSignal) => Promise<void>, end: AbortSignal): (() => Promise<void>) => {
  let superseded = new AbortController();
  let latest: Promise<void> | null = null;
  return async () => {
    superseded.abort();
    superseded = new AbortController();
    latest = work(AbortSignal.any([superseded.signal, end]));
    for (let awaited: Promise<void> | null = null; awaited !== latest; ) {
      awaited = latest;
      await awaited;
    }
  };
};
