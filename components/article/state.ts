import type { Located } from '../../core/model/anchor';
import type { Annotation } from '../../core/model/annotation';
import type { ArticleRecord } from '../../core/model/article';
import type { PageFindings } from '../../core/model/reader';

export type ArticleFindings = Extract<PageFindings, { kind: 'article' }>;

/** What popup and side panel know of the page in the tab. */
export type PageState =
  /** Asked, and not answered yet. */
  | { readonly kind: 'opening' }
  | { readonly kind: 'article'; readonly findings: ArticleFindings }
  /** Read, and not found to be an article; the reader may ask for it all the same. */
  | { readonly kind: 'no-article' }
  /** May not be read; `host` is the site to ask for, where it is known. */
  | { readonly kind: 'no-permission'; readonly host: string | null }
  /** May be read, but our script is not there. */
  | { readonly kind: 'absent' }
  /** A page of the browser's own: no extension reads it. */
  | { readonly kind: 'closed' };

/** A note of this page with where it is now; `null` where our script does not run. */
export interface PageNote {
  readonly annotation: Annotation;
  readonly place: Located['kind'] | null;
}

/** A note of another page. */
export interface OtherNote {
  readonly annotation: Annotation;
  readonly article: ArticleRecord;
}

/** The site of the page, where the page is on one. */
export interface SiteState {
  readonly host: string;
  /** The reader's own switch. */
  readonly on: boolean;
  /** Whether Bên Lề runs there by itself. */
  readonly lasting: boolean;
}
