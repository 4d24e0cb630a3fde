import type { Notebook } from '../../core/model/notebook';
import { placeAnnotations } from '../../core/reading/placing';
import { sightingOf } from './passage';
import { projectPage, readArticle, readWholePage } from './read-page';
import type { Shared } from './state';

export interface Reading {
  /** Finds the article as it is now, recognises it where its text is new, and places the annotations again. */
  readAgain(): Promise<void>;
  /** Reads all of the page although it does not look like an article, until it gets another address. */
  readAnyway(): Promise<void>;
  /** Fetches the annotations of this page again and places them. */
  fetchAnnotations(): Promise<void>;
}

export interface ReadingOptions {
  readonly document: Document;
  readonly shared: Shared;
  readonly notebook: Notebook;
}

export const keepReading = ({ document, shared, notebook }: ReadingOptions): Reading => {
  let anywayAt: string | null = null;

  const find = (): void => {
    const { article } = shared.now();
    const isForced = anywayAt === document.location.href;
    const found = readArticle(document, article) ?? (isForced ? readWholePage(document, article) : null);
    shared.set({ article: found, page: once(() => projectPage(document)) });
  };
  const fetchAnnotations = async (): Promise<void> => {
    const found = await notebook.findArticle(sightingOf(shared.now()).addresses);
    const record = found.ok ? found.value : shared.now().record;
    const answer = record === null ? null : await notebook.annotationsOf(record.id);
    // What can't be read now stays as it was shown: better an old mark than none.
    if (answer !== null && !answer.ok) return;
    const { article, page } = shared.now();
    const texts = { article: article?.projection.text ?? null, page: () => page().text };
    shared.set({ record, placed: answer === null ? [] : placeAnnotations(answer.value, texts) });
  };

  return {
    fetchAnnotations,
    readAgain: async () => {
      find();
      await fetchAnnotations();
    },
    readAnyway: async () => {
      anywayAt = document.location.href;
      find();
      await fetchAnnotations();
    },
  };
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
