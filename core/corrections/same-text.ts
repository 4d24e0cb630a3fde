import { fold } from '../text/fold';

/** What two writings of one name or text have in common: folded, in lower case, white space as one space. */
export const plainText = (text: string): string => fold(text).lower.replace(/\s+/gu, ' ').trim();

export const isSameText = (one: string, other: string): boolean => plainText(one) === plainText(other);
