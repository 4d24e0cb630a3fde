import type { Anchor } from './anchor';
import type { ArticleSighting } from './article';
import type { AnnotationId, ArticleId, DraftId } from './ids';
import type { ItemEdit } from './item';

export type Colour = 'yellow' | 'green' | 'blue' | 'pink';
export const colours: readonly Colour[] = ['yellow', 'green', 'blue', 'pink'];

/** A passage that the reader marked, with what they wrote about it. A mark without a note has an empty `note`. */
export interface Annotation {
  readonly id: AnnotationId;
  readonly articleId: ArticleId;
  readonly anchor: Anchor;
  readonly colour: Colour;
  readonly note: string;
  /** As typed, without `#`, in NFC, no two equal when folded. */
  readonly tags: readonly string[];
  /** Names of the officials and keys of the documents in the passage or its sentence: what the notebook filters by. */
  readonly about: About;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly updated: number;
  /** Counts the changes; a change based on an older revision is a conflict. */
  readonly revision: number;
}

export interface About {
  readonly officials: readonly string[];
  readonly documents: readonly string[];
}

/** What the reader may change of an annotation. */
export type AnnotationPatch = Partial<Pick<Annotation, 'anchor' | 'colour' | 'note' | 'tags' | 'about'>>;

/**
 * One act of the reader, and what takes it back: an edit's inverse is an edit.
 * `put` holds whole annotations as they shall be, with the revision they are based on (0 for a new one).
 */
export interface Edit {
  readonly put: readonly Annotation[];
  readonly remove: readonly { readonly id: AnnotationId; readonly revision: number }[];
  /** Corrections and follow-ups that the act puts or removes; absent where it touches none. */
  readonly items?: ItemEdit;
}

/** A note that is being written. Kept as it is typed, so that a closed frame or a crash loses nothing. */
export interface Draft {
  readonly id: DraftId;
  /** The annotation being edited, or `null` for a new one. */
  readonly annotationId: AnnotationId | null;
  /** The revision of the annotation that the words started from. Absent where it is not known, and for a new note. */
  readonly basedOn?: number;
  readonly sighting: ArticleSighting;
  readonly anchor: Anchor;
  readonly colour: Colour;
  readonly about: About;
  readonly note: string;
  readonly tags: readonly string[];
  readonly updated: number;
}
