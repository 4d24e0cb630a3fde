import { pairsIn } from './articles';
import { type ExportFormat, isoMoment } from './format';
import { guarded, writeTable } from './table';

const head = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/**
 * The table that Readwise imports (https://readwise.io/import_bulk, "CSV"). Tags go into the note as Readwise reads them:
 * `.kiểm_điểm`. Location is the order in the article's text. Cells are guarded as in `csv`.
 */
export const readwise: ExportFormat = {
  id: 'readwise',
  name: { vi: 'CSV cho Readwise', en: 'CSV for Readwise' },
  extension: 'csv',
  mime: 'text/csv',
  write: (contents) => {
    const rows = pairsIn(contents).map(({ annotation, article }) => [
      annotation.anchor.exact,
      article.meta.title,
      article.meta.byline ?? article.meta.outlet ?? '',
      article.visited,
      [annotation.note, annotation.tags.map(inlineTag).join(' ')].filter((part) => part !== '').join('\n'),
      String(annotation.anchor.start),
      isoMoment(annotation.created).slice(0, 19).replace('T', ' '),
    ]);
    return writeTable([head, ...rows.map((row) => row.map(guarded))]);
  },
};

const inlineTag = (tag: string): string => `.${tag.trim().replace(/\s+/gu, '_')}`;
