import vietnameseLexicon from 'virtual:lexicon/vi';
import { prepare } from '../../core/recogniser/document';
import { asCut, englishTrie } from '../../core/recogniser/english/lexicon';
import { peopleOf as englishPeopleOf } from '../../core/recogniser/english/people';
import { languageOf } from '../../core/recogniser/languages';
import type { EntryClass } from '../../core/recogniser/lookup/lexicon';
import { trieOf } from '../../core/recogniser/lookup/trie';
import { peopleOf } from '../../core/recogniser/people';
import type { Reading } from './check';
import { keyOf } from './compile';

const prepareIn = (language: string) => (text: string) =>
  prepare({ text, language, published: null }, languageOf(language));

const withCapital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Entries stand in small letters; in a Vietnamese text the first letter is a capital, and abbreviations have their own. */
const vietnamese: Reading = {
  trieOf,
  prepare: prepareIn('vi'),
  peopleOf,
  nameOf: keyOf,
  asWritten: withCapital,
};

const capitalised: ReadonlySet<EntryClass> = new Set(['head', 'body', 'field', 'place', 'rank']);
const small = new Set(['of', 'the', 'and', 'for', 'to', 'on', 'in', 'cum']);

/** English titles, ranks and names are written with capitals, small words small. */
const english: Reading = {
  trieOf: (lexicon) => englishTrie(lexicon, vietnameseLexicon),
  prepare: prepareIn('en'),
  peopleOf: englishPeopleOf,
  nameOf: (writing) => asCut(keyOf(writing)),
  asWritten: (writing, kind) =>
    capitalised.has(kind)
      ? writing
          .split(' ')
          .map((word) => (small.has(word) ? word : withCapital(word)))
          .join(' ')
      : writing,
};

/** Every language of the lexicon, by the name of its folder. */
export const readings = { vi: vietnamese, en: english } as const;
