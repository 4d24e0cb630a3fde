import { wordsOf } from './words';

/**
 * Tells the block at an offset by its words: equal for blocks that read the same, whatever their white space, marks and
 * spelling. FNV-1a over the characters, 32 bits in base 36, and the number of words: `1k2j3l.24`.
 */
export function fingerprintAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const { texts } = wordsOf(text.slice(start, end < 0 ? text.length : end));
  let hash = 0x811c9dc5;
  for (const character of texts.join(' ')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `${hash.toString(36)}.${texts.length}`;
}

/** Written behind the fingerprint of a block that stood alone: no other block of its text had the same words. */
const onlyOne = '!';
export const writeOnlyOne = (isOnlyOne: boolean): string => (isOnlyOne ? onlyOne : '');

/** Whether the block that an anchor's fingerprint was taken of stood alone in its text. */
export const stoodAlone = (fingerprint: string): boolean => /^\w+\.\d+!/.test(fingerprint);

/** A block of fewer words, such as an item of a menu, may well stand twice. */
const fewestWords = 5;

/** Whether the block at an offset reads as the one that an anchor's fingerprint was taken of. */
export const isSameBlock = (text: string, offset: number, fingerprint: string): boolean =>
  fingerprintAt(text, offset) === /^\w+\.\d+/.exec(fingerprint)?.[0];

/** How many words the block had; 0 where that is not known, as in an anchor of another make. */
export const wordsOfBlock = (fingerprint: string): number => Number(/^\w+\.(\d+)/.exec(fingerprint)?.[1] ?? 0);

/** The same, of a block so long that hardly another one reads so. */
export const isSameLongBlock = (text: string, offset: number, fingerprint: string): boolean =>
  wordsOfBlock(fingerprint) >= fewestWords && isSameBlock(text, offset, fingerprint);
