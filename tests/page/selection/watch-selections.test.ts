// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Finished, watchSelections } from '../../../page/selection/watch-selections';

let end: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  document.body.innerHTML = '<p>Thành ủy yêu cầu các quận rà soát.</p>';
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const selectAll = (): void => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('p') as Element);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
};

const watch = (letGo: PointerEvent | null = null) => {
  const finished: Pick<Finished, 'by' | 'snap'>[] = [];
  watchSelections({
    document,
    signal: end.signal,
    isOurs: () => false,
    letGo,
    onFinished: ({ by, snap }) => finished.push({ by, snap }),
    onGone: () => undefined,
  });
  return finished;
};

it('tells of a selection once the pointer was let go and has rested', () => {
  const finished = watch();
  selectAll();
  document.dispatchEvent(new PointerEvent('pointerup', { pointerType: 'mouse' }));
  expect(finished).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(finished).toEqual([{ by: 'pointer', snap: true }]);
});

it('tells of a selection that was finished before anybody watched', () => {
  selectAll();
  const finished = watch(new PointerEvent('pointerup', { pointerType: 'touch', altKey: true }));
  vi.advanceTimersByTime(400);
  expect(finished).toEqual([{ by: 'touch', snap: false }]);
});

it('tells of none that no pointer made', () => {
  selectAll();
  const finished = watch();
  vi.advanceTimersByTime(1000);
  expect(finished).toEqual([]);
});
