import type { Token } from '../../text/tokens';
import type { Entry, EntryClass, Lexicon } from './lexicon';

interface Node {
  readonly next: Map<string, Node>;
  readonly entries: Entry[];
}

/** A writing of an entry found in a text; `from` and `to` count tokens, `to` is the first one after. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly entry: Entry;
}

/** All writings of a lexicon by their tokens. Looking up costs at most the longest writing for each token of the text. */
export interface Trie {
  readonly root: Node;
}

const node = (): Node => ({ next: new Map(), entries: [] });

export function trieOf(lexicon: Lexicon): Trie {
  const root = node();
  for (const group of lexicon.groups) {
    const flags = new Set(group.flags);
    for (const line of group.entries.split('\n')) {
      const writings = line.split('|');
      const entry = { class: group.class, name: writings[0] ?? '', flags, since: group.since, until: group.until };
      for (const writing of writings) insert(root, writing.split(' '), entry);
    }
  }
  return { root };
}

function insert(root: Node, tokens: readonly string[], entry: Entry): void {
  let at = root;
  for (const token of tokens) {
    const next = at.next.get(token) ?? node();
    at.next.set(token, next);
    at = next;
  }
  at.entries.push(entry);
}

/** The hits that start at each token, longest first; `null` where nothing starts. */
export function hitsOf(trie: Trie, tokens: readonly Token[]): readonly (readonly Hit[] | null)[] {
  return tokens.map((_, from) => hitsFrom(trie, tokens, from));
}

function hitsFrom(trie: Trie, tokens: readonly Token[], from: number): readonly Hit[] | null {
  let hits: Hit[] | null = null;
  let at: Node | undefined = trie.root;
  for (let to = from; to < tokens.length; ) {
    at = at.next.get(tokens[to]?.lower ?? '');
    if (at === undefined) break;
    to++;
    for (const entry of at.entries) {
      hits ??= [];
      hits.unshift({ from, to, entry });
    }
  }
  return hits;
}

/** The longest hit of a class at a token. */
export function longest(hits: readonly Hit[] | null | undefined, wanted: EntryClass): Hit | null {
  return hits?.find((hit) => hit.entry.class === wanted) ?? null;
}
