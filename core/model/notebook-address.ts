import { type Colour, colours } from './annotation';
import type { AnnotationId, ArticleId, Id } from './ids';

/**
 * What stands behind `#` in the address of the notebook page: which notes it shows, which one is open, and what to
 * export at once. A dossier is the notebook filtered by one official or one document. A field that is `null` filters nothing.
 */
export interface NotebookAddress {
  readonly query: string | null;
  readonly colour: Colour | null;
  readonly noted: 'yes' | 'no' | null;
  readonly tag: string | null;
  readonly outlet: string | null;
  /** Fullest name of the official. */
  readonly official: string | null;
  /** Key of the document. */
  readonly document: string | null;
  readonly article: ArticleId | null;
  /** The annotation shown in the reading view. */
  readonly annotation: AnnotationId | null;
  /** What of the notebook is shown; `null` for the notes. */
  readonly view: 'board' | 'corrections' | null;
  /** On the board: which tasks. */
  readonly state: 'open' | 'overdue' | 'done' | null;
  /** On the board: who is told, as written. */
  readonly addressee: string | null;
  /** Among the corrections: a document, as an article writes it, whose key is to be typed. */
  readonly fix: string | null;
  /** Name of the format of the file to write when the page opens: of the article where one is named, else of everything. */
  readonly export: string | null;
}

export const wholeNotebook: NotebookAddress = {
  query: null,
  colour: null,
  noted: null,
  tag: null,
  outlet: null,
  official: null,
  document: null,
  article: null,
  annotation: null,
  view: null,
  state: null,
  addressee: null,
  fix: null,
  export: null,
};

type FieldName = keyof NotebookAddress;

const fieldNames: readonly FieldName[] = [
  'query',
  'colour',
  'noted',
  'tag',
  'outlet',
  'official',
  'document',
  'article',
  'annotation',
  'view',
  'state',
  'addressee',
  'fix',
  'export',
];

/** `#official=Nguy%E1%BB%85n…&tag=…`; empty where nothing is filtered. */
export function notebookHash(address: Partial<NotebookAddress>): string {
  const parts = fieldNames.flatMap((name) => {
    const value = address[name];
    return value === null || value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** The inverse of `notebookHash`. What it does not know or cannot read is left out. */
export function notebookAddress(hash: string): NotebookAddress {
  const found = new Map<string, string>();
  for (const part of hash.replace(/^#/, '').split('&')) {
    const cut = part.indexOf('=');
    const value = cut < 0 ? null : decoded(part.slice(cut + 1));
    if (value !== null && value !== '') found.set(part.slice(0, cut), value);
  }
  const text = (name: FieldName): string | null => found.get(name) ?? null;
  const named = <Sort extends string>(name: FieldName): Id<Sort> | null => text(name) as Id<Sort> | null;
  return {
    query: text('query'),
    colour: colours.find((colour) => colour === found.get('colour')) ?? null,
    noted: (['yes', 'no'] as const).find((noted) => noted === found.get('noted')) ?? null,
    tag: text('tag'),
    outlet: text('outlet'),
    official: text('official'),
    document: text('document'),
    article: named<'article'>('article'),
    annotation: named<'annotation'>('annotation'),
    view: (['board', 'corrections'] as const).find((view) => view === found.get('view')) ?? null,
    state: (['open', 'overdue', 'done'] as const).find((state) => state === found.get('state')) ?? null,
    addressee: text('addressee'),
    fix: text('fix'),
    export: text('export'),
  };
}

/** Plain text of an encoded one, `null` where the encoding is broken. */
function decoded(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
