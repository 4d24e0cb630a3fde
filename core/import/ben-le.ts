import {
  type Decoder,
  describeProblem,
  listOf,
  object,
  orAbsent,
  type Problem,
  wholeNumber,
} from '../decoding/decoder';
import { correction, followUp } from '../decoding/item';
import { annotation as annotationDecoder, article as articleDecoder } from '../decoding/model';
import { formatName, formatVersion } from '../export/json';
import type { ArticleId } from '../model/ids';
import { articleOfItem, type Item } from '../model/item';
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
  // Not in files of version 1.
  corrections: orAbsent(listOf(anything)),
  followUps: orAbsent(listOf(anything)),
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
  return success(sort(framed.value));
};

const parse = (text: string): Result<unknown, ImportFailure> => {
  try {
    // Editors on Windows put a byte order mark before the file; JSON knows none.
    return success(JSON.parse(text.replace(/^\uFEFF/u, '')));
  } catch (error) {
    return failed({ kind: 'not-json', detail: error instanceof Error ? error.message : String(error) });
  }
};

interface Records {
  readonly articles: readonly unknown[];
  readonly annotations: readonly unknown[];
  readonly corrections?: readonly unknown[] | undefined;
  readonly followUps?: readonly unknown[] | undefined;
}

const sort = (raw: Records): Imported => {
  const articles = decodeEach(raw.articles, articleDecoder, 'articles');
  const known = new Set<ArticleId>(articles.values.map(({ value }) => value.id));
  const annotations = housed(decodeEach(raw.annotations, annotationDecoder, 'annotations'), known, {
    field: 'articleId',
    articleOf: ({ articleId }) => articleId,
  });
  const corrections = housed(decodeEach<Item>(raw.corrections ?? [], correction, 'corrections'), known, {
    field: 'scope.articleId',
    articleOf: articleOfItem,
  });
  const followUps = housed(decodeEach<Item>(raw.followUps ?? [], followUp, 'followUps'), known, {
    field: 'articleId',
    articleOf: articleOfItem,
  });
  return {
    contents: {
      articles: articles.values.map(({ value }) => value),
      annotations: annotations.values,
      items: [...corrections.values, ...followUps.values],
    },
    problems: [...articles.problems, ...annotations.problems, ...corrections.problems, ...followUps.problems],
  };
};

interface Home<T> {
  /** Where in the record its article is named. */
  readonly field: string;
  /** `null` where the record belongs to no article. */
  readonly articleOf: (record: T) => ArticleId | null;
}

/** The records whose article the file holds; the others are problems. */
const housed = <T>(
  { values, problems }: Decoded<T>,
  known: ReadonlySet<ArticleId>,
  { field, articleOf }: Home<T>,
): { readonly values: readonly T[]; readonly problems: readonly Problem[] } => {
  const isHoused = ({ value }: Placed<T>): boolean => {
    const article = articleOf(value);
    return article === null || known.has(article);
  };
  const homeless = values.filter((placed) => !isHoused(placed));
  return {
    values: values.filter(isHoused).map(({ value }) => value),
    problems: [
      ...problems,
      ...homeless.map(({ at }) => ({
        at: `${at}.${field}`,
        expected: 'the id of an article that the file holds whole',
      })),
    ],
  };
};

interface Placed<T> {
  readonly at: string;
  readonly value: T;
}

interface Decoded<T> {
  readonly values: readonly Placed<T>[];
  readonly problems: readonly Problem[];
}

const decodeEach = <T>(records: readonly unknown[], decode: Decoder<T>, name: string): Decoded<T> => {
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
