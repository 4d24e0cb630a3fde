import type { Annotation } from '../../core/model/annotation';
import type { ArticleId } from '../../core/model/ids';
import type { Item } from '../../core/model/item';
import type { Database } from '../connection';
import { type ArticleRow, articleAt, concernsArticle, type GraveRow, type Place, toArticle, toItem } from '../schema';
import { rowsOf } from '../writes.dexie';
import type { Found } from './compare';
import { groupBy } from './group-by';
import { type CopyPart, emptyPart, type Grave } from './part';

/** What the database holds of these places, and of the records that the copies name, in the order of the places. */
export const readFound = async (
  database: Database,
  places: readonly Place[],
  copies: ReadonlyMap<Place, CopyPart>,
): Promise<readonly Found[]> => {
  const here = await readParts(database, places);
  const annotations = await lookUp(
    here.flatMap((part) => part.annotations),
    [...copies.values()].flatMap((part) => part.annotations.map(({ id }) => id)),
    (ids) => database.annotations.bulkGet(ids),
  );
  const items = await lookUp<Item>(
    here.flatMap((part) => part.items),
    [...copies.values()].flatMap((part) => part.items.map(({ id }) => id)),
    async (ids) => (await database.items.bulkGet(ids)).map((row) => row && toItem(row)),
  );
  const graves = await lookUp<Pick<GraveRow, 'id' | 'revision'>>(
    [],
    [...copies.values()].flatMap((part) => [...part.annotations, ...part.items, ...part.graves].map(({ id }) => id)),
    (ids) => database.graves.bulkGet(ids),
  );
  const articles = await ledTo(
    database,
    [...copies.values()].flatMap(({ article, formerIds }) => (article === null ? [] : [article.id, ...formerIds])),
  );
  return here.map((part) => ({ here: part, annotations, items, graves, articles }));
};

const ledTo = async (database: Database, ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, ArticleRow>> => {
  const rows = ids.length === 0 ? [] : await rowsOf(database, ids);
  return new Map(rows.flatMap((row) => [row.id, ...row.formerIds].map((id) => [id, row] as const)));
};

/** The rows that were read already and those asked for by id, by their ids. */
const lookUp = async <Row extends { readonly id: string }>(
  read: readonly Row[],
  ids: readonly Row['id'][],
  get: (ids: Row['id'][]) => Promise<readonly (Row | undefined)[]>,
): Promise<Map<Row['id'], Row>> => {
  const known = new Map<Row['id'], Row>(read.map((row) => [row.id, row]));
  const missing = [...new Set(ids)].filter((id) => !known.has(id));
  if (missing.length === 0) return known;
  for (const row of await get(missing)) if (row !== undefined) known.set(row.id, row);
  return known;
};

/** Places as the database holds them: what the copy shall be. */
export const readParts = async (database: Database, places: readonly Place[]): Promise<readonly CopyPart[]> => {
  const ids = places.flatMap((place) => articleAt(place) ?? []);
  const items = await database.items.where('concerns').anyOf(places).toArray();
  const articles = await database.articles.bulkGet(ids);
  const annotations = await database.annotations.where('articleId').anyOf(ids).toArray();
  const graves = await database.graves.where('place').anyOf(places).toArray();
  const rows = new Map(articles.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
  const annotationsAt = groupBy(annotations, ({ articleId }) => concernsArticle(articleId));
  const itemsAt = groupBy(items, ({ concerns }) => concerns);
  const gravesAt = groupBy(graves, ({ place }) => place ?? '');
  return places.map((place) => {
    const id = articleAt(place);
    const row = id === null ? undefined : rows.get(id);
    const part: CopyPart = {
      ...emptyPart(place),
      annotations: byId<Annotation>(annotationsAt.get(place) ?? []),
      items: byId(itemsAt.get(place) ?? []).map(toItem),
      graves: byId(gravesAt.get(place) ?? []).map(toGrave),
    };
    const holds = part.annotations.length + part.items.length > 0;
    if (row === undefined || !holds) return part;
    return { ...part, article: toArticle(row), formerIds: row.formerIds };
  });
};

/** Every place of the database of which something is to be copied. */
export const readPlaces = async (database: Database): Promise<readonly Place[]> => {
  const articles = await database.articles.toCollection().primaryKeys();
  const items = (await database.items.orderBy('concerns').uniqueKeys()) as Place[];
  const graves = (await database.graves.orderBy('place').uniqueKeys()) as Place[];
  return [...new Set([...articles.map(concernsArticle), ...items, ...graves])];
};

const toGrave = ({ id, revision, removed = 0 }: GraveRow): Grave => ({ id, revision, removed });

/** One order for the same rows, so that an equal place is an equal line. */
const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));
