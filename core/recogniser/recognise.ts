import type { Reading } from '../model/mention';
import type { Source } from './document';
import { languageOf } from './languages';
import { recogniseIn } from './recognise-in';

/** Everything that can be said of a text: who is in it, which documents, who is told to do what. Never throws; linear in the text's length. */
export const recognise = (source: Source): Reading => recogniseIn(languageOf(source.language), source);
