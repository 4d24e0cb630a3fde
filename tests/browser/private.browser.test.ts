import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type Running } from '../support/browsers';
import { noteFrame, readMarks, select, shows, writeNote } from '../support/in-page';
import { type PageServer, servePages } from '../support/server';

let server: PageServer;
let running: Running;

beforeAll(async () => {
  server = await servePages();
  running = await launch({ build: 'loopback' });
});
afterAll(async () => {
  await running.close();
  await server.close();
});

/**
 * Databases write text as UTF-8 or UTF-16. Firefox's compress it too, which leaves letters alone that never repeat,
 * all but the last zero byte.
 */
const spellings = (words: string): readonly Buffer[] => [
  Buffer.from(words, 'utf8'),
  Buffer.from(words, 'utf16le').subarray(0, -1),
];

const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * Files of the profile that hold the words in any of the usual encodings. The browser puts files in the place of others
 * meanwhile: where one went away before it was read, all are looked through again.
 */
const holding = (words: string, tries = 20): readonly string[] => {
  const needles = spellings(words);
  try {
    return readdirSync(running.profile, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => {
        const content = readFileSync(file);
        return needles.some((needle) => content.includes(needle));
      });
  } catch (error) {
    if (tries > 1 && isGone(error)) return holding(words, tries - 1);
    throw error;
  }
};

const about = 'Thu ngân sách đạt 107% dự toán';

test('reading works in a private window, saving is refused, and nothing typed reaches the disk', async () => {
  const page = await running.privatePage(server.at('plain'));
  const secret = 'qzjxkvwbpfyhgmdcltunr';
  try {
    await readMarks(page);
    await select(page, about);
    await running.command(page, 'note');
    const frame = await noteFrame(running, page);
    await page.type(secret);
    await page.press('Control+Enter');
    await shows(frame, 'Đây là cửa sổ riêng tư');
    expect(await frame.evaluate(() => document.querySelector('textarea')?.value)).toBe(secret);
    expect(holding(secret)).toEqual([]);
  } finally {
    // A private window left in front would take the commands of the next test.
    await page.close();
  }
  expect(holding(secret)).toEqual([]);
});

test('the search through the profile finds what is saved in a window that is not private', async () => {
  const page = await running.newPage(server.at('plain'));
  await readMarks(page);
  const word = 'rnutlcdmghyfpbwvkxjzq';
  await writeNote(running, page, { about, note: word });
  expect(holding(word)).not.toEqual([]);
});
