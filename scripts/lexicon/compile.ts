import type { EntryClass, Lexicon } from '../../core/recogniser/lookup/lexicon';
import { fold } from '../../core/text/fold';
import { tokensOf } from '../../core/text/tokens';
import type { Group } from './read';

/** The tokens by which a writing is found, as the trie wants them. */
export const keyOf = (writing: string): string =>
  tokensOf(fold(writing))
    .map(({ lower }) => lower)
    .join(' ');

/** The table that ships: strings that gzip well and split fast, no parser needed. */
export const compile = (groups: readonly Group[]): Lexicon => ({
  groups: groups.map((group) => ({
    class: group.class as EntryClass,
    flags: group.flags,
    since: group.since,
    until: group.until,
    entries: group.entries.map(({ writings }) => [...new Set(writings.map(keyOf))].join('|')).join('\n'),
  })),
});
