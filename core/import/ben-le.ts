import { type Decoder, describeProblem, listOf, object, type Problem, wholeNumber } from '../decoding/decoder';
import { annotation as annotationDecoder, article as articleDecoder } from '../decoding/model';
import { formatName, formatVersion } from '../export/json';
import type { Annotation } from '../model/annotation';
import type { ArticleRecord } from '../model/article';
import type { ArticleId } from '../model/ids';
import type { Contents } from '../model/notebook';
import { failed, type Result, success } from '../model/result';

/** Why nothing of a file can be read. */
export type ImportFailure =
  /** `detail` is what the parser said, mostly with the place. */
  | { readonly kind: 'not-json'; readonly detail: string }
  /** JSON, but not written by Bên Lề, or its frame is damaged; `detail` names the field. */
  | { readonly kind: 'not-ben-le'; readonly detail: string }
  /** Written by a newer Bên Lề, whose files this one would misread. */
  | { readonly kind: 'newer-version'; readonly version: number };

/** What can be read of a file, to be handed to `Notebook.merge`, and what can't. */
export interface Imported {
  readonly contents: Contents;
  /** Each record that was left out, by its place: `annotations[3].anchor.start`. */
  readonly problems: readonly Problem[];
}

const anything: Decoder<unknown> = success;

const frame = object({
  format: anything,
  version: wholeNumber,
  articles: listOf(anything),
  annotations: listOf(anything),
});

/** Reads a `ben-le.json`. A damaged record is named and left out, so that one letter doesn't cost a whole notebook. */
export const readBenLe = (text: string): Result<Imported, ImportFailure> => {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const framed = frame(parsed.value);
  if (!framed.ok) return failed({ kind: 'not-ben-le', detail: describeProblem(framed.failure) });
  const { format, version } = framed.value;
  if (format !== formatName) return failed({ kind: 'not-ben-le', detail: `format should be ${formatName}` });
  if (version > formatVersion) return failed({ kind: 'newer-version', version });
  return success(sort(framed.value.articles, framed.value.annotations));
};

const parse = (text: string): Result<unknown, ImportFailure> => {
  try {
    // Editors on Windows put a byte order mark before the file; JSON knows none.
    return success(JSON.parse(text.replace(/^\uFEFF/u, '')));
  } catch (error) {
    return failed({ kind: 'not-json', detail: error instanceof Error ? error.message : String(error) });
  }
};

const sort = (rawArticles: readonly unknown[], rawAnnotations: readonly unknown[]): Imported => {
  const articles = decodeEach(rawArticles, articleDecoder, 'articles');
  const known = new Set<ArticleId>(articles.values.map(({ value }) => value.id));
  const annotations = decodeEach(rawAnnotations, annotationDecoder, 'annotations');
  const homeless = annotations.values.filter(({ value }) => !known.has(value.articleId));
  return {
    contents: {
      articles: articles.values.map(({ value }): ArticleRecord => value),
      annotations: annotations.values
        .filter(({ value }) => known.has(value.articleId))
        .map(({ value }): Annotation => value),
    },
    problems: [
      ...articles.problems,
      ...annotations.problems,
      ...homeless.map(({ at }) => ({
        at: `${at}.articleId`,
        expected: 'the id of an article that the file holds whole',
      })),
    ],
  };
};

interface Placed<T> {
  readonly at: string;
  readonly value: T;
}

const decodeEach = <T>(
  records: readonly unknown[],
  decode: Decoder<T>,
  name: string,
): { readonly values: readonly Placed<T>[]; readonly problems: readonly Problem[] } => {
  const values: Placed<T>[] = [];
  const problems: Problem[] = [];
  for (const [index, record] of records.entries()) {
    const at = `${name}[${index}]`;
    const decoded = decode(record, at);
    if (decoded.ok) values.push({ at, value: decoded.value });
    else problems.push(decoded.failure);
  }
  return { values, problems };
};
