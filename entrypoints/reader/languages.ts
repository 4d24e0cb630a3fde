import type { Language } from '../../core/recogniser/languages/language';
import { placeFor } from './left-here';

/** Where each script with a language leaves it. */
export const languagePlaces = {
  vietnamese: placeFor<() => Language>('vietnamese'),
  english: placeFor<() => Language>('english'),
} as const;

/** The script that holds a language, by the language's BCP 47 tag; Vietnamese where nothing better is known. */
export const scriptOf = (tag: string): keyof typeof languagePlaces =>
  tag.slice(0, 2).toLowerCase() === 'en' ? 'english' : 'vietnamese';

/** `null` where the script with the language must be brought in first. */
export const languageHere = (tag: string): Language | null => languagePlaces[scriptOf(tag)].left()?.() ?? null;
