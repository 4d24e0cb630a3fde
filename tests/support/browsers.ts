import { launchChromium } from './browsers/chromium';
import { launchFirefox } from './browsers/firefox';
import type { LaunchOptions, Running } from './browsers/surface';

export type { Box, Build, LaunchOptions, Point, Running, Surface } from './browsers/surface';
export { launchChromium, launchFirefox };

/** Which browser this run is for: each of the two projects of Vitest says so. */
export const browserName: 'chromium' | 'firefox' = process.env.BEN_LE_BROWSER === 'firefox' ? 'firefox' : 'chromium';

export const launch = (options: LaunchOptions): Promise<Running> =>
  browserName === 'firefox' ? launchFirefox(options) : launchChromium(options);
