import type { Migration } from './migration';

/** Corrections of the recogniser and follow-ups, found by what they concern. Nothing of the first version changes. */
export const withItems: Migration = {
  version: 2,
  stores: { items: 'id, concerns, updated' },
};
