import type { Pair } from '../review/arrange';
import { pairsIn } from './articles';
import { type ExportFormat, type ExportOptions, isoMoment } from './format';
import { byteOrderMark, guarded, writeTable } from './table';

type Column = readonly [name: string, value: (pair: Pair, options: ExportOptions) => string];

/** Names are in English and stay, because scripts read them. */
const columns: readonly Column[] = [
  ['quote', ({ annotation }) => annotation.anchor.exact],
  ['note', ({ annotation }) => annotation.note],
  ['tags', ({ annotation }) => annotation.tags.join('; ')],
  ['colour', ({ annotation }) => annotation.colour],
  ['officials', ({ annotation }) => annotation.about.officials.join('; ')],
  ['documents', ({ annotation }) => annotation.about.documents.join('; ')],
  ['title', ({ article }) => article.meta.title],
  ['outlet', ({ article }) => article.meta.outlet ?? ''],
  ['byline', ({ article }) => article.meta.byline ?? ''],
  ['published', ({ article }) => article.meta.published ?? ''],
  ['address', ({ article }) => article.visited],
  ['link', ({ annotation, article }, { linkTo }) => linkTo(annotation, article) ?? article.visited],
  // Where the standard for text fragments can't name the passage, the link opens the article alone.
  ['link_opens', ({ annotation, article }, { linkTo }) => (linkTo(annotation, article) === null ? 'page' : 'passage')],
  ['created', ({ annotation }) => isoMoment(annotation.created)],
  ['updated', ({ annotation }) => isoMoment(annotation.updated)],
  ['id', ({ annotation }) => annotation.id],
];

export const csv: ExportFormat = {
  id: 'csv',
  name: { vi: 'CSV (bảng tính)', en: 'CSV (spreadsheet)' },
  extension: 'csv',
  mime: 'text/csv',
  write: (contents, options) => {
    const rows = pairsIn(contents).map((pair) => columns.map(([, value]) => guarded(value(pair, options))));
    return byteOrderMark + writeTable([columns.map(([name]) => name), ...rows]);
  },
};
