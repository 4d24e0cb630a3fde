import type { Anchor } from '../../core/model/anchor';

/** What stood around a quote, at most so many letters on each side, in whole words. */
export const contextOf = (
  { prefix, suffix }: Pick<Anchor, 'prefix' | 'suffix'>,
  most: number,
): { readonly before: string; readonly behind: string } => ({
  before: prefix.length > most ? prefix.slice(-most).replace(/^\S*\s+/u, '') : prefix,
  behind: suffix.length > most ? suffix.slice(0, most).replace(/\s+\S*$/u, '') : suffix,
});
