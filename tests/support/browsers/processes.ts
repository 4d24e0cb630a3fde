import { readdirSync, readFileSync } from 'node:fs';

/**
 * Ends a process and all that it started. The browsers are leaders of their own group, so nothing else is touched.
 * A group that is gone already is no error.
 */
export const endGroup = (leader: number | undefined, signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): void => {
  if (leader === undefined) return;
  try {
    process.kill(-leader, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
};

const leaders = new Set<number>();

const endAll = (): void => {
  for (const leader of leaders) endGroup(leader);
};

/** Remembers a process so that it is ended with this one, whatever becomes of the work that started it. */
export const endWithUs = (leader: number | undefined): void => {
  if (leader === undefined) return;
  if (leaders.size === 0) {
    process.once('exit', endAll);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(1));
  }
  leaders.add(leader);
};

export const forget = (leader: number | undefined): void => {
  if (leader !== undefined) leaders.delete(leader);
};

/** Set in the environment of a stage and of all that it starts, so that what it leaves behind can be told. */
export const mark = 'BEN_LE_RUN';

/**
 * Ends what still bears the mark of a run: browsers have groups of their own, and outlive a runner that was killed.
 * Linux only, where the environment of a process can be read; elsewhere this does nothing.
 */
export const endMarked = (run: string): void => {
  const ids = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  for (const id of ids) {
    try {
      const environment = readFileSync(`/proc/${id}/environ`, 'utf8').split('\0');
      if (environment.includes(`${mark}=${run}`)) process.kill(Number(id), 'SIGKILL');
    } catch {
      // Gone in the meantime, or somebody else's.
    }
  }
};
