import type { Repeat } from '../model/mention';
import type { FoldedOffset, Span } from '../model/span';
import type { Token } from '../text/tokens';
import type { Doc } from './document';

/**
 * Sentences of the headline, the teaser and the captions that say again what a sentence further down says. Two sentences
 * say the same where nearly all words of the shorter one stand in the other and most of them side by side. One pass over
 * the text: only pairs of words that such a sentence has are looked up.
 */
export function repeatsOf(doc: Doc): readonly Repeat[] {
  const sentences = sentencesIn(doc);
  const wanted = new Map<string, Set<string>>();
  const sayers = sentences.filter(({ rank, words }) => rank < body && words.length >= fewestWords);
  for (const { words } of sayers) for (const [one, other] of pairsOf(words)) add(wanted, one, other);
  const index = new Map<string, Sentence[]>();
  for (const sentence of sentences) {
    for (const [one, other] of pairsOf(sentence.words)) {
      if (wanted.get(one)?.has(other) !== true) continue;
      const key = `${one} ${other}`;
      const known = index.get(key);
      if (known === undefined) index.set(key, [sentence]);
      else if (known.length < mostPlaces && known.at(-1) !== sentence) known.push(sentence);
    }
  }
  return sayers.flatMap((sayer) => {
    const fuller = fullerOf(sayer, index);
    return fuller === null ? [] : [{ span: doc.folded.original(sayer.span), of: doc.folded.original(fuller.span) }];
  });
}

interface Sentence {
  readonly span: Span<FoldedOffset>;
  readonly words: readonly string[];
  /** Which zone it stands in: headline 0, teaser 1, a short line such as a caption 2, body 3. */
  readonly rank: number;
}

const body = 3;
/** A headline of fewer words says too little to be the same as a sentence. */
const fewestWords = 6;
/** A pair of words that stands in more sentences tells nothing of a single one; the limit keeps the work linear. */
const mostPlaces = 12;
/** A caption is one line of at most so many words. */
const longestCaption = 40;

/** Shares of a sentence's words and neighbouring words that must stand in the fuller one; tried on 560 articles. */
const sharedWords = 0.8;
const sharedPairs = 0.55;

function sentencesIn({ tokens, sentences, folded }: Doc): readonly Sentence[] {
  const rankOf = ranksIn(folded.text);
  let at = 0;
  return sentences.map((span) => {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < span.start) at++;
    const words: string[] = [];
    for (; at < tokens.length && (tokens[at]?.end ?? 0) <= span.end; at++) pushWord(words, tokens[at]);
    return { span, words, rank: rankOf(span) };
  });
}

function pushWord(words: string[], token: Token | undefined): void {
  if (token !== undefined && (token.kind === 'word' || token.kind === 'number')) words.push(token.lower);
}

/** Tells the zone of each sentence, asked for in order. */
function ranksIn(text: string): (sentence: Span<FoldedOffset>) => number {
  let lines = 0;
  let lineEnd = -1;
  let rank = 0;
  return ({ start }) => {
    if (start <= lineEnd) return rank;
    const from = text.lastIndexOf('\n', start) + 1;
    const end = text.indexOf('\n', start);
    lineEnd = end < 0 ? text.length : end;
    const isShort = countSpaces(text, from, lineEnd) < longestCaption;
    rank = lines < 2 ? lines : isShort ? 2 : body;
    lines++;
    return rank;
  };
}

/** Counting stops where the line is too long for a caption anyway. */
function countSpaces(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf(' ', from); at >= 0 && at < to && count <= longestCaption; at = text.indexOf(' ', at + 1))
    count++;
  return count;
}

function* pairsOf(words: readonly string[]): Generator<readonly [string, string]> {
  for (let at = 1; at < words.length; at++) yield [words[at - 1] ?? '', words[at] ?? ''];
}

function add(map: Map<string, Set<string>>, one: string, other: string): void {
  const known = map.get(one);
  if (known === undefined) map.set(one, new Set([other]));
  else known.add(other);
}

/** The sentence that says most of it: in a zone further down, or a like one before it. */
function fullerOf(sayer: Sentence, index: ReadonlyMap<string, readonly Sentence[]>): Sentence | null {
  const votes = new Map<Sentence, number>();
  const keys = new Set([...pairsOf(sayer.words)].map(([one, other]) => `${one} ${other}`));
  for (const key of keys)
    for (const other of index.get(key) ?? [])
      if (isFurther(sayer, other)) votes.set(other, (votes.get(other) ?? 0) + 1);
  let best: Sentence | null = null;
  for (const [other, count] of votes) {
    if (count < sharedPairs * keys.size || count <= (best === null ? 0 : (votes.get(best) ?? 0))) continue;
    if (shareOf(sayer.words, other.words) >= sharedWords) best = other;
  }
  return best;
}

const isFurther = (sayer: Sentence, other: Sentence): boolean =>
  other !== sayer && (other.rank > sayer.rank || (other.rank === sayer.rank && other.span.start < sayer.span.start));

function shareOf(words: readonly string[], within: readonly string[]): number {
  const there = new Set(within);
  const own = [...new Set(words)];
  return own.filter((word) => there.has(word)).length / own.length;
}
