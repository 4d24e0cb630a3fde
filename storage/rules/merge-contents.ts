import type { Annotation } from '../../core/model/annotation';
import type { ArticleRecord } from '../../core/model/article';
import type { AnnotationId, ArticleId } from '../../core/model/ids';
import type { Contents, Merged } from '../../core/model/notebook';
import { failed, type Result, success } from '../../core/model/result';
import { joinRecords } from './keep-article';
import { saysTheSame } from './same';

export interface MergePlan {
  readonly articles: readonly ArticleRecord[];
  /** For each article that took others in: the ids of those. */
  readonly absorbed: ReadonlyMap<ArticleId, readonly ArticleId[]>;
  readonly annotations: readonly Annotation[];
  readonly touched: readonly ArticleId[];
  readonly merged: Merged;
}

/** Everything the plan needs to know of the notebook: all articles, and those annotations that the file names too. */
export interface MergeGround {
  readonly articles: readonly ArticleRecord[];
  readonly annotations: ReadonlyMap<AnnotationId, Annotation>;
  readonly graves: ReadonlyMap<AnnotationId, number>;
  /** Ids of articles that were taken into others before. */
  readonly former: ReadonlyMap<ArticleId, ArticleId>;
}

/** Decides what a file adds. Nothing is ever removed; of two versions of an annotation the newer one stays. */
export const planMerge = (contents: Contents, ground: MergeGround): Result<MergePlan> => {
  const shelf = new ArticleShelf(ground.articles, ground.former);
  for (const article of contents.articles) shelf.add(article);
  const annotations: Annotation[] = [];
  const tally = { added: 0, updated: 0, known: 0 };
  const seen = new Map(ground.annotations);
  for (const annotation of contents.annotations) {
    const articleId = shelf.find(annotation.articleId);
    if (articleId === null) {
      return failed({ kind: 'invalid', detail: `annotation ${annotation.id}: no article ${annotation.articleId}` });
    }
    const stands = seen.get(annotation.id);
    if (stands && (saysTheSame(stands, annotation) || stands.updated >= annotation.updated)) {
      tally.known += 1;
      continue;
    }
    const last = stands?.revision ?? ground.graves.get(annotation.id) ?? 0;
    const put = { ...annotation, articleId, revision: Math.max(last + 1, annotation.revision) };
    annotations.push(put);
    seen.set(put.id, put);
    tally[stands ? 'updated' : 'added'] += 1;
  }
  const articles = shelf.changed();
  const touched = [...articles.map((article) => article.id), ...annotations.map((annotation) => annotation.articleId)];
  return success({
    articles,
    absorbed: shelf.absorbed(),
    annotations,
    touched: [...new Set(touched)],
    merged: tally,
  });
};

/** The articles while they are being joined; looked up by id or by any address. */
class ArticleShelf {
  readonly #absorbed = new Map<ArticleId, ArticleId>();
  readonly #byId = new Map<ArticleId, ArticleRecord>();
  readonly #byAddress = new Map<string, ArticleId>();
  readonly #former: ReadonlyMap<ArticleId, ArticleId>;
  readonly #changed = new Set<ArticleId>();

  constructor(articles: readonly ArticleRecord[], former: ReadonlyMap<ArticleId, ArticleId>) {
    this.#former = former;
    for (const article of articles) this.#place(article);
  }

  find(id: ArticleId): ArticleId | null {
    let at: ArticleId | undefined = id;
    while (at !== undefined && !this.#byId.has(at)) at = this.#absorbed.get(at) ?? this.#former.get(at);
    return at ?? null;
  }

  add(article: ArticleRecord): void {
    const ids = [this.find(article.id), ...article.addresses.map((address) => this.#byAddress.get(address) ?? null)];
    const known = [...new Set(ids)].flatMap((id) => (id === null ? [] : (this.#byId.get(id) ?? [])));
    const joined = joinRecords([...known.filter((record) => record.id !== article.id), this.#joinSame(article)]);
    if (joined === null) return;
    for (const other of joined.absorbed) {
      if (this.#byId.delete(other.id)) this.#changed.delete(other.id);
      this.#absorbed.set(other.id, joined.record.id);
    }
    this.#absorbed.delete(joined.record.id);
    this.#place(joined.record);
    this.#changed.add(joined.record.id);
  }

  absorbed(): ReadonlyMap<ArticleId, readonly ArticleId[]> {
    const taken = new Map<ArticleId, ArticleId[]>();
    for (const from of this.#absorbed.keys()) {
      const into = this.find(from);
      if (into !== null) taken.set(into, [...(taken.get(into) ?? []), from]);
    }
    return taken;
  }

  /** The file's record joined with ours of the same id, so that neither's addresses get lost. */
  #joinSame(article: ArticleRecord): ArticleRecord {
    const own = this.#byId.get(article.id);
    return (own && joinRecords([own, article])?.record) ?? article;
  }

  changed(): readonly ArticleRecord[] {
    return [...this.#changed].flatMap((id) => this.#byId.get(id) ?? []);
  }

  #place(article: ArticleRecord): void {
    this.#byId.set(article.id, article);
    for (const address of article.addresses) this.#byAddress.set(address, article.id);
  }
}
