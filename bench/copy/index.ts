import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { ask, bundled, launchPlain } from '../../tests/support/plain-browser';

const globalName = 'benLeCopy';
const savesEach = 30;
const rounds = 3;
/** Milliseconds between two saves: a reader in a hurry, and a burst that none can make. */
const paces = { hurry: 500, burst: 0 } as const;
type Pace = keyof typeof paces;
const notes = 10_000;

interface Restored {
  readonly notes: number;
  /** Milliseconds until the first copy was whole, until nothing but equal was compared, and until everything was back. */
  readonly copied: number;
  readonly compared: number;
  readonly restored: number;
  /** Bytes of the copy. */
  readonly size: number;
}

/** Medians in milliseconds. */
export interface CopyResults {
  readonly saves: Readonly<Record<Pace, { readonly alone: number; readonly copied: number }>>;
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
    const timesOf = async (pace: Pace) => {
      const times = { alone: [] as number[], copied: [] as number[] };
      for (let round = 0; round < rounds; round += 1)
        for (const way of round % 2 === 0 ? (['alone', 'copied'] as const) : (['copied', 'alone'] as const)) {
          const call = `${globalName}.saves(${savesEach}, ${way === 'copied'}, ${paces[pace]})`;
          times[way].push(...((await ask(page, call)) as readonly number[]));
        }
      const save = { alone: median(times.alone), copied: median(times.copied) };
      console.log(
        `${pace}: a save is acknowledged after ${ms(save.alone)}, with the copy beside it ${ms(save.copied)}`,
      );
      return save;
    };
    const saves = { hurry: await timesOf('hurry'), burst: await timesOf('burst') };
    const run = (call: string): Promise<unknown> => ask(page, `${globalName}.${call}`);
    await run(`fill(${notes})`);
    const restored = {
      copied: Number(await run(`bringTogether('full')`)),
      compared: Number(await run(`bringTogether('full')`)),
      restored: Number(await run(`bringTogether('emptied')`)),
      notes: Number(await run('notesBack()')),
      size: Number(await run('sizeOfCopy()')),
    };
    console.log(
      `${restored.notes} notes: first copy ${ms(restored.copied)}, compared ${ms(restored.compared)}, back in an empty ` +
        `database ${ms(restored.restored)}; ${(restored.size / restored.notes).toFixed(0)} KB per 1,000 notes`,
    );
    return { saves, restored };
  } finally {
    await browser.close();
    server.close();
  }
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;

const median = (all: readonly number[]): number => all.toSorted((one, other) => one - other)[all.length >> 1] ?? 0;
