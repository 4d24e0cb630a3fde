import type { FoldedOffset, Span } from '../model/span';

/**
 * Sentences of a folded text. A line end always ends one. A full stop does where a capital, a digit, a bracket or an opening quote
 * follows, with or without a space (`hội nghị.Đồng chí`), but not after an abbreviation or an initial, and not inside a number.
 * White space and leading list marks (`-`, `+`, `*`, `•`) lie outside.
 */
export function sentencesOf(text: string): readonly Span<FoldedOffset>[] {
  const sentences: Span<FoldedOffset>[] = [];
  let from = 0;
  for (const match of text.matchAll(boundary)) {
    const after = match.index + match[0].length;
    if (match[0] !== '\n' && !endsSentence(text, match.index, after)) continue;
    push(sentences, text, from, match[0] === '\n' ? match.index : after);
    from = after;
  }
  push(sentences, text, from, text.length);
  return sentences;
}

/** Closing quotes and brackets belong to the sentence they close. */
const boundary = /\n|(?:\.{3}|[.!?…]+)["')\]]*/gu;
/** A single capital is an initial or an abbreviation (`Q.`, `P.`, `N.`, `T.Ư`). */
const abbreviation =
  /(?:^|[\s("'./-])(?:\p{Lu}|TP|Tp|tp|TX|ThS|Ths|TS|GS|PGS|TSKH|BS|BSCK|KS|LS|CN|DS|NS|St|Mr|Mrs|Ms|Dr|No|vs|đ\/c|đ\.c|ĐC|v\.v|số)$/u;
const listNumber = /(?:^|\n)\s*(?:\p{N}{1,2}|\p{L})$/u;

function endsSentence(text: string, at: number, after: number): boolean {
  const rest = text.slice(after, after + 4);
  if (!/^\s*["'([-]*\s?[\p{Lu}\p{N}]|^\s*["'(]|^\s*$|^\s*[-+•*]\s/u.test(rest)) return false;
  if (text.charAt(at) !== '.' || text.charAt(at + 1) === '.') return true;
  if (/^\p{N}/u.test(rest) && /\p{N}/u.test(text.charAt(at - 1))) return false;
  const before = text.slice(Math.max(0, at - 8), at);
  return !abbreviation.test(before) && !listNumber.test(before);
}

function push(sentences: Span<FoldedOffset>[], text: string, from: number, to: number): void {
  const lead = /^[\s\-+*•–·]*/u.exec(text.slice(from, to))?.[0].length ?? 0;
  const start = from + lead;
  const end = start + text.slice(start, to).trimEnd().length;
  if (end > start) sentences.push({ start, end });
}
