import lexicon from 'virtual:lexicon/vi';
import documents from 'virtual:lexicon/vi/documents';
import instructions from 'virtual:lexicon/vi/instructions';
import { sentencesOf } from '../../text/sentences';
import { tokensOf } from '../../text/tokens';
import { directiveLayer } from '../directives';
import { vietnameseDirectives } from '../directives/vietnamese/grammar';
import { instructionsOf } from '../instructions/instructions';
import { trieOf } from '../lookup/trie';
import { peopleOf } from '../people';
import type { Language, Layers } from './language';

function layers(): Layers {
  const trie = trieOf(lexicon);
  return {
    people: (doc) => peopleOf(doc, trie),
    directives: directiveLayer(documents, vietnameseDirectives),
    instructions: (doc, known) => instructionsOf({ doc, known, lexicon: instructions }),
  };
}

export const vietnamese = { code: 'vi', instructions, sentencesOf, tokensOf, layers } satisfies Language & {
  readonly instructions: typeof instructions;
};
