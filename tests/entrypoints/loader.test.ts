// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import loader from '../../entrypoints/loader';

const paragraphs = Array.from(
  { length: 12 },
  () => `<p>${'Ủy ban nhân dân thành phố giao các sở rà soát từng việc chậm tiến độ. '.repeat(3)}</p>`,
);

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  vi.stubGlobal('browser', { runtime: { id: 'ben-le', sendMessage } });
  document.head.innerHTML = '<meta property="og:type" content="article">';
  document.body.innerHTML = `<article><h1>Thành phố rà soát việc chậm</h1>${paragraphs.join('')}</article>`;
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  sendMessage.mockReset();
});

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();

test('tells again what a background that ended did not hear, and is quiet once it was heard', async () => {
  sendMessage.mockRejectedValueOnce(new Error('The message port closed before a response was received.'));
  sendMessage.mockResolvedValue(true);
  loader.main();
  await vi.advanceTimersByTimeAsync(0);
  expect(sendMessage).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sendMessage).toHaveBeenCalledTimes(2);
  expect(sendMessage).toHaveBeenLastCalledWith({ kind: 'page-seen', looksLikeArticle: true });
});
