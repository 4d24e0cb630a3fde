import type { Annotation } from '../model/annotation';
import type { ArticleRecord } from '../model/article';
import { correctionsIn, followUpsIn, type Item } from '../model/item';
import { type ExportFormat, isoMoment } from './format';

/** What `ben-le.json` calls itself, and the version of its form: raised when an older reader would misread it or
 * leave something out unsaid. 2 has corrections and follow-ups. */
export const formatName = 'ben-le';
export const formatVersion = 2;

/** The lossless file: everything that is kept, in the form of the model. Read again by `core/import`. */
export const json: ExportFormat = {
  id: 'json',
  name: { vi: 'JSON (đầy đủ, nhập lại được)', en: 'JSON (complete, can be imported)' },
  extension: 'json',
  mime: 'application/json',
  count: ({ annotations, items }) => annotations.length + items.length,
  write: ({ articles, annotations, items }, { exported }) =>
    [
      '{',
      `"format": ${JSON.stringify(formatName)},`,
      `"version": ${formatVersion},`,
      `"exported": ${JSON.stringify(isoMoment(exported))},`,
      `"articles": ${list(articles)},`,
      `"annotations": ${list(annotations)},`,
      `"corrections": ${list(correctionsIn(items))},`,
      `"followUps": ${list(followUpsIn(items))}`,
      '}',
      '',
    ].join('\n'),
};

/** One record a line, so that two files can be compared line by line. */
const list = (records: readonly (ArticleRecord | Annotation | Item)[]): string =>
  records.length === 0 ? '[]' : `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
