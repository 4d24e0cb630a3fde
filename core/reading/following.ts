import type { Span } from '../model/span';

/** Leads from spans of a text to the same words in a later version of it. */
export interface Following {
  /** Where the words of a span are now; `null` where they or what stands around them changed, so that they must be looked for. */
  follow(span: Span): Span | null;
  /** Learns how far the words were moved that began at an offset of the earlier text. */
  learn(before: number, now: number): void;
}

/**
 * In UTF-16 code units on each side: as much as an anchor keeps of a quote's surroundings (`core/anchoring/describe`), so
 * that a search would have no more to go by.
 */
const around = 120;

/**
 * Compares the surroundings of a span with those at the places where they would be: moved like the last one that was found,
 * not moved, or moved by as much as the text has grown. So after a paragraph was put in, what stands near it is looked for,
 * and all else is known by one comparison.
 */
export const followingTo = (before: string, now: string): Following => {
  const grown = now.length - before.length;
  let last = 0;
  return {
    follow: (span) => {
      const start = Math.max(0, span.start - around);
      const words = before.slice(start, span.end + around);
      for (const shift of [last, 0, grown])
        if (start + shift >= 0 && now.startsWith(words, start + shift)) {
          last = shift;
          return { start: span.start + shift, end: span.end + shift };
        }
      return null;
    },
    learn: (from, to) => {
      last = to - from;
    },
  };
};
