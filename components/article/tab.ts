import type { Annotation } from '../../core/model/annotation';
import type { ArticleRecord } from '../../core/model/article';
import type { JumpTarget, PlacedAnnotation, ReadingPosition } from '../../core/model/reader';
import type { PageState, SiteState } from './state';

/** What a look at the tab shows. */
export interface TabLook {
  /** Another one when the tab shows something else. */
  readonly shown: string;
  readonly page: PageState;
  readonly site: SiteState | null;
  /** Normalised addresses of the page as far as they are known: by these its notes are found. */
  readonly addresses: readonly string[];
  /** Where the notes of this page are; empty where our script does not run. */
  readonly placed: readonly PlacedAnnotation[];
}

/** The tab that popup or panel is about. Entrypoints make it of the extension's API. */
export interface Tab {
  look(): Promise<TabLook>;
  readAnyway(): Promise<TabLook>;
  /** Brings our script into the page. */
  bring(): Promise<TabLook>;
  /** Asks the browser for the site for good: called in the click itself, before anything is awaited. */
  allow(host: string): Promise<TabLook>;
  switchSite(host: string, on: boolean): Promise<TabLook>;
  /** False where the place is not in the page any more. */
  jumpTo(target: JumpTarget): Promise<boolean>;
  /** Opens the article of a note, at the note. */
  open(annotation: Annotation, article: ArticleRecord): Promise<void>;
  /** Tells when the tab shows something else, or its switches changed. Returns the way to stop. */
  watch(listener: () => void): () => void;
  /** Tells what of the article is on screen, and when it changed; `null` where that is not known. Returns the way to stop. */
  follow(listener: (position: ReadingPosition | null) => void): () => void;
}
