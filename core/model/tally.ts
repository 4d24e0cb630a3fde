import type { Result } from './result';

/**
 * What a notebook counts of itself while it writes. A copy is kept outside the database, because a damaged database
 * comes back empty or shortened without any error (LevelDB throws away what it can't read).
 */
export interface Tally {
  /** How often articles or annotations were written since the database was made. */
  readonly writes: number;
  readonly annotations: number;
}

export const emptyTally: Tally = { writes: 0, annotations: 0 };

/** A notebook that can be compared with the copy of its tally. */
export interface Tallied {
  /** What was counted while writing; one row is read. */
  tally(): Promise<Result<Tally>>;
  /** Counts what is really there, about a quarter of a second for 100,000, and goes on counting from that. */
  recount(): Promise<Result<Recount>>;
}

export interface Recount {
  /** What the notebook held itself to have before. */
  readonly counted: Tally;
  readonly found: Tally;
}
