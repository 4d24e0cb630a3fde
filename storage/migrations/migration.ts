import type { Transaction } from 'dexie';

/** One version of the database: its tables, and how the rows of the version before become its rows. */
export interface Migration {
  readonly version: number;
  /** Dexie's notation; `null` takes a table away. Tables that are not named stay as they were. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Runs inside the transaction that changes the version: it happens wholly or not at all. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
