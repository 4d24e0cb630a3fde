import type { Span } from '../model/span';
import { fold } from '../text/fold';
import { literally, wordEnd, wordStart } from '../text/letters';
import { plainText } from './same-text';

/** A place where a name stands in a text. */
export interface Place {
  readonly span: Span;
  /** The name as it was asked for. */
  readonly name: string;
}

/**
 * Every place where one of the names stands as whole words, each beginning with a capital; the longest name first. In any
 * normal form, tone placement and kind of space; in capitals too. One pass over the text.
 */
export const placesOf = (text: string, names: readonly string[]): readonly Place[] => {
  const byPlain = new Map(names.map((name) => [plainText(name), name]));
  byPlain.delete('');
  if (byPlain.size === 0) return [];
  const folded = fold(text);
  const alternatives = [...byPlain.keys()]
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.split(' ').map(literally).join('[ \\u00A0]+'));
  const pattern = new RegExp(`${wordStart}(?:${alternatives.join('|')})${wordEnd}`, 'gu');
  return [...folded.lower.matchAll(pattern)].flatMap((match) => {
    const at = { start: match.index, end: match.index + match[0].length };
    const name = byPlain.get(plainText(match[0]));
    const words = folded.text.slice(at.start, at.end).split(/\s+/u);
    return name !== undefined && words.every(isCapital) ? [{ span: folded.original(at), name }] : [];
  });
};

const isCapital = (word: string): boolean => word.slice(0, 1) !== word.slice(0, 1).toLowerCase();

/** Family name, middle names, given name; more words are no Vietnamese name. */
const fewestWords = 2;
const mostWords = 6;

/**
 * The name in what a reader selected, or `null` where it can't be one: two to six words, each with a capital, nothing else.
 * White space around it is left out.
 */
export const nameIn = (selected: string): string | null => {
  const name = selected.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const words = name.split(' ');
  const isName = words.every((word) => /^\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*$/u.test(word));
  return isName && words.length >= fewestWords && words.length <= mostWords ? name : null;
};
