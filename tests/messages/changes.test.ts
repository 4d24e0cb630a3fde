import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tellChange, watchChanges } from '../../messages/changes';
import { articleId } from '../support/notes';

beforeEach(() => fakeBrowser.reset());

test('a change is told as it is, each time', async () => {
  const heard = vi.fn();
  const stop = watchChanges(heard);
  await tellChange({ articleIds: [articleId('one')] });
  await tellChange({ articleIds: [], corrections: true });
  await tellChange({ articleIds: [], corrections: true });
  stop();
  await tellChange({ articleIds: [articleId('two')] });
  const corrected = [{ articleIds: [], corrections: true }];
  expect(heard.mock.calls).toEqual([[{ articleIds: ['one'] }], corrected, corrected]);
});

test.each([['text'], [{ articleIds: [7], corrections: false }], [{ articleIds: ['one'], corrections: 'no' }]])(
  'what is no change is not told: %j',
  async (damaged) => {
    const heard = vi.fn();
    const stop = watchChanges(heard);
    await fakeBrowser.storage.local.set({ 'last-change': damaged }).catch(() => undefined);
    stop();
    expect(heard).not.toHaveBeenCalled();
  },
);
