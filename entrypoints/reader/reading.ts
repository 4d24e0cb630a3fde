import type { Annotation } from '../../core/model/annotation';
import type { Notebook } from '../../core/model/notebook';
import { projectPage, type ReadText, readArticle, readWholePage, unread } from './read-page';
import { recognised } from './recognised';
import { sightingOf } from './sighting';
import type { Shared } from './state';

export interface Reading {
  /** Finds the article as it is now, recognises it where its text is new, and places the annotations again. */
  readAgain(): Promise<void>;
  /** Reads all of the page although it does not look like an article, until it gets another address. */
  readAnyway(): Promise<void>;
  /** Fetches the annotations of this page again. Fulfilled when all are placed, be it by a later call. */
  fetchAnnotations(): Promise<void>;
}

export interface ReadingOptions {
  readonly document: Document;
  readonly shared: Shared;
  /** `null` while nothing can be kept yet, as in a private window before the reader does something. */
  readonly notebook: () => Notebook | null;
  /** Finds these in the page and shows them. */
  readonly place: (annotations: readonly Annotation[], signal: AbortSignal) => Promise<unknown>;
  /** The end of all work in the page. */
  readonly signal: AbortSignal;
}

export const keepReading = ({ document, shared, notebook, place, signal: end }: ReadingOptions): Reading => {
  let anywayAt: string | null = null;

  const read = (): ReadText | null => {
    const { article } = shared.now();
    const isForced = anywayAt === document.location.href;
    return readArticle(document, article) ?? (isForced ? readWholePage(document, article) : null);
  };
  const find = async (): Promise<void> => {
    const found = read();
    const reading = found?.reading === unread ? await recognised(found) : found?.reading;
    const article = found === null || reading === undefined ? null : { ...found, reading };
    shared.set({ article, page: once(() => projectPage(document)) });
  };
  const fetchOnce = async (signal: AbortSignal): Promise<void> => {
    const kept = notebook();
    if (kept === null) return;
    const found = await kept.findArticle(sightingOf(shared.now()).addresses);
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
  const fetchAnnotations = latestOnly(fetchOnce, end);

  return {
    fetchAnnotations,
    readAgain: async () => {
      await find();
      await fetchAnnotations();
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

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
