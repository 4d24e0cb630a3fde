import type { Token } from '../../text/tokens';
import { LazyTrie } from './lazy-trie';
import type { Entry, EntryClass, Lexicon } from './lexicon';

/** A writing of an entry found in a text; `from` and `to` count tokens, `to` is the first one after. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly entry: Entry;
}

/** All writings of a lexicon by their tokens. Looking up costs at most the longest writing for each token of the text. */
export interface Trie {
  readonly root: LazyTrie<Entry>;
}

export function trieOf(lexicon: Lexicon): Trie {
  const root = new LazyTrie<Entry>();
  for (const group of lexicon.groups) {
    const flags = new Set(group.flags);
    for (const line of group.entries.split('\n')) {
      const writings = line.split('|');
      const entry = { class: group.class, name: writings[0] ?? '', flags, since: group.since, until: group.until };
      for (const writing of writings) root.add(writing, entry);
    }
  }
  return { root };
}

/** The hits that start at each token, longest first; `null` where nothing starts. */
export function hitsOf(trie: Trie, tokens: readonly Token[]): readonly (readonly Hit[] | null)[] {
  return tokens.map((_, from) => hitsFrom(trie, tokens, from));
}

function hitsFrom(trie: Trie, tokens: readonly Token[], from: number): readonly Hit[] | null {
  let hits: Hit[] | null = null;
  let at = trie.root.next(tokens[from]?.lower ?? '');
  for (let to = from + 1; at !== undefined; to++) {
    for (const entry of at.values) {
      hits ??= [];
      hits.push({ from, to, entry });
    }
    at = to < tokens.length ? at.next(tokens[to]?.lower ?? '') : undefined;
  }
  return hits === null || hits.length === 1 ? hits : hits.reverse();
}

/** The longest hit of a class at a token. */
export function longest(hits: readonly Hit[] | null | undefined, wanted: EntryClass): Hit | null {
  if (hits === null || hits === undefined) return null;
  for (const hit of hits) if (hit.entry.class === wanted) return hit;
  return null;
}
