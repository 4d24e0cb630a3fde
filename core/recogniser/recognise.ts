import type { Reading } from '../model/mention';
import { parsePublished } from '../text/published';
import type { Source } from './document';
import { languageOf } from './languages';
import { recogniseIn } from './recognise-in';

/**
 * Everything that can be said of a text: who is in it, which documents, who is told to do what. Never throws; linear in the
 * text's length. The moment of publication may be written in any way that a dateline has.
 */
export const recognise = (source: Source): Reading =>
  recogniseIn(languageOf(source.language), { ...source, published: isoOf(source.published?.trim() ?? '') });

/** A bare year or month stays as it is. */
const isoOf = (written: string): string | null =>
  /^\d{4}(?:-\d{2})?$/.test(written) ? written : parsePublished(written);
