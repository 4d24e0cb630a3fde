import { join } from 'node:path';
import { root } from '../../tests/support/browsers/find';
import type { Run } from './run';

/** The program of a package, as npm puts it there. */
export const bin = (name: string): string => join(root, 'node_modules/.bin', name);

/** `production` is what readers get; `loopback` may run on pages of this machine without being asked. */
export type Mode = 'production' | 'loopback';

/** A build takes some seconds; one that hangs is ended after these milliseconds. */
const limit = 120_000;

export const buildOf = (browser: 'chrome' | 'firefox', mode: Mode): Run & { readonly what: string } => ({
  what: `build for ${browser}, ${mode}`,
  command: bin('wxt'),
  args: ['build', '-b', browser, '-m', mode],
  limit,
});
