// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSwitches } from '../../messages/settings';
import { speak } from '../../messages/spoken';

beforeEach(() => fakeBrowser.reset());

test('an open page changes its language with the switch, and is drawn again for nothing else', async () => {
  await changeSwitches((switches) => ({ ...switches, language: 'en' }));
  const drawn: string[] = [];
  await speak((words) => drawn.push(words.language));
  expect(document.documentElement.lang).toBe('en');
  await changeSwitches((switches) => ({ ...switches, on: !switches.on }));
  expect(drawn).toEqual(['en']);
  await changeSwitches((switches) => ({ ...switches, language: 'vi' }));
  expect(drawn).toEqual(['en', 'vi']);
  expect(document.documentElement.lang).toBe('vi');
});
