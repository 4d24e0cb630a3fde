import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../core/model/mention';
import type { Source } from '../../../core/recogniser/source';
import { makeRecogniser } from '../../../entrypoints/background/recogniser';

const text = (written: string): Source => ({ text: written, language: 'vi', published: null });
const nothing: Reading = { mentions: [], relations: [], repeats: [] };

/** A recogniser of three steps, which tells what it does, and pauses until the test lets it go on. */
const slow = () => {
  const told: string[] = [];
  const waiting: (() => void)[] = [];
  function* steps({ text: written }: Source): Generator<void, Reading> {
    for (const step of [1, 2, 3]) {
      told.push(`${written}${step}`);
      if (written === 'x') throw new TypeError('unexpected');
      if (step < 3) yield;
    }
    return nothing;
  }
  const readFor = makeRecogniser({
    begin: async (source) => steps(source),
    pause: () => new Promise((resolve) => waiting.push(resolve)),
  });
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const goOn = async (times = 1) => {
    for (let time = 0; time < times; time += 1) {
      await settle();
      waiting.shift()?.();
      await settle();
    }
  };
  return { readFor, told, goOn };
};

describe('texts of several pages', () => {
  it('are read one after the other, with a pause between two steps', async () => {
    const { readFor, told, goOn } = slow();
    const readings = Promise.all([readFor('one', text('a')), readFor('two', text('b'))]);
    await goOn();
    expect(told).toEqual(['a1', 'a2']);
    await goOn(3);
    expect(told).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'b3']);
    expect(await readings).toEqual([nothing, nothing]);
  });

  it('are read though one before them could not be', async () => {
    const { readFor, goOn } = slow();
    const failing = readFor('one', text('x'));
    const reading = readFor('two', text('b'));
    await expect(failing).rejects.toThrow('unexpected');
    await goOn(2);
    expect(await reading).toBe(nothing);
  });
});

describe('a page that asks again', () => {
  it('has its first text left half read', async () => {
    const { readFor, told, goOn } = slow();
    const first = readFor('one', text('a'));
    await goOn();
    const second = readFor('one', text('b'));
    await goOn(3);
    expect(await first).toBeNull();
    expect(await second).toBe(nothing);
    expect(told).toEqual(['a1', 'a2', 'b1', 'b2', 'b3']);
  });

  it('has its first text not begun where another page is being read', async () => {
    const { readFor, told, goOn } = slow();
    const other = readFor('two', text('b'));
    const first = readFor('one', text('a'));
    const second = readFor('one', text('c'));
    await goOn(4);
    expect(await Promise.all([other, first, second])).toEqual([nothing, null, nothing]);
    expect(told).toEqual(['b1', 'b2', 'b3', 'c1', 'c2', 'c3']);
  });

  it('after its answer is read as before', async () => {
    const { readFor, goOn } = slow();
    for (const written of ['a', 'b']) {
      const reading = readFor('one', text(written));
      await goOn(2);
      expect(await reading).toBe(nothing);
    }
  });
});
