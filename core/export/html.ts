import type { Colour } from '../model/annotation';
import type { ArticleRecord } from '../model/article';
import type { ArticleGroup, Pair } from '../review/arrange';
import type { LanguageCode } from '../words/words';
import { articlesIn } from './articles';
import type { ExportFormat, ExportOptions } from './format';

const labels: Readonly<
  Record<LanguageCode, { readonly heading: string; readonly passage: string; readonly page: string }>
> = {
  vi: { heading: 'Sổ tay Bên Lề', passage: 'mở tại câu này', page: 'mở bài (không chỉ được tới câu)' },
  en: { heading: 'Bên Lề notebook', passage: 'open at this passage', page: 'open the article (not the passage)' },
};

/** One page to read, print or paste into a word processor: no script, nothing loaded from elsewhere. */
export const html: ExportFormat = {
  id: 'html',
  name: { vi: 'HTML (trang để đọc và in)', en: 'HTML (a page to read and print)' },
  extension: 'html',
  mime: 'text/html',
  write: (contents, options) => {
    const { heading } = labels[options.language];
    return `<!doctype html>
<html lang="${options.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${heading}</title>
<style>${style}</style>
<h1>${heading}</h1>
${articlesIn(contents)
  .map((group) => section(group, options))
  .join('\n')}
</html>
`;
  },
};

const style = `
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 Georgia, "Noto Serif", serif; }
blockquote { margin: 1rem 0 .5rem; padding: .25rem .75rem; border-inline-start: 4px solid; }
blockquote, .note { white-space: pre-line; }
.yellow { border-color: #FDE68A } .green { border-color: #BBF7D0 }
.blue { border-color: #BFDBFE } .pink { border-color: #FBCFE8 }
footer, .about { font: .875rem/1.5 system-ui, sans-serif; color: #57534E; }
article { break-inside: avoid; }
`;

const section = ({ article, entries }: ArticleGroup<Pair>, options: ExportOptions): string =>
  [
    '<section>',
    `<h2>${link(article.visited, article.meta.title || article.visited)}</h2>`,
    ...about(article),
    ...entries.map((entry) => passage(entry, options)),
    '</section>',
  ].join('\n');

const about = ({ meta }: ArticleRecord): readonly string[] => {
  const parts = [meta.outlet, meta.byline, meta.published].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? [] : [`<p class="about">${escapeHtml(parts.join(' · '))}</p>`];
};

const passage = ({ annotation, article }: Pair, options: ExportOptions): string => {
  const at = options.linkTo(annotation, article);
  const label = labels[options.language][at === null ? 'page' : 'passage'];
  const tags = annotation.tags.map((tag) => `#${tag}`).join(' ');
  const foot = [tags, options.showMoment(annotation.created)].filter((part) => part !== '').map(escapeHtml);
  const colour: Colour = annotation.colour;
  return [
    '<article>',
    `<blockquote class="${colour}">${escapeHtml(annotation.anchor.exact)}</blockquote>`,
    ...(annotation.note.trim() === '' ? [] : [`<p class="note">${escapeHtml(annotation.note)}</p>`]),
    `<footer>${[...foot, link(at ?? article.visited, label)].join(' · ')}</footer>`,
    '</article>',
  ].join('\n');
};

/** Only addresses that a tab may be sent to become links. */
const link = (address: string, text: string): string =>
  /^(?:https?|file):/iu.test(address) ? `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>` : escapeHtml(text);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters other than white space are no HTML at all and go. */
const escapeHtml = (text: string): string =>
  text
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[&<>"']/gu, (letter) => entities[letter] ?? letter);
