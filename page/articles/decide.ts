import type { Signals } from './signals';

/**
 * How much each signal speaks for an article; the sum with `bias` is the logarithm of the odds.
 * Fitted by logistic regression with ridge 1.5 to 391 saved pages, seven types of them, with lists of summaries counted
 * more heavily, because the saved pages have few of them. Ten-fold cross-validation on pages of all types: accuracy
 * .92, false positives 8 %; on news .99 of the articles are found.
 */
const weights: Readonly<Record<keyof Signals, number>> = {
  teasers: -1.99,
  articlePlace: 1.5,
  datedNear: 1.4,
  headline: 1.39,
  dataOther: -1.37,
  dated: 1.35,
  ogArticle: 1.11,
  slug: 1.1,
  signed: 1.05,
  forms: -1.01,
  dataArticle: 0.97,
  paragraph: 0.96,
  otherPlace: -0.94,
  code: -0.85,
  replies: -0.7,
  paragraphs: 0.68,
  software: -0.56,
  prose: 0.5,
  linkedHeadings: -0.49,
  dates: -0.46,
  longest: 0.45,
  cards: -0.27,
  headings: 0.15,
};

const bias = -4.23;

/** Above 0 the page is an article; 1 more makes that 2.7 times as likely. */
export const articleScore = (signals: Signals): number => {
  let score = bias;
  for (const name of Object.keys(weights) as (keyof Signals)[]) score += weights[name] * signals[name];
  return score;
};
