import search from 'approx-string-match';
import type { Anchorer } from './anchorer';

/** What Hypothesis stores of a passage: 32 characters around the quote, and its place. */
interface Selectors {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

const contextLength = 32;

/** The client's published weights. */
const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 } as const;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** All exact copies where there is any, else the places with the fewest errors. */
function placesOf(text: string, words: string, mostErrors: number): readonly Found[] {
  const exact: Found[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
    exact.push({ start, end: start + words.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, words, mostErrors);
}

function likeness(text: string, words: string): number {
  if (words === '') return 1;
  if (text === '') return 0;
  return 1 - (placesOf(text, words, words.length)[0]?.errors ?? words.length) / words.length;
}

/**
 * The algorithm of the Hypothesis client as its authors describe it, with its own search library: position first, then
 * exact copies of the quote, then the approximate ones with up to half of it wrong; ranked by quote, context and position.
 */
export const hypothesis: Anchorer<Selectors> = {
  name: 'Hypothesis',
  describe: async (text, { start, end }) => ({
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    start,
  }),
  prepare: (text) => ({
    locate: async ({ exact, prefix, suffix, start }) => {
      if (text.startsWith(exact, start)) return { start, end: start + exact.length };
      const rank = (found: Found): number =>
        weights.quote * (1 - found.errors / exact.length) +
        weights.prefix * likeness(text.slice(Math.max(0, found.start - prefix.length), found.start), prefix) +
        weights.suffix * likeness(text.slice(found.end, found.end + suffix.length), suffix) +
        weights.position * (1 - Math.abs(found.start - start) / text.length);
      const ranked = placesOf(text, exact, Math.min(256, exact.length / 2)).map((found) => ({
        found,
        value: rank(found),
      }));
      ranked.sort((one, other) => other.value - one.value);
      return ranked[0]?.found ?? null;
    },
  }),
};
