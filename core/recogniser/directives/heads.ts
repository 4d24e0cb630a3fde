import { literally, wordEnd, wordStart } from '../../text/letters';
import type { DirectiveLexicon, DocumentType } from './lexicon';

/** A type word in the text: where a document may begin. */
export interface Head {
  readonly type: DocumentType;
  readonly start: number;
  readonly end: number;
  /** True where the type word begins with a capital letter. */
  readonly capital: boolean;
  /** True for `NQ`, `CT`: a document only before a number. */
  readonly abbreviated: boolean;
}

/** As far as a name before a type word is looked at, in code units; longer than any entry. */
const longestPrefix = 40;

export type FindHeads = (folded: { readonly text: string; readonly lower: string }) => readonly Head[];

/** One pass over the text for all type words; the longest wording wins (`thông tư liên tịch` over `thông tư`). */
export function headFinder(lexicon: DirectiveLexicon): FindHeads {
  const words = new Map(
    lexicon.types.flatMap((type) => [type.name, ...type.variants].map((word) => [word, type] as const)),
  );
  const short = new Map(lexicon.types.flatMap((type) => type.abbreviations.map((word) => [word, type] as const)));
  const inLower = new RegExp(`${wordStart}(?:${longestFirst([...words.keys()])})${wordEnd}`, 'gu');
  // `NQ57` has no space: an abbreviation may touch its number.
  const inText = new RegExp(`${wordStart}(?:${longestFirst([...short.keys()])})(?![\\p{L}\\p{M}])`, 'gu');
  const inName = new RegExp(`${wordStart}(?:${longestFirst(lexicon.insideNames)}) $`, 'u');
  const free = (text: string, head: Head): boolean =>
    !inName.test(text.slice(Math.max(0, head.start - longestPrefix), head.start));
  return ({ text, lower }) =>
    [
      ...heads({ matches: lower.matchAll(inLower), types: words, text, abbreviated: false }),
      ...heads({ matches: text.matchAll(inText), types: short, text, abbreviated: true }),
    ]
      .filter((head) => free(text, head))
      .sort((one, other) => one.start - other.start);
}

const longestFirst = (words: readonly string[]): string =>
  [...words]
    .sort((one, other) => other.length - one.length)
    .map((word) => literally(word).replaceAll(' ', ' '))
    .join('|');

function heads({
  matches,
  types,
  text,
  abbreviated,
}: {
  readonly matches: Iterable<RegExpExecArray>;
  readonly types: ReadonlyMap<string, DocumentType>;
  readonly text: string;
  readonly abbreviated: boolean;
}): readonly Head[] {
  const found: Head[] = [];
  for (const match of matches) {
    const type = types.get(match[0]);
    const first = text.charAt(match.index);
    if (type === undefined) continue;
    found.push({
      type,
      start: match.index,
      end: match.index + match[0].length,
      capital: first !== first.toLowerCase(),
      abbreviated,
    });
  }
  return found;
}
