import lexicon from 'virtual:lexicon/vi';
import type { Language } from '../../core/recogniser/languages/language';
import { vietnamese } from '../../core/recogniser/languages/vi';
import { englishLeft } from './english-pack';

let english: Language | null = null;

/** As `languageOf` of the recogniser; `null` where the script with English must be brought in first. */
export const languageHere = (tag: string): Language | null => {
  if (tag.slice(0, 2).toLowerCase() !== 'en') return vietnamese;
  english ??= englishLeft()?.(lexicon) ?? null;
  return english;
};
