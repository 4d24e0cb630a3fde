import type { Annotation } from '../../core/model/annotation';
import type { ArticleId } from '../../core/model/ids';
import type { Notebook } from '../../core/model/notebook';
import type { PlacedAnnotation } from '../../core/model/reader';
import type { StorageFailure } from '../../core/model/result';
import type { OtherNote, PageNote } from './state';

/** How many notes of other pages are shown: about two screens of the popup. */
const latestShown = 10;

/** What the notebook has for a page. */
export interface PageNotes {
  readonly notes: readonly Annotation[];
  readonly elsewhere: readonly OtherNote[];
  readonly failure: StorageFailure | null;
}

/** The notes of the page under these addresses, and the latest of other pages. */
export async function loadPageNotes(notebook: Notebook, addresses: readonly string[]): Promise<PageNotes> {
  const article = addresses.length === 0 ? null : await notebook.findArticle(addresses);
  if (article && !article.ok) return { notes: [], elsewhere: [], failure: article.failure };
  const id = article?.value?.id ?? null;
  const [notes, elsewhere] = await Promise.all([
    id === null ? null : notebook.annotationsOf(id),
    loadElsewhere(notebook, id),
  ]);
  if (notes && !notes.ok) return { notes: [], elsewhere: [], failure: notes.failure };
  return { notes: notes?.value ?? [], ...elsewhere };
}

async function loadElsewhere(notebook: Notebook, here: ArticleId | null): Promise<Omit<PageNotes, 'notes'>> {
  // Twice as many, so that enough are left when the newest ones are of this page.
  const latest = await notebook.latest(latestShown * 2);
  if (!latest.ok) return { elsewhere: [], failure: latest.failure };
  const others = latest.value.filter((annotation) => annotation.articleId !== here).slice(0, latestShown);
  const articles = await notebook.articles([...new Set(others.map((annotation) => annotation.articleId))]);
  if (!articles.ok) return { elsewhere: [], failure: articles.failure };
  const known = new Map(articles.value.map((article) => [article.id, article]));
  const elsewhere = others.flatMap((annotation) => {
    const article = known.get(annotation.articleId);
    return article ? [{ annotation, article }] : [];
  });
  return { elsewhere, failure: null };
}

/** The notes with where they are in the page. */
export const placeNotes = (notes: readonly Annotation[], placed: readonly PlacedAnnotation[]): readonly PageNote[] => {
  const places = new Map(placed.map(({ annotation, place }) => [annotation.id, place.kind]));
  return notes.map((annotation) => ({ annotation, place: places.get(annotation.id) ?? null }));
};
