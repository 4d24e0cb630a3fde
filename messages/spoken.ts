import type { Switches } from '../core/model/reader';
import { languageFor, type Words, wordsFor } from '../core/words';
import { readSwitches, watchSwitches } from './settings';

/** Draws a page of ours in the reader's language, and again when they choose another one. */
export const speak = async (draw: (words: Words) => void): Promise<void> => {
  let spoken: Words | null = null;
  const say = ({ language }: Switches): void => {
    const words = wordsFor(languageFor(language, navigator.languages));
    if (words === spoken) return;
    spoken = words;
    document.documentElement.lang = words.language;
    draw(words);
  };
  watchSwitches(say);
  say(await readSwitches());
};
