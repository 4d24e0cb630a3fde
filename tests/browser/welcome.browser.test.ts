import { afterEach, expect, test } from 'vitest';
import { launch, type Running, welcomePage } from '../support/browsers';
import { shows } from '../support/in-page';

let running: Running;

afterEach(() => running.close());

test('a new reader is greeted once, and told what is asked of them', async () => {
  running = await launch({ build: 'user', keepWelcome: true });
  const welcome = await welcomePage(running);
  await shows(welcome, 'Bật trên các trang tin này');
  expect(welcome.exceptions()).toEqual([]);
});

test('every page of the extension opens without an exception', async () => {
  running = await launch({ build: 'user' });
  for (const [path, words] of [
    ['/notebook.html', 'Sổ tay còn trống.'],
    ['/popup.html', 'Bên Lề'],
    ['/sidepanel.html', 'Bên Lề'],
  ] as const) {
    const page = await running.openOwn(path);
    await shows(page, words);
    expect(page.exceptions()).toEqual([]);
    await page.close();
  }
});
