import { fold } from '../../text/fold';
import { type Token, tokensOf } from '../../text/tokens';
import { canonicalTones } from '../../text/tone';
import { LazyTrie } from '../lookup/lazy-trie';

/** A lexicon phrase found in a sentence. `from` and `to` count the sentence's tokens; `to` is the first one after. */
export interface Cue<Kind extends string> {
  /** What lists the phrase stands in; one phrase may stand in several. */
  readonly kinds: readonly Kind[];
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
}

/** A phrase with the lists it stands in. */
interface Listed<Kind> {
  phrase: string;
  readonly kinds: Kind[];
}

/** Finds phrases in tokens, from left to right, the longest one at each place; found phrases do not overlap. */
export type CueFinder<Kind extends string> = (tokens: readonly Token[]) => readonly Cue<Kind>[];

export function cueFinder<Kind extends string>(lists: Readonly<Record<Kind, readonly string[]>>): CueFinder<Kind> {
  // A trie over syllables: one step a token, so that no phrase is found inside a word.
  const root = new LazyTrie<Listed<Kind>>();
  const listed = new Map<string, Listed<Kind>>();
  for (const kind of Object.keys(lists).filter((key): key is Kind => key in lists))
    for (const phrase of lists[kind]) {
      const key = keyOf(phrase);
      const before = listed.get(key);
      if (before === undefined) {
        const first = { phrase, kinds: [kind] };
        listed.set(key, first);
        root.add(key, first);
      } else {
        // Of two ways of writing the last one is told.
        before.phrase = phrase;
        before.kinds.push(kind);
      }
    }
  return (tokens) => findAll(root, tokens);
}

/** Words of small letters with single spaces, none of whose tone marks could stand elsewhere: they fold to themselves. */
const isFolded = (phrase: string): boolean => plainWords.test(phrase) && canonicalTones(phrase) === phrase;
const plainWords = /^[a-zà-ỹ]+(?: [a-zà-ỹ]+)*$/;

/** The tokens by which a phrase is found. */
const keyOf = (phrase: string): string =>
  isFolded(phrase)
    ? phrase
    : tokensOf(fold(phrase))
        .map(({ lower }) => lower)
        .join(' ');

function findAll<Kind extends string>(root: LazyTrie<Listed<Kind>>, tokens: readonly Token[]): readonly Cue<Kind>[] {
  const cues: Cue<Kind>[] = [];
  for (let from = 0; from < tokens.length; ) {
    const cue = longestAt(root, tokens, from);
    if (cue !== null) cues.push(cue);
    from = cue?.to ?? from + 1;
  }
  return cues;
}

function longestAt<Kind extends string>(
  root: LazyTrie<Listed<Kind>>,
  tokens: readonly Token[],
  from: number,
): Cue<Kind> | null {
  let [node, found]: [LazyTrie<Listed<Kind>> | undefined, Cue<Kind> | null] = [root, null];
  for (let at = from; at < tokens.length; at++) {
    node = node.next(tokens[at]?.lower ?? '');
    if (node === undefined) break;
    const [listed] = node.values;
    if (listed !== undefined && !(isTrap(listed) && beginsName(tokens, from, at)))
      found = { kinds: listed.kinds, phrase: listed.phrase, from, to: at + 1 };
  }
  return found;
}

const isTrap = (listed: { readonly kinds: readonly string[] }): boolean => listed.kinds.includes('trap');

/** A capital after a small letter begins a name: `giao Ban Tổ chức` gives to a body, `giao ban` is a briefing. */
const beginsName = (tokens: readonly Token[], from: number, at: number): boolean =>
  at > from && tokens[at]?.shape === 'title' && tokens[at - 1]?.shape === 'lower' && tokens[from]?.shape === 'lower';
