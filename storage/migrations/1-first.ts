import type { Migration } from './migration';

/**
 * The first version. Annotations are found by article, by time of change and by tag, articles by any address and by
 * the ids of records that were joined into them.
 */
export const first: Migration = {
  version: 1,
  stores: {
    articles: 'id, *addresses, *formerIds',
    annotations: 'id, articleId, updated, *tags',
    graves: 'id',
    drafts: 'id, updated',
    tally: 'id',
  },
};
