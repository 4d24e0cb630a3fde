import type { Entry, Lexicon, LexiconGroup } from '../lookup/lexicon';
import { type Trie, trieOf } from '../lookup/trie';
import { bareWord } from './cutting';

/** As `cutting.ts` cuts a text: bare, with the possessive ending as a word of its own. */
export const asCut = (writing: string): string => bareWord(writing).replace(/(?<=\S)'s(?= |$)/g, " 's");

/** `member of the politburo` has its plural on the first word, `party secretary` on the last. */
export function pluralOf(writing: string): string {
  const words = writing.split(' ');
  const seam = words.findIndex(
    (word, at) => at > 0 && ['of', 'to', 'general', '-', 'in', 'extraordinary'].includes(word),
  );
  const at = (seam < 0 ? words.length : seam) - 1;
  return words.map((word, index) => (index === at ? pluralWord(word) : word)).join(' ');
}

function pluralWord(word: string): string {
  if (word.endsWith('man')) return `${word.slice(0, -3)}men`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|ch)$/.test(word) ? `${word}es` : `${word}s`;
}

const mapped = (group: LexiconGroup, change: (writing: string) => string): string =>
  group.entries
    .split('\n')
    .map((line) => [...new Set(line.split('|').map(change))].join('|'))
    .join('\n');

/** Names of people and places are Vietnamese also in English, and taken from the Vietnamese lexicon. */
const shared: ReadonlySet<string> = new Set(['surname', 'place']);

/** The trie of an English text: own words, heads and bodies in the plural, and the Vietnamese names, all without diacritics. */
export function englishTrie(own: Lexicon, vietnamese: Lexicon): Trie {
  const names = vietnamese.groups
    .filter((group) => shared.has(group.class) && !group.flags.includes('land') && !group.flags.includes('region'))
    .map((group) => ({ ...group, entries: mapped(group, asCut) }));
  const words = own.groups.map((group) => ({ ...group, entries: mapped(group, asCut) }));
  const plurals = own.groups
    .filter((group) => group.class === 'head' || group.class === 'body')
    .map((group) => ({
      ...group,
      flags: [...group.flags, 'plural'],
      entries: mapped(group, (writing) => asCut(pluralOf(writing))),
    }));
  return trieOf({ groups: [...words, ...plurals, ...names] });
}

/** The office that an entry stands for, plural or not. */
export const officeOf = ({ name }: Entry): string =>
  name
    .replace(/men(?= |$)/, 'man')
    .replace(/ies$/, 'y')
    .replace(/s$/, '');
