import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { letterClassesPlugin } from './letters/plugin';
import { lexiconPlugin } from './lexicon/plugin';

/** The configuration by which the command-line scripts run the very modules that the extension runs. */
export default defineConfig({
  plugins: [preact(), lexiconPlugin(), letterClassesPlugin()],
  server: { hmr: false, watch: null },
});
