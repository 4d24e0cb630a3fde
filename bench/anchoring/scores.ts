type Outcome = 'right' | 'partly' | 'wrong' | 'lost';

export interface Score {
  readonly row: string;
  readonly anchorer: string;
  readonly outcome: Outcome;
  /** Length of the quote. */
  readonly words: number;
  readonly ms: number;
}

/** Percentages of all cases of the row; times in milliseconds a quote. */
interface RowResult {
  readonly anchorer: string;
  readonly cases: number;
  readonly right: number;
  readonly partly: number;
  readonly wrong: number;
  readonly lost: number;
  readonly median: number;
  readonly p95: number;
}

export type AnchoringResults = Readonly<Record<string, readonly RowResult[]>>;

const groups = [
  { name: '', holds: () => true },
  { name: ', up to 3 words', holds: (words: number) => words <= 3 },
  { name: ', 4 words and more', holds: (words: number) => words > 3 },
];

/** Gathers outcomes and tells them by row, by length of quote and by anchorer. */
export class Scores {
  readonly #scores: Score[] = [];
  readonly #rows: readonly string[];
  readonly #anchorers: readonly string[];

  constructor(rows: readonly string[], anchorers: readonly string[]) {
    this.#rows = rows;
    this.#anchorers = anchorers;
  }

  add(score: Score): void {
    this.#scores.push(score);
  }

  results(): AnchoringResults {
    return Object.fromEntries(
      this.#rows.flatMap((row) =>
        groups.map(({ name, holds }) => [
          row + name,
          this.#anchorers.map((anchorer) =>
            resultOf(
              anchorer,
              this.#scores.filter((score) => score.row === row && score.anchorer === anchorer && holds(score.words)),
            ),
          ),
        ]),
      ),
    );
  }

  print(): void {
    for (const [row, results] of Object.entries(this.results())) {
      console.log(`${row} (${results[0]?.cases ?? 0})`);
      for (const { anchorer, right, partly, wrong, lost, median, p95 } of results)
        console.log(
          `  ${anchorer.padEnd(12)} right ${percent(right)}  partly ${percent(partly)}  wrong ${percent(wrong)}  lost ${percent(lost)}` +
            `  ms ${median.toFixed(2).padStart(6)} median ${p95.toFixed(2).padStart(7)} p95`,
        );
    }
  }
}

const percent = (value: number): string => value.toFixed(1).padStart(5);

function resultOf(anchorer: string, scores: readonly Score[]): RowResult {
  const share = (outcome: Outcome): number =>
    (100 * scores.filter((score) => score.outcome === outcome).length) / Math.max(1, scores.length);
  const times = scores.map(({ ms }) => ms).sort((one, other) => one - other);
  const quantile = (at: number): number => times[Math.min(times.length - 1, Math.floor(times.length * at))] ?? 0;
  return {
    anchorer,
    cases: scores.length,
    right: share('right'),
    partly: share('partly'),
    wrong: share('wrong'),
    lost: share('lost'),
    median: quantile(0.5),
    p95: quantile(0.95),
  };
}
