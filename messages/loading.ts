/** What the first stage in a page tells the background; the answer is `true` where the second stage was started. */
export interface PageSeen {
  readonly kind: 'page-seen';
  readonly looksLikeArticle: boolean;
}

/** What the background tells every tab after the reader took sites back: whoever is on one stops. */
export interface SitesRevoked {
  readonly kind: 'sites-revoked';
  /** Match patterns. */
  readonly origins: readonly string[];
}

/** What a page tells the background for the toolbar icon: how many annotations are kept of it. */
export interface NotesCounted {
  readonly kind: 'notes-counted';
  readonly count: number;
}

/** The reader wants to see something in the notebook; a page can't open one of the extension's. */
export interface NotebookWanted {
  readonly kind: 'notebook-wanted';
  /** As `notebookHash` writes it. */
  readonly hash: string;
}

/** The reader wants the site of this page for good; only an act of theirs may ask the browser. */
export interface SiteWanted {
  readonly kind: 'site-wanted';
}

/** This page needs the tools of the reader; the answer is `true` once their script is there. */
export interface ToolsWanted {
  readonly kind: 'tools-wanted';
}

/** An exception in a page, told where it may be read: the page's own console is not ours. */
export interface BugSeen {
  readonly kind: 'bug-seen';
  readonly told: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

export const isPageSeen = (message: unknown): message is PageSeen =>
  isRecord(message) && message.kind === 'page-seen' && typeof message.looksLikeArticle === 'boolean';

export const isSitesRevoked = (message: unknown): message is SitesRevoked =>
  isRecord(message) &&
  message.kind === 'sites-revoked' &&
  Array.isArray(message.origins) &&
  message.origins.every((origin) => typeof origin === 'string');

export const isNotesCounted = (message: unknown): message is NotesCounted =>
  isRecord(message) && message.kind === 'notes-counted' && Number.isSafeInteger(message.count);

export const isNotebookWanted = (message: unknown): message is NotebookWanted =>
  isRecord(message) && message.kind === 'notebook-wanted' && typeof message.hash === 'string';

export const isSiteWanted = (message: unknown): message is SiteWanted =>
  isRecord(message) && message.kind === 'site-wanted';

export const isToolsWanted = (message: unknown): message is ToolsWanted =>
  isRecord(message) && message.kind === 'tools-wanted';

export const isBugSeen = (message: unknown): message is BugSeen =>
  isRecord(message) && message.kind === 'bug-seen' && typeof message.told === 'string';
