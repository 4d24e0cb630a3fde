import type { IndexLine } from '../../scripts/browser/article-pages';

/** What is true of a saved page. */
export interface Truth {
  readonly file: string;
  readonly address: string | null;
  readonly set: string;
  readonly isArticle: boolean;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  /** The address it was taken from; `null` where it says of none, left out where nobody has looked. */
  readonly source?: string | null;
  readonly body: string;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

export const truthOf = ({ file, address, fields }: IndexLine): Truth => ({
  file,
  address,
  set: textOf(fields.set) ?? 'pages',
  isArticle: fields.isArticle === true,
  title: textOf(fields.title),
  authors: Array.isArray(fields.authors) ? fields.authors.filter((author) => typeof author === 'string') : [],
  published: textOf(fields.published),
  body: textOf(fields.body) ?? '',
});
