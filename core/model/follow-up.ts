import type { Anchor } from './anchor';
import type { ArticleId, ItemId } from './ids';

/** An instruction that the reader follows: put on the board from its card, open until they say that it is done. */
export interface FollowUp {
  readonly kind: 'follow-up';
  /** Made of article and sentence: the same instruction added in two tabs is one. */
  readonly id: ItemId;
  readonly articleId: ArticleId;
  /** The sentence, by which its passage is found again. */
  readonly anchor: Anchor;
  /** Who gave it: the fullest name, or the role or body as written. */
  readonly speaker: string | null;
  /** Who shall do it, as the sentence or one before it names them. */
  readonly addressee: string | null;
  /** Who helps (`phối hợp với …`), as written. */
  readonly helpers: readonly string[];
  /** As the recogniser writes it: day, month, `2024-Q3`, `2024-H1`, year, or `--06-30` where the year can't be known. */
  readonly deadline: string | null;
  /** The words that name the deadline. */
  readonly deadlineText: string | null;
  /** When the reader said that it is done, in milliseconds since 1970; `null` while it is open. */
  readonly done: number | null;
  readonly created: number;
  readonly updated: number;
  readonly revision: number;
}
