import type { Anchor } from './anchor';
import type { ArticleId, ItemId } from './ids';
import type { MentionKind } from './mention';

/** What the reader knows better than the recogniser, and where that holds. Applied after recognition, never in it. */
export interface Correction {
  readonly kind: 'correction';
  /** Made of scope and change (`core/corrections/identity`): the same correction made in two tabs is one. */
  readonly id: ItemId;
  readonly scope: CorrectionScope;
  readonly change: CorrectionChange;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly updated: number;
  /** Counts the changes; a change based on an older revision is a conflict. */
  readonly revision: number;
}

/** Where a correction holds. */
export type CorrectionScope =
  | { readonly kind: 'page'; readonly articleId: ArticleId }
  /** All pages of one host, as `siteOf` (`core/sites/hosts`) writes it. */
  | { readonly kind: 'site'; readonly host: string }
  | { readonly kind: 'everywhere' };

/** What is corrected. Names and texts are compared folded: in any normal form, tone placement and case. */
export type CorrectionChange =
  /** No mark of this kind for this text; for an official it is the person's name, and nobody of that name is one. */
  | { readonly kind: 'ignore'; readonly mention: MentionKind; readonly text: string }
  /** No mark of this kind at this one place; only on its own page. */
  | { readonly kind: 'ignore-place'; readonly mention: MentionKind; readonly anchor: Anchor }
  /** Somebody with an office whom the recogniser missed, wherever the name stands. */
  | { readonly kind: 'official'; readonly name: string }
  /** Two names of one person; `into` is the one to show. */
  | { readonly kind: 'merge'; readonly name: string; readonly into: string }
  /** What is written `text` does not mean `from`: a short form is a person of its own, a role is left open. */
  | { readonly kind: 'separate'; readonly text: string; readonly from: string }
  /** The document written `text`, or known by the key `was`, has this key. */
  | { readonly kind: 'key'; readonly text: string; readonly was: string | null; readonly key: string };
