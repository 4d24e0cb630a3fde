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
import { itemsPlace } from '../core/decoding/item';
import { addresses, draft, id, sighting } from '../core/decoding/model';
import { jumpTarget, readerCommand } from '../core/decoding/reading';
import type { Notebook } from '../core/model/notebook';
import type { Reader } from '../core/model/reader';
import { failed, type Result, success } from '../core/model/result';

/** What can be asked of a notebook by message. `watch` is no question: changes are told through storage (`changes.ts`). */
export type Question = Exclude<keyof Notebook, 'watch'>;

/** Every message to the background's notebook, derived from the interface: a method and its arguments. */
export type Call = CallOf<Question>;
export type CallOf<Method extends Question> = {
  [M in Method]: { readonly to: 'notebook'; readonly method: M; readonly args: Parameters<Notebook[M]> };
}[Method];

/** Every message to the content script's reader. */
export type ReaderCall = {
  [M in keyof Reader]: { readonly to: 'reader'; readonly method: M; readonly args: Parameters<Reader[M]> };
}[keyof Reader];

/** What comes back: what the method answered, or that it had a bug, told once and thrown again at the caller's. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'bug'; readonly message: string };

export const isReply = (input: unknown): input is Reply =>
  typeof input === 'object' && input !== null && 'kind' in input && (input.kind === 'answer' || input.kind === 'bug');

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

/** Questions that change something: refused from a private window, and not asked twice. */
const writes: ReadonlySet<Question> = new Set(['keepArticle', 'apply', 'keepDraft', 'dropDraft', 'merge']);
export const isWrite = (method: Question): boolean => writes.has(method);

/**
 * Questions about the whole notebook: answered to the extension's own pages alone. A content script needs only what belongs
 * to its page, and whoever broke into its process must not read or change the rest.
 */
const wholeNotebook: ReadonlySet<Question> = new Set(['everything', 'latest', 'drafts', 'merge']);
export const isForOwnPages = (method: Question): boolean => wholeNotebook.has(method);

const addressed = object({ to: oneOf('notebook', 'reader'), method: filledText(50) });

/** To whom a message speaks; `null` where it is none of ours. */
export const addresseeOf = (message: unknown): 'notebook' | 'reader' | null => {
  const decoded = addressed(message);
  return decoded.ok ? decoded.value.to : null;
};

const decodeWith = (table: Readonly<Record<string, Decoder<unknown[]>>>, message: unknown): Result<unknown, string> => {
  const envelope = object({ to: oneOf('notebook', 'reader'), method: filledText(50), args: listOf<unknown>(success) })(
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
