import type { ArticleMeta, ArticleRecord, ArticleSighting } from '../../core/model/article';
import type { ArticleId } from '../../core/model/ids';

/** What becomes of the records that share an address: one stays, the others are taken into it. */
export interface ArticlePlan {
  readonly record: ArticleRecord;
  readonly absorbed: readonly ArticleRecord[];
}

/** `known` are the records kept under any of the sighting's addresses, at most a handful. */
export const planSighting = (plan: {
  readonly sighting: ArticleSighting;
  readonly known: readonly ArticleRecord[];
  readonly now: number;
  readonly newId: () => ArticleId;
}): ArticlePlan => {
  const { sighting, known, now } = plan;
  const joined = joinRecords(known);
  if (joined === null) {
    const record = {
      id: plan.newId(),
      ...sighting,
      addresses: unique(sighting.addresses),
      firstSeen: now,
      lastSeen: now,
    };
    return { record, absorbed: [] };
  }
  const record: ArticleRecord = {
    ...joined.record,
    meta: newerMeta(joined.record.meta, sighting.meta),
    addresses: unique([...joined.record.addresses, ...sighting.addresses]),
    visited: sighting.visited,
    lastSeen: Math.max(now, joined.record.lastSeen),
  };
  return { record, absorbed: joined.absorbed };
};

/** Joins records that turned out to be one article. The one seen first keeps its id; nothing known of the others is lost. */
export const joinRecords = (records: readonly ArticleRecord[]): ArticlePlan | null => {
  const [first, ...others] = [...records].sort(
    (one, other) => one.firstSeen - other.firstSeen || (one.id < other.id ? -1 : 1),
  );
  if (first === undefined) return null;
  const record = others.reduce(takeIn, first);
  return { record, absorbed: others };
};

const takeIn = (record: ArticleRecord, other: ArticleRecord): ArticleRecord => {
  const [older, newer] = record.lastSeen <= other.lastSeen ? [record, other] : [other, record];
  return {
    id: record.id,
    meta: newerMeta(older.meta, newer.meta),
    addresses: unique([...record.addresses, ...other.addresses]),
    visited: newer.visited,
    firstSeen: Math.min(record.firstSeen, other.firstSeen),
    lastSeen: newer.lastSeen,
  };
};

/** What the page says now counts; what it does not say any more stays as it was. */
const newerMeta = (older: ArticleMeta, newer: ArticleMeta): ArticleMeta => ({
  title: newer.title || older.title,
  byline: newer.byline ?? older.byline,
  published: newer.published ?? older.published,
  outlet: newer.outlet ?? older.outlet,
  source: newer.source ?? older.source,
  canonical: newer.canonical ?? older.canonical,
  language: newer.language || older.language,
});

const unique = (addresses: readonly string[]): readonly string[] => [...new Set(addresses)];
