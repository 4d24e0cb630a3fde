import { afterEach, describe, expect, it, vi } from 'vitest';
import { onceHere } from '../../../page/lifetime/once-here';

const mark = Symbol.for('ben-le test');
afterEach(() => Reflect.deleteProperty(globalThis, mark));

describe('a stage in a page', () => {
  it('runs once, however often it is brought in', () => {
    const run = vi.fn();
    onceHere('test', run);
    onceHere('test', run);
    expect(run).toHaveBeenCalledOnce();
  });

  it('runs again after it came to its end', () => {
    const run = vi.fn((ended: () => void) => ended());
    onceHere('test', run);
    onceHere('test', run);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('throws nothing into the page, and may be tried again', () => {
    const run = vi.fn(() => {
      throw new Error('bug');
    });
    expect(() => onceHere('test', run)).not.toThrow();
    onceHere('test', run);
    expect(run).toHaveBeenCalledTimes(2);
  });
});
