import type { FoldedOffset, Span } from '../model/span';

/**
 * Sentences of a folded text. A line end always ends one. A full stop does where a capital, a digit, a bracket or an opening quote
 * follows, with or without a space (`hội nghị.Đồng chí`), but not after an abbreviation or an initial, and not inside a number or an
 * address (`VOV.VN`). A quotation goes on to the words by which it is given to somebody (`… ngay."- ông An nói.`).
 * White space, leading list marks (`-`, `+`, `*`, `•`) and numbers (`1.`), a paper's name before the lead (`VTV.vn - …`) and a photo's credit lie outside.
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
  /(?:^|[\s("'./-])(?:\p{Lu}|TP|Tp|tp|TX|TT|ThS|Ths|TS|GS|PGS|TSKH|BS|BSCK|KS|LS|CN|DS|NS|St|Mr|Mrs|Ms|Dr|No|vs|đ\/c|đ\.c|ĐC|v\.v|số)$/u;
const listNumber = /(?:^|\n)\s*(?:\p{N}{1,2}|\p{L})$/u;

/** What may follow a sentence: a capital, a digit, a quotation, a bracket, the end, a list mark before one of these. */
const next = /^\s*["'([-]*\s?[\p{Lu}\p{N}]|^\s*["'(]|^\s*$|^\s*[+•*]\s|^\s*-\s*[\p{Lu}\p{N}"'(]/u;
/** The rest of an address of the web after its stop. */
const restOfAddress = /^(?:VN|COM|vn|com)(?![\p{L}\p{N}])/u;

function endsSentence(text: string, at: number, after: number): boolean {
  const rest = text.slice(after, after + 4);
  if (!next.test(rest)) return false;
  if (text.charAt(at) !== '.' || text.charAt(at + 1) === '.') return true;
  if (restOfAddress.test(rest)) return false;
  if (/^\p{N}/u.test(rest) && /\p{N}/u.test(text.charAt(at - 1))) return false;
  const before = text.slice(Math.max(0, at - 8), at);
  return !abbreviation.test(before) && !listNumber.test(before);
}

/** List marks and numbers, and the paper's name with which a lead begins. Bounded, so that a page of dashes costs no more than its length. */
const lead =
  /^[\s\-+*•–·]*(?:\p{N}{1,2}[.)]\s+(?=\p{Lu}))?(?:\(?[\p{L}\p{N}]{2,16}\.(?:vn|VN)\)?\s{0,2}-\s{0,2}(?=\p{Lu}))?/u;
const credit = ' - Ảnh:';

function push(sentences: Span<FoldedOffset>[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const start = from + (lead.exec(piece)?.[0].length ?? 0);
  const cut = piece.lastIndexOf(credit);
  const end = start + text.slice(start, cut > 0 ? from + cut : to).trimEnd().length;
  if (end > start) sentences.push({ start, end });
}
