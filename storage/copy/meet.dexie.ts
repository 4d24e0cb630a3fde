import type { Change } from '../../core/model/notebook';
import { type Result, success } from '../../core/model/result';
import type { Database } from '../connection';
import { changeOf } from '../rules/apply-edit';
import { planMerge } from '../rules/merge-contents';
import { type ArticleRow, concernOf, concernsArticle, type Place, toArticle, toItemRow } from '../schema';
import { counted, countWrite, joinInto, keptIn, rowsOf, standing, type Written } from '../writes.dexie';
import { compare, type Difference, isNothing } from './compare';
import type { CopyPart } from './part';
import { readFound, readParts } from './read-parts.dexie';

/** What the copy gave back to the database. */
export interface Back {
  /** Annotations that were gone. */
  readonly annotations: number;
  /** Corrections and follow-ups that were gone, newer versions of what was there, and removals that hold again. */
  readonly others: number;
}

export const nothingBack: Back = { annotations: 0, others: 0 };

/** Places of the copy that are to be brought together with the database. */
export interface Meeting {
  readonly places: readonly Place[];
  /** What the copy holds of them. */
  readonly copies: ReadonlyMap<Place, CopyPart>;
  /** The latest write that the copy knows of: counting goes on from there. */
  readonly atLeast: number;
}

export interface Met {
  /** The places as both hold them now. */
  readonly parts: readonly CopyPart[];
  readonly back: Back;
}

/** Brings copy and database together; the database is written only where the copy knows better. */
export const meet = async (database: Database, meeting: Meeting): Promise<Result<Written<Met>>> => {
  const { places, copies } = meeting;
  const found = await database.transaction('r', keptIn(database), async () => readFound(database, places, copies));
  const isSame = found.every((one) => {
    const copy = copies.get(one.here.place);
    return copy === undefined || isNothing(compare(copy, one));
  });
  if (isSame) return success({ answer: { parts: found.map(({ here }) => here), back: nothingBack }, change: null });
  return database.transaction('rw', keptIn(database), async () => giveBack(database, meeting));
};

const giveBack = async (database: Database, { places, copies, atLeast }: Meeting): Promise<Result<Written<Met>>> => {
  const found = await readFound(database, places, copies);
  const differences = found.flatMap((one) => {
    const copy = copies.get(one.here.place);
    return copy === undefined ? [] : [{ copy, difference: compare(copy, one) }];
  });
  const lost = differences.filter(
    ({ difference: { isArticleBehind, annotations, items } }) =>
      isArticleBehind || annotations.length + items.length > 0,
  );
  const merged = await mergeLost(database, lost);
  if (!merged.ok) return merged;
  const risen = await buryRisen(database, differences);
  const change = joined(merged.value.change, risen.change);
  const changed = [...change.articleIds.map(concernsArticle), ...merged.value.places];
  // Counted anew: what was lost since the last start is still in the tally.
  const missed = (await database.annotations.count()) - (await counted(database)).annotations;
  await countWrite(database, {
    added: missed,
    // The places of this meeting are written to the copy at once.
    places: changed.filter((place) => !places.includes(place)),
    atLeast: atLeast + 1,
  });
  const back = { annotations: merged.value.back, others: merged.value.others + risen.count };
  return success({ answer: { parts: await readParts(database, places), back }, change });
};

interface Differing {
  readonly copy: CopyPart;
  readonly difference: Difference;
}

interface MergedLost {
  /** Annotations that were not there. */
  readonly back: number;
  readonly others: number;
  readonly places: readonly Place[];
  readonly change: Change;
}

/** Merges what was lost by the rules of an import: nothing is cleared, and what is newer stays. */
const mergeLost = async (database: Database, lost: readonly Differing[]): Promise<Result<MergedLost>> => {
  const contents = {
    articles: lost.flatMap(({ copy }) => copy.article ?? []),
    annotations: lost.flatMap(({ difference }) => difference.annotations),
    items: lost.flatMap(({ difference }) => difference.items),
  };
  const ids = contents.articles.map(({ id }) => id);
  const addresses = contents.articles.flatMap((article) => article.addresses);
  const rows = [
    ...(await rowsOf(database, ids)),
    ...(await database.articles.where('addresses').anyOf(addresses).distinct().toArray()),
  ];
  const { graves, annotations: older } = await standing(database, {
    annotations: contents.annotations.map(({ id }) => id),
    items: contents.items.map(({ id }) => id),
  });
  const plan = planMerge(contents, {
    // What stands there is older, as `compare` found: it is as if it were not there.
    annotations: new Map(),
    items: new Map(),
    graves,
    articles: [...new Map(rows.map((row) => [row.id, toArticle(row)])).values()],
    former: new Map(rows.flatMap((row) => row.formerIds.map((id) => [id, row.id] as const))),
  });
  if (!plan.ok) return plan;
  const { articles, absorbed, annotations, items, change } = plan.value;
  const formerOf = new Map(lost.flatMap(({ copy }) => (copy.article ? [[copy.article.id, copy.formerIds]] : [])));
  const known = new Map(rows.map((row) => [row.id, row]));
  const alone: ArticleRow[] = [];
  for (const article of articles) {
    const taken = absorbed.get(article.id) ?? [];
    const former = [...new Set([...taken, ...[article.id, ...taken].flatMap((id) => formerOf.get(id) ?? [])])];
    if (former.length > 0) await joinInto(database, article, former);
    else alone.push({ ...article, formerIds: known.get(article.id)?.formerIds ?? [] });
  }
  await database.articles.bulkPut(alone);
  await database.annotations.bulkPut([...annotations]);
  await database.items.bulkPut(items.map(toItemRow));
  const back = annotations.filter(({ id }) => !older.has(id)).length;
  return success({ back, others: annotations.length + items.length - back, places: items.map(concernOf), change });
};

/** Takes away again what the reader had removed. */
const buryRisen = async (database: Database, differences: readonly Differing[]) => {
  const annotations = differences.flatMap(({ difference }) => difference.risen.annotations);
  const items = differences.flatMap(({ difference }) => difference.risen.items);
  await database.annotations.bulkDelete(annotations.map(({ id }) => id));
  await database.items.bulkDelete(items.map(({ id }) => id));
  await database.graves.bulkPut(
    differences.flatMap(({ copy: { place }, difference }) => difference.graves.map((grave) => ({ ...grave, place }))),
  );
  return {
    count: annotations.length + items.length,
    change: changeOf(annotations, items) ?? { articleIds: [] },
  };
};

const joined = (one: Change, other: Change): Change => ({
  articleIds: [...new Set([...one.articleIds, ...other.articleIds])],
  ...(one.corrections || other.corrections ? { corrections: true as const } : {}),
});
