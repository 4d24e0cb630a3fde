/** Milliseconds of the processor, not of the clock: other programs on the machine do not count. */
export function msOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of several runs: whatever disturbs makes a run longer, never shorter. */
export const leastMsOf = (runs: number, work: () => unknown): number =>
  Math.min(...Array.from({ length: runs }, () => msOf(work)));

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
export const round = (number: number): number => Number(number.toPrecision(3));
