import type { Notebook } from '../../core/model/notebook';
import { sightingOf } from './passage';
import { placeAnnotations } from './place-annotations';
import { projectPage, type ReadText, readArticle, readWholePage, unread } from './read-page';
import type { Shared } from './state';
import { bringEnglish } from './telling';

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
  readonly notebook: Notebook;
  /** The end of all work in the page. */
  readonly signal: AbortSignal;
}

export const keepReading = ({ document, shared, notebook, signal: end }: ReadingOptions): Reading => {
  let anywayAt: string | null = null;

  const read = (): ReadText | null => {
    const { article } = shared.now();
    const isForced = anywayAt === document.location.href;
    return readArticle(document, article) ?? (isForced ? readWholePage(document, article) : null);
  };
  const find = async (): Promise<void> => {
    let found = read();
    // The page may have changed while the language came.
    if (found?.reading === unread && (await bringEnglish())) found = read();
    shared.set({ article: found, page: once(() => projectPage(document)) });
  };
  const fetchOnce = async (signal: AbortSignal): Promise<void> => {
    const found = await notebook.findArticle(sightingOf(shared.now()).addresses);
    const record = found.ok ? found.value : shared.now().record;
    const answer = record === null ? null : await notebook.annotationsOf(record.id);
    if (signal.aborted) return;
    // What can't be read now stays as it was shown: better an old mark than none.
    if (answer !== null && !answer.ok) return;
    shared.set({ record });
    await placeAnnotations({ document, shared, annotations: answer?.value ?? [], signal });
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
