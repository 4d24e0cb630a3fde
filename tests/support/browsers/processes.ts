/**
 * Ends a process and all that it started. The browsers are leaders of their own group, so nothing else is touched.
 * A group that is gone already is no error.
 */
export const endGroup = (leader: number | undefined): void => {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
};

const leaders = new Set<number>();

/** Remembers a browser so that it is ended with this process, whatever becomes of the test that started it. */
export const endWithUs = (leader: number | undefined): void => {
  if (leader === undefined) return;
  if (leaders.size === 0) process.once('exit', () => leaders.forEach(endGroup));
  leaders.add(leader);
};

export const forget = (leader: number | undefined): void => {
  if (leader !== undefined) leaders.delete(leader);
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
