import { english } from './en';
import type { Language } from './language';
import { vietnamese } from './vi';

const languages = { vi: vietnamese, en: english } satisfies Record<string, Language>;

/** The language of a text by its BCP 47 tag; Vietnamese where nothing better is known. */
export const languageOf = (tag: string): Language =>
  Object.values(languages).find(({ code }) => code === tag.slice(0, 2).toLowerCase()) ?? vietnamese;
