import { resolve } from 'node:path';
import { ArticleBrowser } from '../../scripts/browser/article-browser';
import { bundleForPage } from '../../scripts/browser/article-bundle';
import type { Method, Painted } from './in-page';

const methods: readonly Method[] = ['ours', 'mark.js', 'wrapper'];
const repetitions = 7;
const globalName = 'benLePainting';

/** Medians over fresh documents. */
export type PaintingResults = Readonly<Record<Method, Painted>>;

/** Shows 500 marks in an article of 53,000 characters: our painter, mark.js from npm, and a wrapper in Hypothesis' manner. */
export async function benchPainting(): Promise<PaintingResults> {
  const bundle = await bundleForPage(resolve(import.meta.dirname, 'in-page.ts'), globalName);
  const page = { file: 'article.html', address: null, html: new TextEncoder().encode(longArticle()) };
  const runs: { readonly method: Method; readonly painted: Painted }[] = [];
  const browser = await ArticleBrowser.open();
  try {
    for (let count = 0; count < repetitions; count += 1)
      for (const method of methods) {
        const call = `${globalName}.paint(${JSON.stringify(method)})`;
        runs.push({ method, painted: (await browser.run(page, { bundle, call })) as Painted });
      }
  } finally {
    await browser.close();
  }
  const results: PaintingResults = {
    ours: medians(runs, 'ours'),
    'mark.js': medians(runs, 'mark.js'),
    wrapper: medians(runs, 'wrapper'),
  };
  for (const method of methods) {
    const { script, layout, nodes } = results[method];
    const times = script / Math.max(0.01, results.ours.script);
    console.log(
      `${method.padEnd(8)} script ${script.toFixed(2).padStart(8)} ms (×${times.toFixed(0)})  layout ${layout.toFixed(2).padStart(7)} ms  nodes ${nodes}`,
    );
  }
  return results;
}

function medians(runs: readonly { readonly method: Method; readonly painted: Painted }[], method: Method): Painted {
  const own = runs.filter((run) => run.method === method).map(({ painted }) => painted);
  const median = (values: readonly number[]): number =>
    values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
  return {
    script: median(own.map(({ script }) => script)),
    layout: median(own.map(({ layout }) => layout)),
    nodes: median(own.map(({ nodes }) => nodes)),
  };
}

const sentences = [
  'Phát biểu tại hội nghị, đồng chí Bí thư yêu cầu các <a href="#">cơ quan</a>, đơn vị rà soát lại từng nhiệm vụ được giao.',
  'Theo báo cáo, đến hết quý ba đã có <b>hơn một nửa</b> số hồ sơ được giải quyết trước hạn, cao hơn cùng kỳ năm ngoái.',
  'Các đại biểu đề nghị bổ sung kinh phí, kéo dài thời gian thí điểm và <i>tổng kết</i> sớm để nhân rộng cách làm hay.',
  'Kết luận buổi làm việc, lãnh đạo thành phố giao các sở hoàn thiện phương án, trình xem xét trong tháng tới.',
];

/** 53,000 characters of text in paragraphs with links and emphasis, as long as the longest article of a public corpus. */
function longArticle(): string {
  const paragraphs: string[] = [];
  for (let length = 0; length < 53_000; ) {
    const index = paragraphs.length;
    const paragraph = [0, 1, 2].map((shift) => sentences[(index + shift) % sentences.length] ?? '').join(' ');
    length += paragraph.replace(/<[^>]+>/g, '').length;
    paragraphs.push(`<p>${paragraph}</p>`);
  }
  return `<!doctype html><meta charset="utf-8"><title>Bài dài</title><article><h1>Bài dài</h1>${paragraphs.join('\n')}</article>`;
}
