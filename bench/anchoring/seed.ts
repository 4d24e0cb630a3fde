/** `BENCH_SEED=7` picks other passages and other edits. */
export function seedOfRun(): number {
  const asked = Number(process.env.BENCH_SEED ?? 20_260);
  if (!Number.isSafeInteger(asked)) throw new Error(`BENCH_SEED is no whole number: ${process.env.BENCH_SEED}`);
  return asked;
}
