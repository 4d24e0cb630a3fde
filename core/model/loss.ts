/** What the browser lost of the notebook, and what the second copy gave back: told until the reader has read it. */
export interface Loss {
  /** Annotations that were counted, and those that were left. */
  readonly expected: number;
  readonly left: number;
  /** Changes that were answered as durable and are gone even from the copy; 0 where that can't be told. */
  readonly changes: number;
  /** Milliseconds since 1970. */
  readonly noticed: number;
  /** Annotations that came back from the copy. */
  readonly back: number;
  /** Corrections and follow-ups that came back, newer versions of what was left, and removals that hold again. */
  readonly others: number;
  /** `mending` until all that the copy holds is back. */
  readonly state: 'mending' | 'done';
}
