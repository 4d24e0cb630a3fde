import { setTimeout as pause } from 'node:timers/promises';

/** Long enough for a slow machine; no test waits this long where all is well. */
export const patience = 40_000;

/**
 * Asks until the answer is neither `null`, `undefined` nor `false`, and hands it back.
 * An exception counts as "not yet" (a page may be on its way) and is told when the time is up.
 */
export const until = async <Answer>(
  what: string,
  ask: () => Promise<Answer | null | undefined | false>,
  limit: number = patience,
): Promise<Answer> => {
  const end = performance.now() + limit;
  let last: unknown = 'nothing was answered';
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await pause(50);
  }
  throw new Error(`waited ${limit} ms for: ${what}; the last answer was ${String(last)}`);
};

/** Watches for a while that something stays as it is: for "nothing happens". */
export const stays = async (what: string, ask: () => Promise<boolean>, duration: number): Promise<void> => {
  const end = performance.now() + duration;
  while (performance.now() < end) {
    if (!(await ask())) throw new Error(`did not stay so: ${what}`);
    await pause(100);
  }
};
