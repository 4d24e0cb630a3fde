import { fold } from './fold';

/** The text as one types it in a hurry: folded, lower case, without any diacritic; for searching, not for showing. */
export const bare = (text: string): string =>
  fold(text)
    .lower.normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd');
