import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import type { SavedPage } from './article-pages';
import { type PageServer, startPageServer } from './article-server';
import { quietFlags } from './chromium-flags';

/** What is run in a page: `bundle` is evaluated first, then `call`, whose value is answered. */
export interface PageScript {
  readonly bundle: string;
  readonly call: string;
}

/** A page that does not answer in this time is given up, in milliseconds: the slowest peer needs three seconds. */
const patience = 30_000;

const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/**
 * Headless Chromium that loads saved pages from loopback, without their scripts and without a network,
 * and runs a script in an isolated world, as a content script runs.
 */
export class ArticleBrowser {
  readonly #browser: Browser;
  readonly #server: PageServer;

  private constructor(browser: Browser, server: PageServer) {
    this.#browser = browser;
    this.#server = server;
  }

  static async open(headers: Readonly<Record<string, string>> = {}): Promise<ArticleBrowser> {
    const server = await startPageServer(headers);
    const browser = await puppeteer.launch({
      executablePath: chromium,
      headless: true,
      args: [...quietFlags],
      protocolTimeout: patience,
    });
    return new ArticleBrowser(browser, server);
  }

  /** Loads the page into a fresh document and runs the script. Throws where either fails or takes too long. */
  async run(saved: SavedPage, script: PageScript): Promise<unknown> {
    const page = await this.#browser.newPage();
    try {
      const address = this.#server.serve(saved.html, saved.address);
      await page.goto(address, { waitUntil: 'domcontentloaded', timeout: patience });
      return await runIsolated(page, script);
    } finally {
      await page.close().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }
}

const runIsolated = async (page: Page, script: PageScript): Promise<unknown> => {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'articles',
  });
  await evaluate(session, { expression: script.bundle, contextId: executionContextId });
  return evaluate(session, { expression: script.call, contextId: executionContextId });
};

const evaluate = async (
  session: CDPSession,
  code: { readonly expression: string; readonly contextId: number },
): Promise<unknown> => {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    ...code,
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value;
};
