import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { letterClassesPlugin } from './scripts/letters/plugin';
import { lexiconPlugin } from './scripts/lexicon/plugin';

const plugins = async () => [await WxtVitest(), preact(), lexiconPlugin(), letterClassesPlugin()];

/** Tests in a real browser: they need the two builds (`npm run build`, `npm run build:loopback`) and take seconds each. */
const inBrowser = (name: 'chromium' | 'firefox') => ({
  test: {
    name,
    include: ['tests/browser/**/*.browser.test.ts'],
    env: { BEN_LE_BROWSER: name },
    testTimeout: 150_000,
    hookTimeout: 150_000,
    // A browser is shared by the tests of a file, never by two files.
    maxConcurrency: 1,
  },
});

export default defineConfig(async () => ({
  test: {
    projects: [
      {
        plugins: await plugins(),
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.browser.test.ts'],
          setupFiles: ['fake-indexeddb/auto'],
          // Property tests take a second or two; on a busy machine five times that.
          testTimeout: 30_000,
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
}));
