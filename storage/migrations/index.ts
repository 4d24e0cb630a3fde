import { first } from './1-first';
import { withItems } from './2-items';
import { copied } from './3-copied';
import type { Migration } from './migration';

/** Every version there ever was, oldest first. A version that readers have is never changed; a new one is added. */
export const migrations: readonly Migration[] = [first, withItems, copied];

export const newestVersion: number = Math.max(...migrations.map((migration) => migration.version));
