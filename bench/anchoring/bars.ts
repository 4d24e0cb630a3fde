import type { AnchoringResults } from './scores';

interface Bar {
  readonly row: string;
  /** At least so many of a hundred right, or lost where the passage is gone. */
  readonly success: number;
  /** At most so many of a hundred on other words. */
  readonly wrong: number | null;
}

/** What the anchoring is to reach, in percent of all quotes. */
const bars: readonly Bar[] = [
  { row: 'none', success: 99.8, wrong: 0.1 },
  { row: 'paragraphs', success: 99.8, wrong: 0.1 },
  { row: '5 % of words', success: 98.5, wrong: 0.3 },
  { row: '15 % of words', success: 95, wrong: 0.5 },
  { row: '30 % of words', success: 89, wrong: 0.5 },
  { row: 'white space', success: 99.8, wrong: 0.1 },
  { row: 'NFD, quotes, tones', success: 99.8, wrong: 0.1 },
  { row: 'repeated, 5 % edited, 4 words and more', success: 98, wrong: 0.5 },
  { row: 'repeated, 5 % edited, up to 3 words', success: 98, wrong: 0.5 },
  { row: 'deleted', success: 99, wrong: null },
];

/** One line a bar: ours beside it, and whether it is reached. */
export function printBars(results: AnchoringResults): void {
  console.log('against the bars, success / wrong in percent:');
  for (const { row, success, wrong } of bars) {
    const ours = results[row]?.[0];
    if (ours === undefined) continue;
    const reached = wrong === null ? ours.lost : ours.right;
    const isReached = reached >= success && (wrong === null || ours.wrong <= wrong);
    console.log(
      `  ${row.padEnd(40)} ${reached.toFixed(1)} / ${ours.wrong.toFixed(1)}, bar ${success}${wrong === null ? '' : ` / ${wrong}`}: ${isReached ? 'reached' : 'MISSED'} (${ours.cases} quotes)`,
    );
  }
}
