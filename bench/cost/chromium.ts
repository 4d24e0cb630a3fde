import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { quietFlags } from '../../scripts/browser/chromium-flags';
import { findBrowser } from '../../tests/support/browsers/find';
import { until } from '../../tests/support/wait';
import type { TraceEvent } from './trace';

const categories = ['toplevel', 'devtools.timeline', 'v8', 'v8.execute'];

/**
 * When a page's work is over, in the page's own world: marks are registered with the document, so they are seen there. With
 * `ranges`, when so many are marked.
 */
export type Done = 'marked' | 'idle' | { readonly ranges: number };

/** Milliseconds after which nothing more is expected: what still comes in that time counts. */
const settling = 600;

/** A browser with one extension. */
export class TracedBrowser {
  readonly #browser: Browser;
  readonly #profile: string;

  private constructor(browser: Browser, profile: string) {
    this.#browser = browser;
    this.#profile = profile;
  }

  static async open(extension: string): Promise<TracedBrowser> {
    const executablePath = findBrowser('chromium');
    if (executablePath === null) throw new Error('no Chromium is installed; `npm test` installs one');
    const profile = mkdtempSync(join(tmpdir(), 'ben-le-cost-'));
    const browser = await puppeteer.launch({
      executablePath,
      pipe: true,
      enableExtensions: true,
      headless: true,
      userDataDir: profile,
      args: [...quietFlags, `--load-extension=${extension}`],
    });
    return new TracedBrowser(browser, profile);
  }

  /** Waits until the extension's background has registered its scripts. */
  async registered(): Promise<void> {
    const target = await this.#browser.waitForTarget((one) => one.type() === 'service_worker');
    const worker = await target.worker();
    await until('registered scripts', async () => {
      const count = await worker?.evaluate(
        'chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.length)',
      );
      return count === 1;
    });
  }

  /** Ends the background, as the browser does after half a minute without work: the next load finds it cold. */
  async endBackground(): Promise<void> {
    const running = (): readonly Target[] => this.#browser.targets().filter((one) => one.type() === 'service_worker');
    for (const target of running()) await (await target.worker())?.close();
    await until('no background', async () => running().length === 0);
  }

  /** Runs a script in a page of the extension, where its notebook lies. */
  async runInExtension(script: string): Promise<unknown> {
    const target = await this.#browser.waitForTarget((one) => one.type() === 'service_worker');
    const page = await this.#browser.newPage();
    try {
      await page.goto(new URL('/notebook.html', target.url()).href);
      return await page.evaluate(script);
    } finally {
      await page.close();
    }
  }

  /** Loads an address in a fresh tab and answers the trace of it. */
  async load(address: string, done: Done): Promise<readonly TraceEvent[]> {
    const page = await this.#browser.newPage();
    const file = join(this.#profile, 'trace.json');
    try {
      await page.tracing.start({ path: file, categories: [...categories] });
      await page.goto(address, { waitUntil: 'load' });
      const least = done === 'marked' ? 1 : done === 'idle' ? 0 : done.ranges;
      await until(`${least} marks`, async () => (await countMarks(page)) >= least, markingPatience);
      await new Promise((resolve) => setTimeout(resolve, settling));
      await page.tracing.stop();
      const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { readonly traceEvents: readonly TraceEvent[] };
      return traceEvents;
    } finally {
      await page.close();
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }
}

/** Milliseconds; a page of hundreds of notes is marked in a second. */
const markingPatience = 20_000;

const countMarks = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let count = 0;
    for (const highlight of CSS.highlights.values()) count += highlight.size;
    return count;
  });
