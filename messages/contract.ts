import type { Reading } from '../core/model/mention';
import type { Notebook } from '../core/model/notebook';
import type { Reader } from '../core/model/reader';
import type { Source } from '../core/recogniser/source';

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

/** The recogniser that the background has for all pages. */
export interface Recogniser {
  /** What is found in a text; `null` where its page asked again meanwhile, because then only the later answer counts. */
  read(source: Source): Promise<Reading | null>;
}

/** The message to the background's recogniser. */
export interface RecogniserCall {
  readonly to: 'recogniser';
  readonly method: 'read';
  readonly args: Parameters<Recogniser['read']>;
}

/** What comes back: what the method answered, or that it had a bug, told once and thrown again at the caller's. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'bug'; readonly message: string };

export const isReply = (input: unknown): input is Reply =>
  typeof input === 'object' && input !== null && 'kind' in input && (input.kind === 'answer' || input.kind === 'bug');

/** Questions that change something: refused from a private window, and not asked twice. */
const writes: ReadonlySet<Question> = new Set(['keepArticle', 'apply', 'keepDraft', 'dropDraft', 'merge']);
export const isWrite = (method: Question): boolean => writes.has(method);

/**
 * Questions about the whole notebook: answered to the extension's own pages alone. A content script needs only what belongs
 * to its page, and whoever broke into its process must not read or change the rest.
 */
const wholeNotebook: ReadonlySet<Question> = new Set(['everything', 'latest', 'drafts', 'merge']);
export const isForOwnPages = (method: Question): boolean => wholeNotebook.has(method);

/** Who is spoken to by messages of a method and its arguments. */
export const addressees = ['notebook', 'reader', 'recogniser'] as const;

interface Address {
  readonly to: (typeof addressees)[number];
  readonly method: string;
}

/** To whom a message speaks and what it asks for, by which nothing else of it is known; `null` where it is none of ours. */
export const addressOf = (message: unknown): Address | null => {
  if (typeof message !== 'object' || message === null || !('to' in message && 'method' in message)) return null;
  const { to, method } = message;
  const known = addressees.find((one) => one === to);
  return typeof method === 'string' && known !== undefined ? { to: known, method } : null;
};

/** Name of the port on which a content script tells where its reader is. */
export const positionPort = 'position';

/** Whether a call of the reader is the command for a note: seen in the page before what decodes calls is there. */
export const isNoteCommand = (call: unknown): boolean => {
  const { method, args } = Object(call) as { readonly [part: string]: unknown };
  return method === 'command' && Array.isArray(args) && args[0] === 'note';
};
