/**
 * `npm run gallery [-- PART-OF-A-NAME [en]]`: builds all fixtures of components into `dist/gallery/site` and takes a picture of each
 * in both schemes into `dist/gallery`. A fixture that throws or does not build ends it with an error.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import puppeteer, { type Page } from 'puppeteer-core';
import { build, type InlineConfig, preview } from 'vite';
import { lexiconPlugin } from './lexicon/plugin';

interface Listed {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

const [part = '', language = 'vi'] = process.argv.slice(2).filter((argument) => argument !== '--');
const pictures = resolve('dist/gallery');
const site = join(pictures, 'site');

const shared: InlineConfig = {
  configFile: false,
  root: resolve('scripts/gallery'),
  plugins: [preact(), lexiconPlugin()],
  logLevel: 'warn',
};

async function main(): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await build({ ...shared, build: { outDir: site, emptyOutDir: true, target: 'esnext' } });
  const server = await preview({ ...shared, build: { outDir: site }, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.resolvedUrls?.local[0];
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  try {
    if (address === undefined) throw new Error('The gallery is not served.');
    const page = await browser.newPage();
    page.on('pageerror', (error) => {
      process.exitCode = 1;
      console.error(`${page.url()}: ${error instanceof Error ? error.message : String(error)}`);
    });
    const listed = (await list(page, address)).filter(({ name }) => name.includes(part));
    for (const fixture of listed) await photograph(page, address, fixture);
    console.log(`${listed.length} fixtures in both schemes: dist/gallery`);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function list(page: Page, address: string): Promise<readonly Listed[]> {
  await page.goto(address);
  return page.$$eval('a', (links) =>
    links.map(({ textContent, dataset }) => ({
      name: textContent ?? '',
      width: Number(dataset.width),
      height: Number(dataset.height),
    })),
  );
}

async function photograph(page: Page, address: string, { name, width, height }: Listed): Promise<void> {
  await page.setViewport({ width, height, deviceScaleFactor: 1 });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.goto(`${address}?fixture=${name}&scheme=${scheme}&language=${language}`);
    await page.waitForSelector('body > *:not(script)');
    await page.screenshot({ path: join(pictures, `${name}-${scheme}.png`) });
  }
}

await main();
