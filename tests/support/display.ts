import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { endGroup, endWithUs, forget } from './browsers/processes';
import { until } from './wait';

const run = promisify(execFile);

/** A screen that nobody sees, with a window manager, on which a real pointer can click. */
export interface Display {
  /** As in `DISPLAY`. */
  readonly name: string;
  clickAt(x: number, y: number): Promise<void>;
  close(): void;
}

const programs = ['Xvfb', 'openbox', 'xdotool'] as const;

/** Whether this machine can show windows to nobody. `npm test` installs what is needed on Debian; elsewhere it may be missing. */
export const hasDisplay = (): boolean => programs.every((name) => existsSync(`/usr/bin/${name}`));

const start = (command: string, args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess => {
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...env },
  });
  endWithUs(child.pid);
  return child;
};

const end = (child: ChildProcess): void => {
  endGroup(child.pid);
  forget(child.pid);
};

/** Xvfb chooses a free number and writes it as its first line. */
const numberOf = (server: ChildProcess): Promise<string> => {
  let said = '';
  server.stdout?.on('data', (data) => {
    said += String(data);
  });
  return until('a display', async () => /^(\d+)\n/.exec(said)?.[1]);
};

export const openDisplay = async (): Promise<Display> => {
  const server = start('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {});
  const name = `:${await numberOf(server)}`;
  const manager = start('openbox', ['--sm-disable'], { DISPLAY: name });
  return {
    name,
    clickAt: async (x, y) => {
      await run('xdotool', ['mousemove', '--sync', String(Math.round(x)), String(Math.round(y)), 'click', '1'], {
        env: { ...process.env, DISPLAY: name },
      });
    },
    close: () => {
      end(manager);
      end(server);
    },
  };
};
