import lexicon from 'virtual:lexicon/en';
import documents from 'virtual:lexicon/en/documents';
import cues from 'virtual:lexicon/en/instructions';
import vietnamese from 'virtual:lexicon/vi';
import { directiveLayer } from '../directives';
import { englishDirectives } from '../directives/english/grammar';
import { sentencesOf, tokensOf } from '../english/cutting';
import { instructionLayer } from '../english/instructions';
import { englishTrie } from '../english/lexicon';
import { peopleOf } from '../english/people';
import type { Language, Layers } from './language';

function layers(): Layers {
  const trie = englishTrie(lexicon, vietnamese);
  return {
    people: (doc) => peopleOf(doc, trie),
    directives: directiveLayer(documents, englishDirectives),
    instructions: instructionLayer(cues),
  };
}

/** English, with the names of people and places of the Vietnamese lexicon. */
export const english = { code: 'en', sentencesOf, tokensOf, layers } satisfies Language;
