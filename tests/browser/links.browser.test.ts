import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { pickQuotes } from '../../bench/anchoring/quotes';
import { randomFrom } from '../../bench/anchoring/random';
import { browserName } from '../support/browsers';
import { type Opened, openLinks } from '../support/links/open-links';

/** Passages a page. `BEN_LE_LINKS=16` makes more than 300 of them. */
const passages = Number(process.env.BEN_LE_LINKS ?? 3);
const pages = readdirSync(join(import.meta.dirname, '../pages')).filter((name) => name !== 'demonstration');

/** On pages in NFD it does not find words that end in a marked letter: no way of writing the link helps. */
const isBeyondFirefox = ({ words }: Opened): boolean => browserName === 'firefox' && /\p{M}\p{P}*$/u.test(words);

let opened: readonly Opened[] = [];

beforeAll(async () => {
  const random = randomFrom(7);
  opened = await openLinks({ pages, passagesIn: (text) => pickQuotes(text, passages, random) });
  const count = (outcome: Opened['outcome']) => opened.filter((one) => one.outcome === outcome).length;
  console.info(
    `${opened.length} passages on ${pages.length} pages: ${count('unnamed')} can't be named, ${count('right')} opened`,
  );
}, 600_000);

describe('links to passages, opened by the browser itself', () => {
  test('lead to exactly these words wherever the standard can name them', () => {
    const wrong = opened.filter(({ outcome }) => outcome !== 'right' && outcome !== 'unnamed');
    expect(wrong.filter((one) => !isBeyondFirefox(one))).toEqual([]);
  });

  test('are had for most passages, though lists of articles print the same lines again and again', () => {
    const named = opened.filter(({ outcome }) => outcome !== 'unnamed').length;
    expect(named / opened.length).toBeGreaterThan(0.8);
  });
});
