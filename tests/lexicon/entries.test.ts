import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../scripts/lexicon/check';
import { moduleOf } from '../../scripts/lexicon/plugin';
import { type Group, readLexicon } from '../../scripts/lexicon/read';
import { readings } from '../../scripts/lexicon/readings';

const folder = join(import.meta.dirname, '..', '..', 'lexicon');

const group = (changes: Partial<Group>): Group => ({
  file: 'made-up.txt',
  class: 'place',
  flags: ['province'],
  since: null,
  until: null,
  frame: null,
  entries: [{ line: 3, writings: ['Hà Bắc'] }],
  ...changes,
});

describe.each(Object.entries(readings))('the lexicon of officials in %s', (language, reading) => {
  it('has entries that each prove themselves in the sentence of their group', () => {
    expect(problemsOf(readLexicon(join(folder, language)), reading)).toEqual([]);
  }, 60_000);

  it('takes less than the 60 kB that a language may cost', () => {
    const parts = ['', '/documents', '/instructions'].map((part) => moduleOf(`${language}${part}`));
    expect(gzipSync(parts.join('\n')).length).toBeLessThan(60 * 1024);
  });
});

describe('the check of a lexicon', () => {
  it('names file and line of an unknown class, a bad day and a doubled entry', () => {
    const wrong = [
      group({ class: 'plaec' }),
      group({ since: '2025-7-1' }),
      group({ entries: [{ line: 9, writings: ['hà bắc'] }] }),
    ];
    expect(problemsOf(wrong, readings.vi)).toEqual([
      expect.stringMatching(/^made-up\.txt:3: there is no class "plaec"/),
      expect.stringMatching(/^made-up\.txt:3: "2025-7-1" is no day/),
      expect.stringMatching(/^made-up\.txt:9: "hà bắc" is already in made-up\.txt:3/),
    ]);
  });

  it('finds an entry that no sentence reaches', () => {
    const frame = 'Chiều nay, Chủ tịch UBND tỉnh {} [Nguyễn Văn An] phát biểu.';
    expect(problemsOf([group({ frame })], readings.vi)).toEqual([expect.stringContaining('made-up.txt:3: "Hà Bắc"')]);
  });
});
