import english from 'virtual:lexicon/en';
import documents from 'virtual:lexicon/en/documents';
import cues from 'virtual:lexicon/en/instructions';
import { directiveLayer } from '../directives';
import { englishDirectives } from '../directives/english/grammar';
import { sentencesOf, tokensOf } from '../english/cutting';
import { instructionLayer } from '../english/instructions';
import { englishTrie } from '../english/lexicon';
import { peopleOf } from '../english/people';
import type { Lexicon } from '../lookup/lexicon';
import type { Language, Layers } from './language';

function layers(vietnamese: Lexicon): Layers {
  const trie = englishTrie(english, vietnamese);
  return {
    people: (doc) => peopleOf(doc, trie),
    directives: directiveLayer(documents, englishDirectives),
    instructions: instructionLayer(cues),
  };
}

/** English that takes its names of people and places from the Vietnamese lexicon, which a page may hold already. */
export const englishWith = (vietnamese: Lexicon): Language => ({
  code: 'en',
  sentencesOf,
  tokensOf,
  layers: () => layers(vietnamese),
});
