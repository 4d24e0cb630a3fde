import type { Browser } from 'webextension-polyfill';

const world = globalThis as { readonly browser?: Browser; readonly chrome?: Browser };

/**
 * The browser's own extension API. `wxt/browser` is built with it in place of the polyfill: in Manifest V3 both browsers
 * answer by promises, and no listener of ours answers a message by one, which Chromium learnt last.
 */
export default world.browser ?? world.chrome;
