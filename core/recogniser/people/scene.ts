import type { FoldedOffset, Span } from '../../model/span';
import type { Token } from '../../text/tokens';
import type { Doc } from '../document';
import type { EntryClass } from '../lookup/lexicon';
import { type Hit, hitsOf, longest, type Trie } from '../lookup/trie';

/** A text with everything that the lexicon knows of it; made once, read by all rules about people. Positions count tokens. */
export interface Scene {
  readonly doc: Doc;
  readonly tokens: readonly Token[];
  readonly hits: readonly (readonly Hit[] | null)[];
  /** True for tokens of a line written in capitals throughout, where case tells nothing. */
  readonly shouted: readonly boolean[];
  /** The number of the sentence that each token stands in, counted from 0. */
  readonly sentences: Uint32Array;
}

/** A span of tokens; `to` is the first one after. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export const sceneOf = (doc: Doc, trie: Trie): Scene => ({
  doc,
  tokens: doc.tokens,
  hits: hitsOf(trie, doc.tokens),
  shouted: shoutedTokens(doc.tokens),
  sentences: sentenceNumbers(doc),
});

/** Fewer than this many words in capitals are an abbreviation or a name, not a headline. */
const fewestShoutedWords = 4;

function shoutedTokens(tokens: readonly Token[]): readonly boolean[] {
  const shouted = new Array<boolean>(tokens.length).fill(false);
  let start = 0;
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && tokens[at]?.kind !== 'break') continue;
    const words = tokens.slice(start, at).filter(({ kind }) => kind === 'word');
    const upper = words.filter(({ shape, text }) => shape === 'upper' || (text.length === 1 && shape === 'title'));
    if (upper.length >= fewestShoutedWords && upper.length >= 0.9 * words.length) shouted.fill(true, start, at);
    start = at + 1;
  }
  return shouted;
}

function sentenceNumbers({ tokens, sentences }: Doc): Uint32Array {
  const numbers = new Uint32Array(tokens.length);
  let sentence = 0;
  for (const [at, token] of tokens.entries()) {
    while (sentence < sentences.length - 1 && token.start >= (sentences[sentence]?.end ?? 0)) sentence++;
    numbers[at] = sentence;
  }
  return numbers;
}

export const hitAt = (scene: Scene, at: number, wanted: EntryClass): Hit | null => longest(scene.hits[at], wanted);

export const lowerAt = (scene: Scene, at: number): string => scene.tokens[at]?.lower ?? '';

export const isMark = (scene: Scene, at: number, marks: string): boolean => {
  const token = scene.tokens[at];
  return token !== undefined && token.kind === 'mark' && marks.includes(token.text);
};

/** A word that begins with a capital, or any word of a shouted line. */
export const isCapital = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at];
  if (token === undefined || token.kind !== 'word') return false;
  return (
    token.shape === 'title' || token.shape === 'upper' || scene.shouted[at] === true || startsWithCapital(token.text)
  );
};

const startsWithCapital = (text: string): boolean => {
  const first = text.slice(0, 1);
  return first !== first.toLowerCase();
};

/** True where white space lies between this token and the one before, or it begins the text. */
export const spacedBefore = (scene: Scene, at: number): boolean =>
  at === 0 || (scene.tokens[at - 1]?.end ?? 0) < (scene.tokens[at]?.start ?? 0);

/** True where these words end right before a token. */
export const follows = (scene: Scene, at: number, ...words: readonly string[]): boolean =>
  words.every((word, index) => lowerAt(scene, at - words.length + index) === word);

/** The span of the folded text that a range of tokens covers. */
export const spanOf = (scene: Scene, { from, to }: Range): Span<FoldedOffset> => ({
  start: scene.tokens[from]?.start ?? 0,
  end: scene.tokens[to - 1]?.end ?? 0,
});

/** The range's words in lower case, one space between: what ranges are compared by. */
export const keyOf = (scene: Scene, { from, to }: Range): string => {
  let key = lowerAt(scene, from);
  for (let at = from + 1; at < to; at++) key += ` ${lowerAt(scene, at)}`;
  return key;
};

/** What tells a son from his father of the same name. */
export const juniors: ReadonlySet<string> = new Set(['jr', 'sr']);

/** A name's words in lower case without the marks between them: `Jong-un` and `Jong Un` are one, and so are `Jr.` and `Jr`. */
export function nameKey(scene: Scene, { from, to }: Range): string {
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    const isLeftOut = isMark(scene, at, '-') || (isMark(scene, at, '.') && juniors.has(lowerAt(scene, at - 1)));
    if (!isLeftOut) words.push(lowerAt(scene, at));
  }
  return words.join(' ');
}
