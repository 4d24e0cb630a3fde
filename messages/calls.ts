import {
  type Decoder,
  describeProblem,
  filledText,
  listOf,
  object,
  oneOf,
  tuple,
  where,
  wholeNumber,
} from '../core/decoding/decoder';
import { contents, edit } from '../core/decoding/edit';
import { id } from '../core/decoding/id';
import { itemsPlace } from '../core/decoding/item';
import { addresses, draft, sighting } from '../core/decoding/model';
import { jumpTarget, readerCommand } from '../core/decoding/reading';
import { source } from '../core/decoding/source';
import type { Notebook } from '../core/model/notebook';
import type { Reader } from '../core/model/reader';
import { failed, type Result, success } from '../core/model/result';
import {
  addressees,
  type Call,
  type Question,
  type ReaderCall,
  type Recogniser,
  type RecogniserCall,
} from './contract';

/** No list on any surface is longer. */
const mostLatest = 10_000;
const limit = where(wholeNumber, `a whole number up to ${mostLatest}`, (value) => value <= mostLatest);

type Decoders<Contract, Method extends keyof Contract> = {
  readonly [M in Method]: Contract[M] extends (...args: infer Args) => unknown ? Decoder<Args> : never;
};

/** A new method without a decoder doesn't compile. */
const questions = {
  findArticle: tuple(addresses),
  keepArticle: tuple(sighting),
  articles: tuple(listOf(id<'article'>())),
  annotationsOf: tuple(id<'article'>()),
  annotation: tuple(id<'annotation'>()),
  latest: tuple(limit),
  itemsAt: tuple(itemsPlace),
  everything: tuple(),
  apply: tuple(edit),
  keepDraft: tuple(draft),
  dropDraft: tuple(id<'draft'>()),
  draft: tuple(id<'draft'>()),
  drafts: tuple(),
  merge: tuple(contents),
} satisfies Decoders<Notebook, Question>;

const readerQuestions = {
  findings: tuple(),
  jumpTo: tuple(jumpTarget),
  readAnyway: tuple(),
  command: tuple(readerCommand),
} satisfies Decoders<Reader, keyof Reader>;

const recogniserQuestions = { read: tuple(source) } satisfies Decoders<Recogniser, keyof Recogniser>;

const decodeWith = (table: Readonly<Record<string, Decoder<unknown[]>>>, message: unknown): Result<unknown, string> => {
  const envelope = object({ to: oneOf(...addressees), method: filledText(50), args: listOf<unknown>(success) })(
    message,
  );
  if (!envelope.ok) return failed(describeProblem(envelope.failure));
  const { to, method, args } = envelope.value;
  const decode = Object.hasOwn(table, method) ? table[method] : undefined;
  if (decode === undefined) return failed(`method should be one of ${Object.keys(table).join(', ')}`);
  const decoded = decode(args, method);
  return decoded.ok ? success({ to, method, args: decoded.value }) : failed(describeProblem(decoded.failure));
};

/** The call in a message, or which field of it is wrong. */
export const decodeCall = (message: unknown): Result<Call, string> =>
  decodeWith(questions, message) as Result<Call, string>;

export const decodeReaderCall = (message: unknown): Result<ReaderCall, string> =>
  decodeWith(readerQuestions, message) as Result<ReaderCall, string>;

export const decodeRecogniserCall = (message: unknown): Result<RecogniserCall, string> =>
  decodeWith(recogniserQuestions, message) as Result<RecogniserCall, string>;
