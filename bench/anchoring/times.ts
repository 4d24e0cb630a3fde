import { type Anchorer, ours } from './anchorer';
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

/**
 * Times both on the text that each of them searches in a real page, with 15 % of its words edited: ours on the projection,
 * Hypothesis on the body's `textContent`, which holds the text of scripts as well. What readies a text is shared out.
 */
export async function benchTimes(pages: readonly PageText[], seed: number) {
  const times: { readonly ours: number[]; readonly hypothesis: number[] } = { ours: [], hypothesis: [] };
  for (const [index, { text, textContent }] of pages.entries()) {
    times.ours.push(...(await timesOf(ours, text, seed + index)));
    times.hypothesis.push(...(await timesOf(hypothesis, textContent, seed + index)));
  }
  const results = { ours: summary(times.ours), hypothesis: summary(times.hypothesis) };
  for (const [name, { median, p95 }] of Object.entries(results))
    console.log(`time, 15 % edited, ${name}: ${median.toFixed(2)} ms median, ${p95.toFixed(2)} ms p95`);
  return results;
}

async function timesOf<Stored>(anchorer: Anchorer<Stored>, text: string, seed: number): Promise<readonly number[]> {
  const random = randomFrom(seed);
  const quotes = pickQuotes(text, 20, random);
  const stored = await Promise.all(quotes.map((quote) => anchorer.describe(text, quote)));
  const { text: after } = editedWords(0.15)({ text, quotes }, random);
  const began = performance.now();
  const { locate } = anchorer.prepare(after);
  const share = (performance.now() - began) / Math.max(1, quotes.length);
  const times: number[] = [];
  for (const one of stored) {
    const start = performance.now();
    await locate(one);
    times.push(performance.now() - start + share);
  }
  return times;
}

function summary(times: readonly number[]): Times {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}
