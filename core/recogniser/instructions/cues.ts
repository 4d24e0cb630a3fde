import { fold } from '../../text/fold';
import { type Token, tokensOf } from '../../text/tokens';

/** A lexicon phrase found in a sentence. `from` and `to` count the sentence's tokens; `to` is the first one after. */
export interface Cue<Kind extends string> {
  /** What lists the phrase stands in; one phrase may stand in several. */
  readonly kinds: readonly Kind[];
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
}

/** A trie over syllables: one step a token, so that no phrase is found inside a word. */
interface Node<Kind> {
  readonly next: Map<string, Node<Kind>>;
  phrase: string;
  readonly kinds: Kind[];
}

/** Finds phrases in tokens, from left to right, the longest one at each place; found phrases do not overlap. */
export type CueFinder<Kind extends string> = (tokens: readonly Token[]) => readonly Cue<Kind>[];

const emptyNode = <Kind>(): Node<Kind> => ({ next: new Map(), phrase: '', kinds: [] });

export function cueFinder<Kind extends string>(lists: Readonly<Record<Kind, readonly string[]>>): CueFinder<Kind> {
  const root = emptyNode<Kind>();
  for (const kind of Object.keys(lists).filter((key): key is Kind => key in lists))
    for (const phrase of lists[kind]) add(root, phrase, kind);
  return (tokens) => findAll(root, tokens);
}

function add<Kind>(root: Node<Kind>, phrase: string, kind: Kind): void {
  let node = root;
  for (const { lower } of tokensOf(fold(phrase))) {
    const next = node.next.get(lower) ?? emptyNode<Kind>();
    node.next.set(lower, next);
    node = next;
  }
  node.phrase = phrase;
  node.kinds.push(kind);
}

function findAll<Kind extends string>(root: Node<Kind>, tokens: readonly Token[]): readonly Cue<Kind>[] {
  const cues: Cue<Kind>[] = [];
  for (let from = 0; from < tokens.length; ) {
    const cue = longestAt(root, tokens, from);
    if (cue !== null) cues.push(cue);
    from = cue?.to ?? from + 1;
  }
  return cues;
}

function longestAt<Kind extends string>(root: Node<Kind>, tokens: readonly Token[], from: number): Cue<Kind> | null {
  let [node, found]: [Node<Kind> | undefined, Cue<Kind> | null] = [root, null];
  for (let at = from; at < tokens.length; at++) {
    node = node.next.get(tokens[at]?.lower ?? '');
    if (node === undefined) break;
    if (node.kinds.length > 0 && !(isTrap(node) && beginsName(tokens, from, at)))
      found = { kinds: node.kinds, phrase: node.phrase, from, to: at + 1 };
  }
  return found;
}

const isTrap = (node: { readonly kinds: readonly string[] }): boolean => node.kinds.includes('trap');

/** A capital after a small letter begins a name: `giao Ban Tổ chức` gives to a body, `giao ban` is a briefing. */
const beginsName = (tokens: readonly Token[], from: number, at: number): boolean =>
  at > from && tokens[at]?.shape === 'title' && tokens[at - 1]?.shape === 'lower' && tokens[from]?.shape === 'lower';
