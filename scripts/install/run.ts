import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { root } from '../../tests/support/browsers/find';
import { endGroup, endMarked, endWithUs, forget, mark } from '../../tests/support/browsers/processes';

export interface Run {
  readonly command: string;
  readonly args: readonly string[];
  /** Milliseconds after which the command and all that it started are ended. */
  readonly limit: number;
  readonly env?: Readonly<Record<string, string>>;
}

export type Ended =
  | { readonly kind: 'done'; readonly seconds: number }
  | { readonly kind: 'failed'; readonly code: number | null; readonly seconds: number }
  | { readonly kind: 'too-long'; readonly seconds: number };

/** Runs a command as the leader of a group of its own, so that nothing it started outlives it. */
export const run = ({ command, args, limit, env = {} }: Run): Promise<Ended> =>
  new Promise((done) => {
    const start = performance.now();
    const id = randomUUID();
    const seconds = () => (performance.now() - start) / 1000;
    const child = spawn(command, args, {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env, [mark]: id },
    });
    endWithUs(child.pid);
    const endRest = (): void => endMarked(id);
    process.once('exit', endRest);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      // Let it end its own children first; what is left after that is ended below.
      endGroup(child.pid, 'SIGTERM');
      setTimeout(() => endGroup(child.pid), 3000).unref();
    }, limit);
    const end = (code: number | null): void => {
      clearTimeout(timer);
      endGroup(child.pid);
      endRest();
      process.off('exit', endRest);
      forget(child.pid);
      if (late) done({ kind: 'too-long', seconds: seconds() });
      else if (code === 0) done({ kind: 'done', seconds: seconds() });
      else done({ kind: 'failed', code, seconds: seconds() });
    };
    child.once('error', () => end(null));
    child.once('exit', (code) => end(code));
  });
