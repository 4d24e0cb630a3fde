import { build } from 'esbuild';
import { ArticleBrowser } from '../../scripts/browser/article-browser';
import { readPage } from '../../scripts/browser/article-pages';

/** A real page's text, as the content script sees it: all blocks of its body. */
export interface PageText {
  readonly file: string;
  readonly text: string;
  /** `textContent` of the body, scripts and all: what Hypothesis searches. */
  readonly textContent: string;
}

const entry = `
import { project } from './page/projection/project';
import { textBlocks } from './page/projection/text-blocks';
globalThis.textsOfPage = () => [project(textBlocks(document.body)).text, document.body.textContent];
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
      const [text = '', textContent = ''] = (await browser.run(saved, { bundle, call: 'textsOfPage()' })) as string[];
      texts.push({ file, text, textContent });
    }
    return texts;
  } finally {
    await browser.close();
  }
}
