import type { Annotation } from '../../core/model/annotation';
import type { ArticleRecord } from '../../core/model/article';
import type { AnnotationId, ArticleId, ItemId } from '../../core/model/ids';
import { articleOfItem, type Item, itemInArticle } from '../../core/model/item';
import type { Change, Contents, Merged } from '../../core/model/notebook';
import { failed, type Result, success } from '../../core/model/result';
import { changeOf } from './apply-edit';
import { joinRecords } from './keep-article';
import type { Kept } from './plan-batch';
import { isSameItem, saysTheSame } from './same';

export interface MergePlan {
  readonly articles: readonly ArticleRecord[];
  /** For each article that took others in: the ids of those. */
  readonly absorbed: ReadonlyMap<ArticleId, readonly ArticleId[]>;
  readonly annotations: readonly Annotation[];
  /** How many of the annotations were not there before. */
  readonly added: number;
  readonly items: readonly Item[];
  readonly change: Change;
  readonly merged: Merged;
}

/** Everything the plan needs to know of the notebook: all articles, and those annotations that the file names too. */
export interface MergeGround {
  readonly articles: readonly ArticleRecord[];
  readonly annotations: ReadonlyMap<AnnotationId, Annotation>;
  readonly items: ReadonlyMap<ItemId, Item>;
  readonly graves: ReadonlyMap<string, number>;
  /** Ids of articles that were taken into others before. */
  readonly former: ReadonlyMap<ArticleId, ArticleId>;
}

/** Decides what a file adds. Nothing is ever removed; of two versions of a record the newer one stays. */
export const planMerge = (contents: Contents, ground: MergeGround): Result<MergePlan> => {
  const shelf = new ArticleShelf(ground.articles, ground.former);
  for (const article of contents.articles) shelf.add(article);
  const annotations = take(contents.annotations, {
    rows: ground.annotations,
    graves: ground.graves,
    same: saysTheSame,
    settle: (annotation) => {
      const articleId = shelf.find(annotation.articleId);
      return articleId === null ? null : { ...annotation, articleId };
    },
  });
  if (!annotations.ok) return annotations;
  const items = take(contents.items, {
    rows: ground.items,
    graves: ground.graves,
    same: isSameItem,
    settle: (item) => {
      const named = articleOfItem(item);
      const articleId = named === null ? null : shelf.find(named);
      if (named === null) return item;
      return articleId === null ? null : itemInArticle(item, articleId);
    },
  });
  if (!items.ok) return items;
  const articles = shelf.changed();
  const absorbed = shelf.absorbed();
  const change = changeOf(annotations.value.put, items.value.put) ?? { articleIds: [] };
  const [one, other] = [annotations.value.merged, items.value.merged];
  return success({
    articles,
    absorbed,
    annotations: annotations.value.put,
    added: one.added,
    items: items.value.put,
    change: {
      ...change,
      articleIds: [
        ...new Set([...articles.map((article) => article.id), ...[...absorbed.values()].flat(), ...change.articleIds]),
      ],
    },
    merged: {
      added: one.added + other.added,
      updated: one.updated + other.updated,
      known: one.known + other.known,
    },
  });
};

interface Taking<Row extends Kept> {
  readonly rows: ReadonlyMap<Row['id'], Row>;
  readonly graves: ReadonlyMap<string, number>;
  readonly same: (one: Row, other: Row) => boolean;
  /** The record in the article as the notebook has it; `null` where the file names an article that is nowhere. */
  readonly settle: (row: Row) => Row | null;
}

/** Which records of a file are to be put, with the revisions they get here. */
const take = <Row extends Kept>(
  records: readonly Row[],
  { rows, graves, same, settle }: Taking<Row>,
): Result<{ readonly put: readonly Row[]; readonly merged: Merged }> => {
  const put: Row[] = [];
  const merged = { added: 0, updated: 0, known: 0 };
  const seen = new Map(rows);
  for (const record of records) {
    const settled = settle(record);
    if (settled === null) return failed({ kind: 'invalid', detail: `${record.id}: its article is not in the file` });
    const stands = seen.get(record.id);
    if (stands && (same(stands, record) || stands.updated >= record.updated)) {
      merged.known += 1;
      continue;
    }
    const last = stands?.revision ?? graves.get(record.id) ?? 0;
    const taken = { ...settled, revision: Math.max(last + 1, record.revision) };
    put.push(taken);
    seen.set(taken.id, taken);
    merged[stands ? 'updated' : 'added'] += 1;
  }
  return success({ put, merged });
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
