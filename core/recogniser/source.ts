/** What is given to the recogniser. */
export interface Source {
  /** Headline, then the blocks, separated by `\n`; in any normal form. */
  readonly text: string;
  /** `vi` or `en`. */
  readonly language: string;
  /** ISO 8601, or `null` where the page doesn't tell; resolves deadlines. */
  readonly published: string | null;
}

/**
 * No article is longer, in UTF-16 code units: it is a book of 150 pages. What lies behind is text of the page like any
 * other, but recognising it would take seconds.
 */
export const longestRead = 500_000;
