// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Toast, type ToastMessage, toastStays } from '../../../components/common/Toast';
import { draw, one } from '../draw';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const undo = vi.fn();
const done: ToastMessage = { id: 1, text: 'Đã xoá ghi chú.', tone: 'done', act: { label: 'Hoàn tác', run: undo } };

async function toast(message: ToastMessage = done) {
  const onClose = vi.fn();
  return { ...(await draw(<Toast message={message} onClose={onClose} />)), onClose };
}
const pass = (milliseconds: number) =>
  act(async () => {
    vi.advanceTimersByTime(milliseconds);
  });

describe('a toast', () => {
  it('stays eight seconds', async () => {
    const { onClose } = await toast();
    await pass(toastStays - 1);
    expect(onClose).not.toHaveBeenCalled();
    await pass(1);
    expect(onClose).toHaveBeenCalledOnce();
    expect(toastStays).toBe(8_000);
  });

  it('is read out, and its button takes back', async () => {
    const { root, press } = await toast();
    expect(one(root, '[role=status]').textContent).toBe('Đã xoá ghi chú.');
    await press('Hoàn tác');
    expect(undo).toHaveBeenCalledOnce();
  });

  it('stays while the keyboard is in it, and goes eight seconds later', async () => {
    const { root, button, onClose } = await toast();
    await pass(7_000);
    await act(async () => {
      button('Hoàn tác').dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    });
    await pass(60_000);
    expect(onClose).not.toHaveBeenCalled();
    await act(async () => {
      one(root, '.toast').dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    });
    await pass(toastStays);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('closes by Esc and by its button', async () => {
    const { root, key, press, onClose } = await toast();
    await key(one(root, '.toast button'), { key: 'Escape' });
    await press('Đóng');
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it('that refuses is said at once and stays', async () => {
    const { root, onClose } = await toast({ ...done, tone: 'refusal', act: null });
    expect(one(root, '[role=alert]').textContent).toBe('Đã xoá ghi chú.');
    await pass(60_000);
    expect(onClose).not.toHaveBeenCalled();
  });
});
