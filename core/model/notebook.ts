import type { Annotation, Draft, Edit } from './annotation';
import type { ArticleRecord, ArticleSighting } from './article';
import type { AnnotationId, ArticleId, DraftId } from './ids';
import type { Item, ItemsPlace } from './item';
import type { Result } from './result';

/**
 * Everything the reader keeps. Dexie, memory and remote implement it and pass one contract suite; a caller can't tell which it has.
 * Arguments and answers are plain data. A write is answered only when it is durable.
 */
export interface Notebook {
  /** The article known under any of these normalised addresses, or `null`. */
  findArticle(addresses: readonly string[]): Promise<Result<ArticleRecord | null>>;
  /** The article of this sighting: found by any address and brought up to date, or made. */
  keepArticle(sighting: ArticleSighting): Promise<Result<ArticleRecord>>;
  articles(ids: readonly ArticleId[]): Promise<Result<readonly ArticleRecord[]>>;
  /** In the order of their anchors. */
  annotationsOf(articleId: ArticleId): Promise<Result<readonly Annotation[]>>;
  annotation(id: AnnotationId): Promise<Result<Annotation | null>>;
  /** Newest change first. */
  latest(limit: number): Promise<Result<readonly Annotation[]>>;
  /**
   * What concerns a page beside its annotations, newest change first: corrections that hold there (on the page, on its site,
   * everywhere) and its follow-ups.
   */
  itemsAt(place: ItemsPlace): Promise<Result<readonly Item[]>>;
  /** All annotations and items with their articles, newest change first. */
  everything(): Promise<Result<Contents>>;
  /**
   * Does all of the edit or nothing. Fails with `conflict` where an annotation or item has another revision than the edit is
   * based on.
   * The notebook sets `revision` and `updated`, and keeps `created` of what it has. The same edit sent again (its answer
   * got lost) succeeds and changes nothing. Answers the annotations and items as they now stand and the edit that takes this
   * one back.
   */
  apply(edit: Edit): Promise<Result<Applied>>;
  keepDraft(draft: Draft): Promise<Result<null>>;
  dropDraft(id: DraftId): Promise<Result<null>>;
  draft(id: DraftId): Promise<Result<Draft | null>>;
  /** Unfinished notes, newest first. */
  drafts(): Promise<Result<readonly Draft[]>>;
  /** Adds what a file holds; never clears. The newer of two versions stays, equal ones are counted as known. */
  merge(contents: Contents): Promise<Result<Merged>>;
  /** Calls back after every change, by whomever. Returns the way to stop. */
  watch(listener: (change: Change) => void): () => void;
}

export interface Contents {
  readonly articles: readonly ArticleRecord[];
  readonly annotations: readonly Annotation[];
  readonly items: readonly Item[];
}

export interface Applied {
  readonly annotations: readonly Annotation[];
  readonly items: readonly Item[];
  readonly inverse: Edit;
}

export interface Merged {
  readonly added: number;
  readonly updated: number;
  readonly known: number;
}

/** What a change touched; `articleIds` is empty where only drafts, or corrections of more than one page, changed. */
export interface Change {
  readonly articleIds: readonly ArticleId[];
  /** Corrections changed: they may concern any page. */
  readonly corrections?: true;
}
