import { fold } from '../text/fold';
import { canonicalTones } from '../text/tone';

/** Letters that fold by lower case and tone placement alone: Latin ones in NFC without look-alikes among them. */
const simple = /^[\w\u00c0-\u00cf\u00d1-\u00d6\u00d8-\u00ef\u00f1-\u012f\u0131-\u0188\u018a-\u024f\u1e00-\u1eff]*$/;
const needsLowering = /[A-Z\u00c0-\u00de\u0100-\u024f\u1e00-\u1eff]/;

/** Korean in NFD is made of letters, not of marks, so folding leaves it. */
const hangulJamo = /[\u1100-\u11ff]/u;

/** A word in the one form that all its ways of writing share. */
export function foldedWord(word: string): string {
  if (simple.test(word)) return canonicalTones(needsLowering.test(word) ? word.toLowerCase() : word);
  const { lower } = fold(word);
  return hangulJamo.test(lower) ? lower.normalize('NFC') : lower;
}
