import { afterEach, describe, expect, it, vi } from 'vitest';
import { beginLife } from '../../../page/lifetime/life';

const begin = () => {
  const state = { connected: true };
  const errors: unknown[] = [];
  const life = beginLife({ isConnected: () => state.connected, report: (error) => errors.push(error) });
  return { life, state, errors };
};

afterEach(() => vi.useRealTimers());

describe('a life in a page', () => {
  it('reports what is thrown, now and later, and goes on', async () => {
    const { life, errors } = begin();
    life.run(() => {
      throw new RangeError('now');
    });
    life.run(() => Promise.reject(new RangeError('later')));
    await Promise.resolve();
    expect(errors).toEqual([new RangeError('now'), new RangeError('later')]);
    expect(life.signal.aborted).toBe(false);
  });

  it('hears events until its end', () => {
    const { life } = begin();
    const target = new EventTarget();
    const heard: string[] = [];
    life.on(target, ['a', 'b'], (event) => heard.push(event.type));
    target.dispatchEvent(new Event('a'));
    target.dispatchEvent(new Event('b'));
    life.stop();
    target.dispatchEvent(new Event('a'));
    expect(heard).toEqual(['a', 'b']);
  });

  it('ends in silence at the first event after the extension is gone', () => {
    const { life, state, errors } = begin();
    const target = new EventTarget();
    const work = vi.fn();
    const undone = vi.fn();
    life.on(target, 'a', work);
    life.undo(undone);
    state.connected = false;
    target.dispatchEvent(new Event('a'));
    expect(work).not.toHaveBeenCalled();
    expect(undone).toHaveBeenCalledOnce();
    expect(errors).toEqual([]);
  });

  it('takes an exception after the extension is gone for the end', () => {
    const { life, state, errors } = begin();
    life.run(() => {
      state.connected = false;
      throw new Error('Extension context invalidated.');
    });
    expect(life.signal.aborted).toBe(true);
    expect(errors).toEqual([]);
  });

  it('forgets its timers at the end', () => {
    vi.useFakeTimers();
    const { life } = begin();
    const early = vi.fn();
    const late = vi.fn();
    const calledOff = vi.fn();
    life.after(10, early);
    life.after(100, late);
    life.after(10, calledOff)();
    vi.advanceTimersByTime(50);
    life.stop();
    vi.advanceTimersByTime(500);
    expect(early).toHaveBeenCalledOnce();
    expect(late).not.toHaveBeenCalled();
    expect(calledOff).not.toHaveBeenCalled();
  });
});
