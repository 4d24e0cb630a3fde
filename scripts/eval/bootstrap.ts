import { add, type Count, none, scoreOf } from './measures';

/** So many new corpora are drawn; more would move the ends of the interval by less than a tenth of a point. */
const draws = 2_000;
/** Any number will do; a fixed one makes two runs say the same. */
const seed = 20_261_123;

/** The score over all articles and the middle 95 % of what it would be over articles drawn anew from these. */
export function interval(articles: readonly Count[]): {
  readonly score: number;
  readonly low: number;
  readonly high: number;
} {
  const random = generator(seed);
  const scores = Float64Array.from({ length: draws }, () => {
    let sum = none;
    for (let at = 0; at < articles.length; at++)
      sum = add(sum, articles[Math.floor(random() * articles.length)] ?? none);
    return scoreOf(sum);
  }).sort();
  return {
    score: scoreOf(articles.reduce(add, none)),
    low: scores[Math.floor(draws * 0.025)] ?? 0,
    high: scores[Math.ceil(draws * 0.975) - 1] ?? 0,
  };
}

/** Numbers in [0, 1) by Marsaglia's xorshift32 (Xorshift RNGs, 2003). */
function generator(start: number): () => number {
  let state = start;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
