import type { Signals } from './signals';

/**
 * How much each signal speaks for an article; the sum with `bias` is the logarithm of the odds.
 * Fitted by logistic regression with ridge 1.5 to 359 saved pages, seven types of them, and checked by ten-fold
 * cross-validation (accuracy .93 at 6 % false positives on pages of all types, recall .99 on news).
 */
const weights: Readonly<Record<keyof Signals, number>> = {
  articlePlace: 1.5,
  dataOther: -1.48,
  headline: 1.43,
  dated: 1.41,
  datedNear: 1.35,
  slug: 1.3,
  paragraph: 1.1,
  ogArticle: 1.06,
  dataArticle: 0.94,
  otherPlace: -0.94,
  code: -0.87,
  forms: -0.83,
  linkedHeadings: -0.73,
  paragraphs: 0.72,
  signed: 0.71,
  replies: -0.63,
  longest: 0.63,
  software: -0.56,
  prose: 0.55,
  headings: 0.4,
  cards: -0.39,
  dates: -0.34,
};

const bias = -4.89;

/** Above 0 the page is an article; 1 more makes that 2.7 times as likely. */
export const articleScore = (signals: Signals): number => {
  let score = bias;
  for (const name of Object.keys(weights) as (keyof Signals)[]) score += weights[name] * signals[name];
  return score;
};
