import type { Reading } from '../model/mention';
import { parsePublished } from '../text/published';
import { languageOf } from './languages';
import { readingSteps } from './recognise-in';
import type { Source } from './source';

/**
 * Everything that can be said of a text: who is in it, which documents, who is told to do what. Never throws; linear in the
 * text's length. The moment of publication may be written in any way that a dateline has.
 */
export function recognise(source: Source): Reading {
  const steps = recognising(source);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same step by step: whoever has other work too may do it between two of them. */
export const recognising = (source: Source): Iterator<void, Reading> =>
  readingSteps(languageOf(source.language), { ...source, published: isoOf(source.published?.trim() ?? '') });

/** A bare year or month stays as it is. */
const isoOf = (written: string): string | null =>
  /^\d{4}(?:-\d{2})?$/.test(written) ? written : parsePublished(written);
