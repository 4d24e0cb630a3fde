import { describe } from '../../core/anchoring/describe';
import { groundOf, locate } from '../../core/anchoring/locate';
import { ours } from './anchorer';
import { hypothesis } from './hypothesis';
import { editedWords } from './mutations';
import type { PageText } from './page-texts';
import { pickQuotes } from './quotes';
import { randomFrom } from './random';

/** Milliseconds a quote. */
export interface Times {
  readonly median: number;
  readonly p95: number;
}

export interface TimesResults {
  /** The text that is searched is made ready once a page, and its time is shared out among the page's quotes. */
  readonly ours: Times;
  /** The text is made ready anew for each quote. */
  readonly oursIndexEach: Times;
  /** On the body's `textContent`, scripts and all, which is what the client searches. */
  readonly hypothesis: Times;
  /** On the very text that ours searches. */
  readonly hypothesisOurText: Times;
}

const quotesPerPage = 50;

/** A fifth of Hypothesis' time is the bar. */
const bar = 0.2;

/**
 * Times both on real pages with 15 % of their words edited, page by page in turn, so that what else the machine does falls on
 * both.
 */
export async function benchTimes(pages: readonly PageText[], seed: number): Promise<TimesResults> {
  const times = { ours: [], oursIndexEach: [], hypothesis: [], hypothesisOurText: [] } as Record<
    keyof TimesResults,
    number[]
  >;
  for (const [index, page] of pages.entries()) {
    const all = await timesOf(page, seed + index);
    for (const key of Object.keys(times) as (keyof TimesResults)[]) times[key].push(...all[key]);
  }
  const results: TimesResults = {
    ours: summary(times.ours),
    oursIndexEach: summary(times.oursIndexEach),
    hypothesis: summary(times.hypothesis),
    hypothesisOurText: summary(times.hypothesisOurText),
  };
  print(results, times.ours.length);
  return results;
}

async function timesOf(
  { text, textContent }: PageText,
  seed: number,
): Promise<Readonly<Record<keyof TimesResults, readonly number[]>>> {
  const random = randomFrom(seed);
  const quotes = pickQuotes(text, quotesPerPage, random);
  const { text: after } = editedWords(0.15)({ text, quotes }, random);
  const described = quotes.map((span) => describe({ text, span, projection: 1, scope: 'page' }));
  const theirs = await Promise.all(quotes.map((span) => hypothesis.describe(text, span)));
  const body = await bodyOf(textContent, seed);
  const began = performance.now();
  const { locate: find } = ours.prepare(after);
  const share = (performance.now() - began) / Math.max(1, quotes.length);
  const onText = hypothesis.prepare(after);
  return {
    ours: (await each(described, find)).map((time) => time + share),
    hypothesis: await each(body.stored, body.prepared.locate),
    hypothesisOurText: await each(theirs, onText.locate),
    oursIndexEach: await each(described, async (anchor) => locate(groundOf(after), anchor)),
  };
}

/** As many quotes of the body's text, which has others. */
async function bodyOf(textContent: string, seed: number) {
  const random = randomFrom(seed);
  const quotes = pickQuotes(textContent, quotesPerPage, random);
  const stored = await Promise.all(quotes.map((span) => hypothesis.describe(textContent, span)));
  const { text } = editedWords(0.15)({ text: textContent, quotes }, random);
  return { stored, prepared: hypothesis.prepare(text) };
}

async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  for (const item of items) {
    const start = performance.now();
    await work(item);
    times.push(performance.now() - start);
  }
  return times;
}

function summary(times: readonly number[]): Times {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

function print(results: TimesResults, quotes: number): void {
  const line = (name: string, { median, p95 }: Times): void =>
    console.log(`  ${name.padEnd(52)} ${median.toFixed(3)} ms median, ${p95.toFixed(3)} ms p95`);
  console.log(`time a quote, 15 % of words edited, ${quotes} quotes:`);
  line('Bên Lề, text made ready once a page', results.ours);
  line('Bên Lề, text made ready for each quote', results.oursIndexEach);
  line('Hypothesis, on the body’s textContent', results.hypothesis);
  line('Hypothesis, on the text that ours searches', results.hypothesisOurText);
  const share = (other: Times): string =>
    `${(results.ours.median / other.median).toFixed(3)} median, ${(results.ours.p95 / other.p95).toFixed(3)} p95`;
  console.log(`  share of Hypothesis’ time (bar: ${bar}): ${share(results.hypothesis)}`);
  console.log(`  share of its time on the same text: ${share(results.hypothesisOurText)}`);
}
