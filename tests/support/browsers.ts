import { rmSync } from 'node:fs';
import { launchChromium } from './browsers/chromium';
import { launchFirefox } from './browsers/firefox';
import type { LaunchOptions, Running } from './browsers/surface';
import { until } from './wait';

export type { Running, Surface } from './browsers/surface';

/** Which browser this run is for: each of the two projects of Vitest says so. */
export const browserName: 'chromium' | 'firefox' = process.env.BEN_LE_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** The page that greets a new reader, once it is there. */
export const welcomePage = (running: Running, limit?: number) =>
  until(
    'the welcome page',
    async () => {
      for (const page of await running.pages())
        if ((await page.address().catch(() => '')) === `${running.extension}/welcome.html`) return page;
      return null;
    },
    limit,
  );

/** A profile that nobody asked to keep goes with its browser. */
const withoutTraces = (running: Running): Running => ({
  ...running,
  close: async () => {
    await running.close();
    // The browser's last children may still be writing.
    rmSync(running.profile, { recursive: true, force: true, maxRetries: 10 });
  },
});

export const launch = async (options: LaunchOptions): Promise<Running> => {
  const started = await (browserName === 'firefox' ? launchFirefox(options) : launchChromium(options));
  const running = options.profile === undefined ? withoutTraces(started) : started;
  if (running.isNew && options.keepWelcome !== true) {
    // That it opens is a test of its own; here it must only not come later.
    const welcome = await welcomePage(running, 5_000).catch(() => null);
    await welcome?.close();
  }
  return running;
};
