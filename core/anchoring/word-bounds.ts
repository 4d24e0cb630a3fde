import { invisible } from '../text/fold';

/** Where the words of a text begin and end, in UTF-16 code units of that text as it was given. */
export interface WordBounds {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * Cuts a text into words in one pass over its code units, without folding it first. White space and punctuation are no
 * words, so a text that was only set differently has the same words. In scripts that put no space between words each letter
 * counts as one. Marks belong to the letter before them; what nobody sees, such as a soft hyphen, does not end a word.
 */
export function wordBounds(text: string): WordBounds {
  const { length } = text;
  const words = new Words(length);
  let isOpen = false;
  for (let index = 0, width = 1; index < length; index += width) {
    const code = text.charCodeAt(index);
    let sort = sorts[code] || sortOfUnit(code);
    width = 1;
    if (sort === surrogate) {
      const whole = text.codePointAt(index) ?? code;
      width = whole > 0xffff ? 2 : 1;
      sort = sortOf(whole);
    }
    if (sort === mark) words.addMark(index, width, isOpen);
    else if (sort === letter && isOpen) words.end = index + width;
    else if (sort === letter || sort === lone) words.begin(index, width);
    // What nobody sees leaves a word as it was.
    if (sort !== mark && sort !== unseen) isOpen = sort === letter;
  }
  return words.bounds();
}

class Words {
  #starts: Uint32Array<ArrayBuffer>;
  #ends: Uint32Array<ArrayBuffer>;
  #count = 0;
  /** Where the last word ends. */
  end = -1;

  constructor(length: number) {
    const room = (length >> 2) + 8;
    this.#starts = new Uint32Array(room);
    this.#ends = new Uint32Array(room);
  }

  begin(index: number, width: number): void {
    if (this.#count === this.#starts.length) {
      this.#starts = twiceAsLong(this.#starts);
      this.#ends = twiceAsLong(this.#ends);
    }
    if (this.#count > 0) this.#ends[this.#count - 1] = this.end;
    this.#starts[this.#count] = index;
    this.#count += 1;
    this.end = index + width;
  }

  addMark(index: number, width: number, isOpen: boolean): void {
    if (isOpen || this.end === index) this.end = index + width;
  }

  bounds(): WordBounds {
    if (this.#count > 0) this.#ends[this.#count - 1] = this.end;
    return { starts: this.#starts.subarray(0, this.#count), ends: this.#ends.subarray(0, this.#count) };
  }
}

function twiceAsLong(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(array.length * 2);
  longer.set(array);
  return longer;
}

/** What a character is to a word. */
const other = 1;
const letter = 2;
/** A letter that is a word by itself. */
const lone = 3;
const mark = 4;
const unseen = 5;
/** Half of a character. */
const surrogate = 6;

/** The sorts of the code units met so far, 0 for those not met: asking a regular expression for each would cost more than all else. */
const sorts = new Uint8Array(0x10000);

function sortOfUnit(code: number): number {
  const sort = code >= 0xd800 && code < 0xe000 ? surrogate : sortOf(code);
  sorts[code] = sort;
  return sort;
}

const anyInvisible = new RegExp(`[${invisible}]`, 'u');
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** A modifier letter that people write for an apostrophe. */
const apostrophe = '\u02bc';

function sortOf(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (anyInvisible.test(character)) return unseen;
  if (character === apostrophe) return other;
  if (spaceless.test(character)) return lone;
  if (/\p{M}/u.test(character)) return mark;
  return /[\p{L}\p{N}]/u.test(character) ? letter : other;
}
