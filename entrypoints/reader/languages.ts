import type { Reading } from '../../core/model/mention';
import type { Source } from '../../core/recogniser/document';
import { placeFor } from './left-here';

/** Reads a text in one language, step by step. */
export type Recogniser = (source: Source) => Iterator<void, Reading>;

/** Where each script with a language leaves it. */
export const languagePlaces = {
  vietnamese: placeFor<Recogniser>('vietnamese'),
  english: placeFor<Recogniser>('english'),
} as const;

/** The script that holds a language, by the language's BCP 47 tag; Vietnamese where nothing better is known. */
export const scriptOf = (tag: string): keyof typeof languagePlaces =>
  tag.slice(0, 2).toLowerCase() === 'en' ? 'english' : 'vietnamese';

/** `null` where the script with the language must be brought in first. */
export const recogniserHere = (tag: string): Recogniser | null => languagePlaces[scriptOf(tag)].left();
