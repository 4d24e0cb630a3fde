// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeFirstKeys } from '../../../page/host/first-keys';
import { beginLife } from '../../../page/lifetime/life';

/** What is in the catcher's frame, for the document of a unit test loads none. */
let inside: Document;
let life: ReturnType<typeof beginLife>;
let frame: HTMLIFrameElement;

beforeEach(() => {
  vi.useFakeTimers();
  inside = document.implementation.createHTMLDocument();
  vi.spyOn(HTMLIFrameElement.prototype, 'contentDocument', 'get').mockImplementation(function (
    this: HTMLIFrameElement,
  ) {
    frame = this;
    return inside;
  });
  document.body.innerHTML = '<p>Thu ngân sách đạt 107% dự toán</p>';
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('p') as HTMLElement);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  life = beginLife({ isConnected: () => true, report: (bug) => Promise.reject(bug) });
});
afterEach(() => {
  life.stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const begin = () => makeFirstKeys({ life, document });
const field = (): HTMLTextAreaElement => inside.querySelector('textarea') as HTMLTextAreaElement;
const nodes = (): readonly Element[] => [...document.documentElement.children].filter((one) => one.matches('div'));

const key = (type: 'keydown' | 'keyup', pressed: string, more: KeyboardEventInit = {}) =>
  field().dispatchEvent(new KeyboardEvent(type, { key: pressed, code: pressed, bubbles: true, ...more }));
const press = (pressed: string): void => {
  key('keydown', pressed);
  if (pressed.length === 1) field().value += pressed;
  if (pressed === 'Backspace') field().value = field().value.slice(0, -1);
  if (pressed === 'Enter') field().value += '\n';
  field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  key('keyup', pressed);
};
const compose = (type: 'compositionstart' | 'compositionend') =>
  field().dispatchEvent(new Event(type, { bubbles: true }));

describe('keys for a note that is on its way', () => {
  it('are handed over in order, as they were typed and taken back', () => {
    const keys = begin();
    keys.take(1_000);
    for (const one of ['a', 'b', 'x', 'Backspace', 'Enter', 'c']) press(one);
    expect(keys.handOver()?.catcher.letters()).toBe('ab\nc');
  });

  it('are not taken where no words are selected', () => {
    document.getSelection()?.removeAllRanges();
    const keys = begin();
    keys.take(1_000);
    expect(keys.has()).toBe(false);
    expect(keys.handOver()).toBeNull();
    expect(nodes()).toEqual([]);
  });

  it('are followed in the same field when the command comes after its modifiers', () => {
    const keys = begin();
    keys.take(1_000);
    press('a');
    vi.advanceTimersByTime(900);
    keys.take(1_000);
    press('b');
    vi.advanceTimersByTime(900);
    expect(keys.handOver()?.catcher.letters()).toBe('ab');
    expect(nodes()).toHaveLength(1);
  });

  it('belong to the page again, with its selection, where nobody takes them over in time', () => {
    const keys = begin();
    keys.take(1_000);
    press('a');
    document.getSelection()?.removeAllRanges();
    vi.advanceTimersByTime(1_000);
    expect(keys.has()).toBe(false);
    expect(keys.handOver()).toBeNull();
    expect(nodes()).toEqual([]);
    expect(document.getSelection()?.toString()).toBe('Thu ngân sách đạt 107% dự toán');
  });

  it('stay with whoever took them over', () => {
    const keys = begin();
    keys.take(1_000);
    const caught = keys.handOver();
    vi.advanceTimersByTime(5_000);
    press('a');
    keys.relent();
    expect(caught?.catcher.letters()).toBe('a');
    expect(nodes()).toHaveLength(1);
    caught?.catcher.remove();
    expect(nodes()).toEqual([]);
  });

  it('end with Esc when it comes up, until they are taken again', () => {
    const keys = begin();
    const isGivenUp = keys.take(1_000);
    press('a');
    key('keydown', 'Escape');
    expect(keys.has()).toBe(true);
    key('keyup', 'Escape');
    expect(keys.has()).toBe(false);
    expect(isGivenUp()).toBe(true);
    const isGivenUpAgain = keys.take(1_000);
    expect(isGivenUpAgain()).toBe(false);
    expect(keys.handOver()?.catcher.letters()).toBe('');
  });

  it('do not end with the Esc that ends a composition', () => {
    const keys = begin();
    keys.take(1_000);
    key('keydown', 'Escape', { isComposing: true });
    key('keyup', 'Escape');
    expect(keys.has()).toBe(true);
  });

  it('are not handed on in the middle of a composition', () => {
    const keys = begin();
    keys.take(1_000);
    const caught = keys.handOver();
    compose('compositionstart');
    vi.advanceTimersByTime(2_000);
    expect(caught?.catcher.isQuiet()).toBe(false);
    compose('compositionend');
    expect(caught?.catcher.isQuiet()).toBe(true);
  });

  it('are not handed on while one is down, nor right after it', () => {
    const keys = begin();
    keys.take(1_000);
    const caught = keys.handOver();
    key('keydown', 'a');
    vi.advanceTimersByTime(500);
    expect(caught?.catcher.isQuiet()).toBe(false);
    key('keyup', 'a');
    vi.advanceTimersByTime(100);
    expect(caught?.catcher.isQuiet()).toBe(false);
    vi.advanceTimersByTime(100);
    expect(caught?.catcher.isQuiet()).toBe(true);
  });

  it('are kept when the browser puts another empty document into the frame', () => {
    const keys = begin();
    keys.take(1_000);
    press('a');
    const caught = keys.handOver();
    inside = document.implementation.createHTMLDocument();
    frame.dispatchEvent(new Event('load'));
    press('b');
    expect(caught?.catcher.letters()).toBe('ab');
  });

  it('are told of as they come to whoever follows them', () => {
    const keys = begin();
    keys.take(1_000);
    press('a');
    const follow = vi.fn();
    keys.handOver()?.catcher.follow(follow);
    press('b');
    expect(follow.mock.calls).toEqual([['a'], ['ab']]);
  });

  it('leave nothing in the page when our work in it ends', () => {
    begin().take(1_000);
    life.stop();
    expect(nodes()).toEqual([]);
  });
});
