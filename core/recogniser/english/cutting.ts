import type { FoldedOffset, Span } from '../../model/span';
import type { Folded } from '../../text/fold';
import { sentencesOf as sharedSentences } from '../../text/sentences';
import { tokensOf as sharedTokens, type Token } from '../../text/tokens';

/** `Nguyễn` and `Nguyen` are one word: one English page writes Vietnamese names both ways. */
export const bareWord = (lower: string): string =>
  isPlain.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/đ/g, 'd');
const isPlain = /^[ -~]*$/;

/** The words of a text, without diacritics in `lower`; a possessive ending is a word of its own: `minister` `'s`. */
export const tokensOf = (folded: Folded): readonly Token[] => sharedTokens(folded).flatMap(cutPossessive);

function cutPossessive(token: Token): readonly Token[] {
  if (token.kind !== 'word') return [token];
  const bared = { ...token, lower: bareWord(token.lower) };
  if (!token.lower.endsWith("'s") || token.text.length < 3) return [bared];
  const seam = token.end - 2;
  return [
    { ...bared, end: seam, text: token.text.slice(0, -2), lower: bared.lower.slice(0, -2) },
    { ...bared, start: seam, text: "'s", lower: "'s", shape: 'lower' },
  ];
}

/** Titles and ranks that end in a stop without ending the sentence; the shared rules know the rest. */
const abbreviation =
  /(?:^|[\s(])(?:Sen|Sr|Lt|Gen|Col|Maj|Brig|Prof|Assoc|Gov|Jr|Inc|Corp|Ltd|Rep|Hon|Capt|Vol|Art)\.$/u;
/** The place and the agency before a lead: `HÀ NỘI —`, `Hanoi (VNA) -`, `VGP -`. Dashes are folded to `-`. */
const dateline =
  /^\p{Lu}[\p{L}. ]{1,30}(?:, [\p{L}. ]{1,20})?(?: \((?:VNA|VNS|NDO|SGGP|VOV|VNS\/VNA)\))? - (?=[\p{Lu}"'])/u;

export function sentencesOf(text: string): readonly Span<FoldedOffset>[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of sharedSentences(text)) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      abbreviation.test(text.slice(Math.max(0, last.end - 8), last.end)) &&
      !text.slice(last.end, start).includes('\n')
    )
      last.end = end;
    else joined.push({ start, end });
  }
  return joined.map(({ start, end }) => ({
    start: start + (dateline.exec(text.slice(start, start + 80))?.[0].length ?? 0),
    end,
  }));
}
