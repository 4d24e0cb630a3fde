import { longestRead, type Source } from '../recogniser/source';
import { type Decoder, object, orNull, textOfAtMost } from './decoder';

/** A language tag and a moment are some twenty letters long. */
const longestFact = 1_000;

export const source: Decoder<Source> = object<Source>({
  text: textOfAtMost(longestRead),
  language: textOfAtMost(longestFact),
  published: orNull(textOfAtMost(longestFact)),
});
