import type { Fit } from './fit';
import type { Support } from './support';

/**
 * When a place is held to be the passage. Each rule names what must agree; with the landmarks they let 1 of 100 deleted
 * passages come back on a copy of themselves, and lose fewer than 1 of 100 whose words were edited by 15 %
 * (`npm run bench`). Stricter values lose edited passages, looser ones bring deleted ones back.
 */
const rules = {
  /** Half of the words of an edited quote, and more than half of what stood around it. */
  edited: { quote: 0.5, context: 0.55 },
  /** The quote as it was, directly behind or before what stood there, when the other side is all new. */
  oneSided: { quote: 0.95, found: 4, side: 0.85 },
  /**
   * Another wording between the same neighbours: for quotes of a few words, of which nothing may be left. Of a whole
   * sentence a fifth must be, else another sentence stands in its place.
   */
  reworded: { context: 0.65, fewWords: 4, quote: 0.2 },
  /** Some twenty words as they were, wherever they stand now. */
  movedAlone: { found: 40 },
} as const;

/** Below the rules' own values, because words count by weight and nearness there. */
const leastSupport = { quote: 0.45, context: 0.35, quoteAlone: 0.9, contextAlone: 0.5 } as const;

const contextOf = (fit: Fit): number => (fit.prefix + fit.suffix) / 2;

/** How much of quote and surroundings agrees, from 0 to 1; both count alike. */
export const agreementOf = (fit: Fit): number => (fit.quote + contextOf(fit)) / 2;

export function isThePassage(fit: Fit): boolean {
  const context = contextOf(fit);
  if (fit.quote >= rules.edited.quote && context >= rules.edited.context) return true;
  if (fit.touchesBefore && fit.touchesBehind && context >= rules.reworded.context && mayBeReworded(fit)) return true;
  if (fit.sameWords && fit.quoteFound >= rules.movedAlone.found) return true;
  return fit.quote >= rules.oneSided.quote && fit.quoteFound >= rules.oneSided.found && hasOneSide(fit);
}

/** All of one side's surroundings stands beside the quote as it did, but for a word or two far away. */
export const hasOneSide = (fit: Fit): boolean =>
  Math.max(fit.touchesBefore ? fit.prefix : 0, fit.touchesBehind ? fit.suffix : 0) >= rules.oneSided.side;

const mayBeReworded = ({ quoteWords, quote }: Fit): boolean =>
  quoteWords <= rules.reworded.fewWords || quote >= rules.reworded.quote;

/** Whether a place with no more support than this can pass any of the rules. */
export const mayBeThePassage = ({ quote, context }: Support): boolean =>
  (quote >= leastSupport.quote && context >= leastSupport.context) ||
  quote >= leastSupport.quoteAlone ||
  context >= leastSupport.contextAlone;

/** Whether a place has so many of the words that a poor alignment must be due to something put between them. */
export const isRich = ({ quote, context }: Support): boolean => quote >= rich && context >= rich;
const rich = 0.6;
