import { build } from 'esbuild';
import { ArticleBrowser } from '../../scripts/browser/article-browser';
import { readPage } from '../../scripts/browser/article-pages';

/** A real page's text, as the content script sees it: all blocks of its body. */
export interface PageText {
  readonly file: string;
  readonly text: string;
}

const entry = `
import { project } from './page/projection/project';
import { textBlocks } from './page/projection/text-blocks';
globalThis.projectedText = () => project(textBlocks(document.body)).text;
`;

/** The texts of these pages of a folder, in that order, taken in Chromium by the projection itself. */
export async function pageTexts(folder: string, files: readonly string[]): Promise<readonly PageText[]> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
  });
  const bundle = outputFiles[0]?.text ?? '';
  const browser = await ArticleBrowser.open();
  try {
    const texts: PageText[] = [];
    for (const file of files) {
      const saved = await readPage(folder, { file, address: null });
      const text = await browser.run(saved, { bundle, call: 'projectedText()' });
      texts.push({ file, text: typeof text === 'string' ? text : '' });
    }
    return texts;
  } finally {
    await browser.close();
  }
}
