import { en } from './en';
import { vi } from './vi';
import type { LanguageCode, Words } from './words';

export type { CommandName, LanguageCode, PageList, Words } from './words';

const tables = { vi, en } satisfies Record<LanguageCode, Words>;

export const wordsFor = (language: LanguageCode): Words => tables[language];

/**
 * The language to speak: the reader's choice, else the first of the browser's languages that has a table, else Vietnamese.
 * `preferred` are BCP 47 tags, the best one first.
 */
export function languageFor(choice: 'auto' | LanguageCode, preferred: readonly string[]): LanguageCode {
  if (choice !== 'auto') return choice;
  for (const tag of preferred) {
    if (/^vi(?:-|$)/i.test(tag)) return 'vi';
    if (/^en(?:-|$)/i.test(tag)) return 'en';
  }
  return 'vi';
}
