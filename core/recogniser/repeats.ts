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
  const sayers = sentences
    .filter(({ rank }) => rank < body)
    .map((sentence) => ({ sentence, words: wordsOf(doc, sentence) }));
  const wanted = new Map<string, Map<string, Sentence[]>>();
  const telling = sayers.filter(({ words }) => words.length >= fewestWords);
  for (const { words } of telling) for (let at = 1; at < words.length; at++) want(wanted, words[at - 1], words[at]);
  for (const sentence of sentences) find(doc, sentence, wanted);
  return telling.flatMap(({ sentence, words }) => {
    const fuller = fullerOf({ doc, sentence, words, wanted });
    return fuller === null ? [] : [{ span: doc.folded.original(sentence.span), of: doc.folded.original(fuller.span) }];
  });
}

interface Sentence {
  readonly span: Span<FoldedOffset>;
  /** Its tokens: `to` is the first one after. */
  readonly from: number;
  readonly to: number;
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
    const from = at;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= span.end) at++;
    return { span, from, to: at, rank: rankOf(span) };
  });
}

const isWord = (token: Token | undefined): token is Token =>
  token !== undefined && (token.kind === 'word' || token.kind === 'number');

const wordsOf = ({ tokens }: Doc, { from, to }: Sentence): readonly string[] => {
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (isWord(token)) words.push(token.lower);
  }
  return words;
};

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

/** Pairs of neighbouring words that are looked for, each with the sentences that have it. */
type Wanted = Map<string, Map<string, Sentence[]>>;

function want(wanted: Wanted, one = '', other = ''): void {
  const known = wanted.get(one);
  if (known === undefined) wanted.set(one, new Map([[other, []]]));
  else if (!known.has(other)) known.set(other, []);
}

function find({ tokens }: Doc, sentence: Sentence, wanted: Wanted): void {
  let after: Map<string, Sentence[]> | undefined;
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = tokens[at];
    if (!isWord(token)) continue;
    const places = after?.get(token.lower);
    if (places !== undefined && places.length < mostPlaces && places.at(-1) !== sentence) places.push(sentence);
    after = wanted.get(token.lower);
  }
}

interface Saying {
  readonly doc: Doc;
  readonly sentence: Sentence;
  readonly words: readonly string[];
  readonly wanted: Wanted;
}

/** The sentence that says most of it: in a zone further down, or a like one before it. */
function fullerOf({ doc, sentence, words, wanted }: Saying): Sentence | null {
  const pairs = new Set<readonly Sentence[]>();
  for (let at = 1; at < words.length; at++) pairs.add(wanted.get(words[at - 1] ?? '')?.get(words[at] ?? '') ?? []);
  const votes = new Map<Sentence, number>();
  for (const other of [...pairs].flat()) if (isFurther(sentence, other)) votes.set(other, (votes.get(other) ?? 0) + 1);
  const [best = null] = [...votes]
    .filter(([, count]) => count >= sharedPairs * pairs.size)
    .toSorted(([, one], [, other]) => other - one)
    .map(([other]) => other)
    .filter((other) => shareOf(words, wordsOf(doc, other)) >= sharedWords);
  return best;
}

const isFurther = (sayer: Sentence, other: Sentence): boolean =>
  other !== sayer && (other.rank > sayer.rank || (other.rank === sayer.rank && other.span.start < sayer.span.start));

function shareOf(words: readonly string[], within: readonly string[]): number {
  const there = new Set(within);
  const own = [...new Set(words)];
  return own.filter((word) => there.has(word)).length / own.length;
}
