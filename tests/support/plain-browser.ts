import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserName } from './browsers';
import { findBrowser } from './browsers/find';

/** A browser without the extension, for what the page ring does in a real page. */
export async function launchPlain(): Promise<Browser> {
  const executablePath = findBrowser(browserName);
  if (executablePath === null) throw new Error(`no ${browserName} is installed; \`npm test\` installs one`);
  return puppeteer.launch({
    browser: browserName === 'chromium' ? 'chrome' : 'firefox',
    executablePath,
    headless: true,
    args:
      browserName === 'chromium'
        ? [
            '--no-sandbox',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ]
        : [],
    defaultViewport: { width: 900, height: 700 },
  });
}

/** Bundles a module so that its exports are functions of a global of the page. */
export async function bundled(entry: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
    target: 'es2023',
    logLevel: 'silent',
  });
  return `${outputFiles[0]?.text ?? ''};globalThis.${name}=${name};`;
}

/** Asks a bundled module in the page: `ask(page, "ring.mark('Bí thư')")`. */
export const ask = (page: Page, question: string): Promise<unknown> => page.evaluate(question);
