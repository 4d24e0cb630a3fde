import type { ArticleRecord } from '../model/article';
import type { ArticleGroup, Pair } from '../review/arrange';
import type { LanguageCode } from '../words/words';
import { articlesIn } from './articles';
import type { ExportFormat, ExportOptions } from './format';
import { escapeAddress, escapeLine, escapeText } from './markdown-text';

const labels: Readonly<
  Record<LanguageCode, { readonly heading: string; readonly passage: string; readonly page: string }>
> = {
  vi: { heading: 'Sổ tay Bên Lề', passage: 'mở tại câu này', page: 'mở bài (không chỉ được tới câu)' },
  en: { heading: 'Bên Lề notebook', passage: 'open at this passage', page: 'open the article (not the passage)' },
};

export const markdown: ExportFormat = {
  id: 'markdown',
  name: { vi: 'Markdown', en: 'Markdown' },
  extension: 'md',
  mime: 'text/markdown',
  write: (contents, options) => {
    const { heading } = labels[options.language];
    const articles = articlesIn(contents).map((group) => section(group, options));
    return `${[`# ${heading}`, ...articles].join('\n\n')}\n`;
  },
};

const section = ({ article, entries }: ArticleGroup<Pair>, options: ExportOptions): string => {
  const title = escapeLine(article.meta.title) || escapeLine(article.visited);
  return [
    `## [${title}](${escapeAddress(article.visited)})`,
    about(article),
    ...entries.map((entry) => passage(entry, options)),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
};

const about = ({ meta }: ArticleRecord): string =>
  [meta.outlet, meta.byline, meta.published].flatMap((part) => (part ? [escapeLine(part)] : [])).join(' · ');

const passage = ({ annotation, article }: Pair, options: ExportOptions): string => {
  const link = options.linkTo(annotation, article);
  const { passage: atPassage, page } = labels[options.language];
  const tags = annotation.tags.map(tagLine).join(' ');
  const foot = [
    tags,
    escapeLine(options.showMoment(annotation.created)),
    `[${link === null ? page : atPassage}](${escapeAddress(link ?? article.visited)})`,
  ];
  return [escapeText(annotation.anchor.exact, '> '), escapeText(annotation.note), foot.filter(Boolean).join(' · ')]
    .filter((block) => block !== '')
    .join('\n\n');
};

/** As note-taking programs read tags: one word after `#`. A `#` before a letter is no heading in CommonMark. */
const tagLine = (tag: string): string => `#${escapeLine(tag).replace(/\s+/gu, '-')}`;
