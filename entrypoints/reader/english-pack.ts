import type { Language } from '../../core/recogniser/languages/language';
import type { Lexicon } from '../../core/recogniser/lookup/lexicon';

/**
 * The script with English and the reader are built apart; they meet in the world that the browser keeps for scripts of
 * this extension in this page. After an update of the extension there is a new world, so the two are of one version.
 */
const place = Symbol.for('ben-le english');
const world = globalThis as { [key: symbol]: unknown };

/** Makes the language, given the Vietnamese lexicon that the reader holds. */
export type EnglishPack = (vietnamese: Lexicon) => Language;

export const leaveEnglish = (pack: EnglishPack): void => {
  world[place] = pack;
};

const isPack = (left: unknown): left is EnglishPack => typeof left === 'function';

/** `null` until the script with English was brought in. */
export const englishLeft = (): EnglishPack | null => {
  const left = world[place];
  return isPack(left) ? left : null;
};
