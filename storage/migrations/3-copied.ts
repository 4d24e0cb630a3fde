import type { Migration } from './migration';

/**
 * What the second copy is made by: `uncopied` names the places that changed since they were copied, and graves are found
 * by the place that they belong to. Graves of earlier versions have none and are in no copy.
 */
export const copied: Migration = {
  version: 3,
  stores: { uncopied: 'place', graves: 'id, place' },
};
