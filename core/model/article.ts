import type { ArticleId } from './ids';

/** What an article says of itself. A field is `null` where the page doesn't tell. */
export interface ArticleMeta {
  readonly title: string;
  readonly byline: string | null;
  /** ISO 8601, with time and zone where the page gives them: `2021-12-25T18:01:00+07:00`, `2021-12-25`. */
  readonly published: string | null;
  /** Name of the outlet as it calls itself, else its host. */
  readonly outlet: string | null;
  /** Address of the text that this one was taken from ("Link gốc"), else `null`. */
  readonly source: string | null;
  /** The page's own canonical address where it is on the same site and no front page or section. */
  readonly canonical: string | null;
  /** BCP 47, `vi` or `en` in most cases. */
  readonly language: string;
}

/** An article of which something was kept. It is known by its id; addresses only lead to it. */
export interface ArticleRecord {
  readonly id: ArticleId;
  readonly meta: ArticleMeta;
  /** Every address under which it was seen, normalised (`core/text/addresses`), the first one first. */
  readonly addresses: readonly string[];
  /** The address to open when the reader wants to go there: the last one visited, as visited. */
  readonly visited: string;
  /** Milliseconds since 1970. */
  readonly firstSeen: number;
  readonly lastSeen: number;
}

/** What a page tells about its article before anybody has kept it. */
export interface ArticleSighting {
  readonly meta: ArticleMeta;
  readonly addresses: readonly string[];
  readonly visited: string;
}
