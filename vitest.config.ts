import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const plugins = async () => [await WxtVitest(), preact()];

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
        },
      },
    ],
  },
}));
