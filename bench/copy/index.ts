import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { ask, bundled, launchPlain } from '../../tests/support/plain-browser';
import type { Restored } from './in-page';

const globalName = 'benLeCopy';
const savesEach = 40;
const rounds = 3;
const notes = 10_000;

/** Medians in milliseconds; sizes in bytes. */
export interface CopyResults {
  readonly save: { readonly alone: number; readonly copied: number };
  readonly restored: Restored;
}

/**
 * What the second copy costs and gives, in a real browser on a page of this machine: the time until a save is acknowledged,
 * with the copy kept beside it and without; the size of a copy; how long a notebook takes to be copied and to come back.
 */
export async function benchCopy(): Promise<CopyResults> {
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<!doctype html>'));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const browser = await launchPlain();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
    await page.evaluate(await bundled(resolve(import.meta.dirname, 'in-page.ts'), globalName));
    const times = { alone: [] as number[], copied: [] as number[] };
    for (let round = 0; round < rounds; round += 1)
      for (const way of round % 2 === 0 ? (['alone', 'copied'] as const) : (['copied', 'alone'] as const))
        times[way].push(
          ...((await ask(page, `${globalName}.saves(${savesEach}, ${way === 'copied'})`)) as readonly number[]),
        );
    const save = { alone: median(times.alone), copied: median(times.copied) };
    console.log(`a save is acknowledged after ${ms(save.alone)}, with the copy kept beside it after ${ms(save.copied)}`);
    const restored = (await ask(page, `${globalName}.restore(${notes})`)) as Restored;
    console.log(
      `${restored.notes} notes: first copy ${ms(restored.copied)}, compared ${ms(restored.compared)}, back in an empty ` +
        `database ${ms(restored.restored)}; ${(restored.size / restored.notes).toFixed(0)} KB per 1,000 notes`,
    );
    return { save, restored };
  } finally {
    await browser.close();
    server.close();
  }
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;

const median = (all: readonly number[]): number => all.toSorted((one, other) => one - other)[all.length >> 1] ?? 0;
