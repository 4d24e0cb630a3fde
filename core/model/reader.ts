import type { Anchor, Located } from './anchor';
import type { Annotation } from './annotation';
import type { ArticleMeta, ArticleSighting } from './article';
import type { AnnotationId, ArticleId } from './ids';
import type { MentionKind, Reading } from './mention';
import type { Span } from './span';

/** What can be asked of the content script in a tab: the second contract beside `Notebook`. */
export interface Reader {
  findings(): Promise<PageFindings>;
  /** Scrolls to a place and flashes it; false where it is not in the page any more. */
  jumpTo(target: JumpTarget): Promise<boolean>;
  /** Reads the page although it does not look like an article. */
  readAnyway(): Promise<PageFindings>;
  /** The reader's command, given by key, menu or button; answers whether there was something to do. */
  command(command: ReaderCommand): Promise<boolean>;
}

export type ReaderCommand =
  | 'highlight'
  | 'note'
  /** Choose a passage by keys. */
  | 'choose'
  | 'next-mark'
  | 'previous-mark'
  | 'undo'
  | 'redo'
  | 'toggle-marks';

export type JumpTarget =
  | { readonly kind: 'annotation'; readonly id: AnnotationId }
  | { readonly kind: 'mention'; readonly span: Span }
  /** An annotation without a place: the page asks the reader for other words. */
  | { readonly kind: 'orphan'; readonly id: AnnotationId }
  /** A passage that is no annotation, such as that of a follow-up. */
  | { readonly kind: 'passage'; readonly anchor: Anchor };

export type PageFindings =
  /** The page does not look like an article and was not read. */
  | { readonly kind: 'no-article'; readonly annotations: readonly PlacedAnnotation[] }
  | {
      readonly kind: 'article';
      readonly sighting: ArticleSighting;
      readonly meta: ArticleMeta;
      /** `null` until something of the article is kept. */
      readonly articleId: ArticleId | null;
      readonly text: string;
      readonly reading: Reading;
      readonly annotations: readonly PlacedAnnotation[];
      readonly private: boolean;
      /** Whether this browser can show marks in a page. */
      readonly markable: boolean;
    };

/** The live form of an annotation: where it is in this page now. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly place: Located;
}

/** Where the reader is, told to popup and side panel as they scroll: offsets in the article's text that are on screen. */
export interface ReadingPosition {
  /** `null` where nothing of the article is on screen. */
  readonly visible: Span | null;
  /** How often what the page answers has changed since our script came: another number means that it is worth asking again. */
  readonly changes: number;
}

/** What is shown and what not. */
export interface Switches {
  readonly on: boolean;
  readonly kinds: Readonly<Record<MentionKind | 'own', boolean>>;
  /** Hosts on which nothing is shown. */
  readonly offSites: readonly string[];
  readonly selectionBar: boolean;
  readonly language: 'auto' | 'vi' | 'en';
}

export const defaultSwitches: Switches = {
  on: true,
  kinds: { official: true, role: true, directive: true, instruction: true, own: true },
  offSites: [],
  selectionBar: true,
  language: 'auto',
};
