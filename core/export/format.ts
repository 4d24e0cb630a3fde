import type { Annotation } from '../model/annotation';
import type { ArticleRecord } from '../model/article';
import type { Contents } from '../model/notebook';
import type { LanguageCode } from '../words/words';

/** A kind of file that notes can leave by. One file each; `docs/export-formats.md` tells what is in it. */
export interface ExportFormat {
  /** How addresses and menus name it. */
  readonly id: string;
  readonly name: Readonly<Record<LanguageCode, string>>;
  /** Without the dot. */
  readonly extension: string;
  readonly mime: string;
  /** How many records of the contents the file would hold; the number of annotations where this is absent. */
  readonly count?: (contents: Contents) => number;
  /** The text of the whole file. */
  write(contents: Contents, options: ExportOptions): string;
}

/** What a format can't know by itself, because core has no clock, no time zone and no page. */
export interface ExportOptions {
  readonly language: LanguageCode;
  /** Milliseconds since 1970. */
  readonly exported: number;
  /** A moment in milliseconds since 1970 as the reader wants to read it. */
  readonly showMoment: (at: number) => string;
  /**
   * The address that opens the article at this passage, or `null` where the standard for text fragments can't name it;
   * the file then says that its link opens the article alone.
   */
  readonly linkTo: (passage: Pick<Annotation, 'anchor'>, article: ArticleRecord) => string | null;
}

/** Times as ISO 8601 in UTC, links to the article alone. */
export const plainOptions = (exported: number): ExportOptions => ({
  language: 'vi',
  exported,
  showMoment: isoMoment,
  linkTo: () => null,
});

/** `2021-12-25T11:01:00.000Z`; a time out of the calendar's range as 1970. */
export const isoMoment = (at: number): string => new Date(Math.abs(at) <= lastMoment ? at : 0).toISOString();

/** ECMA-262: a time value lies within 100 million days of 1970. */
const lastMoment = 8.64e15;
